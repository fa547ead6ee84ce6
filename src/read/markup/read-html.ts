import type { Item, Source, Span } from '#model';
import { escapeAttribute, escapeCdata, escapeMarkup, escapeUnquoted } from './escape.ts';
import { Flow } from '../flow.ts';
import { blocks, breakOut, insideParagraph, isForeign, selfEnding, unspoken, voids } from './html-names.ts';
import { type Kept, keptBy } from './kept.ts';
import { type Attribute, localName, type MarkupHandler, scanMarkup, type Tag } from './scan-markup.ts';
import { OpenElements } from './open-elements.ts';
import { readRun, type RunOptions } from './read-run.ts';
import { Shortcodes } from './shortcode.ts';

/** Reads a page or a fragment of HTML, malformed as browsers take it, as one item. */
export function readHtml(text: string): Source {
  return { text, format: 'html', items: [readMarkup(text)] };
}

/** How a part of a text is read as HTML. */
export interface HtmlOptions {
  readonly part?: Span;
  /** As XHTML: tags close themselves, names have prefixes. */
  readonly xml?: boolean;
  /** Blank lines part paragraphs, as WordPress takes them. */
  readonly blankLines?: boolean;
  /** Entities that the document declares. */
  readonly declared?: ReadonlySet<string>;
}

/** The prose of HTML: blocks part paragraphs, markup inside a sentence is transparent, `alt` and `title` are paragraphs of their own. */
export function readMarkup(text: string, options: HtmlOptions = {}): Item {
  const { part = { start: 0, end: text.length }, xml = false } = options;
  const reader = new HtmlReader(text, { ...options, part, xml });
  scanMarkup(text, part, xml, reader);
  return reader.end(part.end);
}

/** What holds no prose while it is open. */
interface Skipped extends Kept {
  readonly start: number;
  /** Of the elements around it. */
  readonly depth: number;
  readonly name: string;
}

class HtmlReader implements MarkupHandler {
  readonly #text: string;
  readonly #xml: boolean;
  readonly #run: RunOptions;
  readonly #flow: Flow;
  readonly #open = new OpenElements();
  #skipped: Skipped | undefined;
  /** Where a shortcode ends that holds no prose: nothing before it is read. */
  #from = 0;

  constructor(text: string, options: HtmlOptions & { readonly part: Span; readonly xml: boolean }) {
    const { part, xml, blankLines = false, declared } = options;
    this.#text = text;
    this.#xml = xml;
    const shortcodes = new Shortcodes(text, part);
    this.#run = { place: xml ? 'xml' : 'html', shortcodes, blankLines, ...(declared && { declared }) };
    this.#flow = new Flow(text, escapeMarkup);
  }

  open(tag: Tag): void {
    const name = this.#xml ? localName(tag.name) : tag.name;
    this.#closeImplied(name, tag.span.start);
    const ends = voids.has(name) || (tag.selfClosing && (this.#xml || this.inForeign() || isForeign(name)));
    if (!this.#skipped && tag.span.start >= this.#from) this.#enter(name, tag, ends);
    if (!ends) this.#open.open(name, undefined);
  }

  close(raw: string, span: Span): void {
    const name = this.#xml ? localName(raw) : raw;
    // Browsers write quotation marks around it.
    const isQuotation = name === 'q' && !this.#skipped && this.#open.has(name);
    this.#open.close(name);
    const isItsOwn = this.#skipped?.name === name && this.#open.depth === this.#skipped.depth;
    this.#endSkipped(isItsOwn ? span.end : span.start);
    if (this.#skipped || span.start < this.#from) return;
    if (blocks.has(name)) this.#flow.endParagraph(span.start);
    if (isQuotation) this.#flow.object(span, '”');
  }

  text(span: Span): void {
    this.#read(span, this.#run);
  }

  cdata(content: Span): void {
    if (this.#xml) this.#read(content, { escape: escapeCdata });
  }

  inForeign(): boolean {
    return this.#skipped !== undefined && isForeign(this.#skipped.name);
  }

  end(at: number): Item {
    this.#flow.endParagraph(at);
    return this.#flow.build();
  }

  #read({ start, end }: Span, options: RunOptions): void {
    if (this.#skipped || end <= this.#from) return;
    this.#from = readRun(this.#text, { start: Math.max(start, this.#from), end }, this.#flow, options);
  }

  #enter(name: string, tag: Tag, ends: boolean): void {
    if (blocks.has(name)) this.#flow.endParagraph(tag.span.start);
    const kept = keptBy(this.#text, name, tag);
    if (kept) {
      if (!ends) this.#skipped = { ...kept, start: tag.span.start, depth: this.#open.depth, name };
      return;
    }
    if (name === 'q') this.#flow.object(tag.span, '“');
    for (const aside of spokenAttributes(this.#text, name, tag, this.#run)) this.#flow.aside(aside);
  }

  /** Closing tags that may be left out: a paragraph ends where a block begins, an entry of a list where the next does. */
  #closeImplied(name: string, at: number): void {
    if (this.#xml) return;
    if (this.inForeign()) {
      if (!breakOut.has(name) || this.#open.has('foreignobject')) return;
      this.#open.close(this.#skipped?.name ?? '');
    }
    if (blocks.has(name) && !insideParagraph.has(name)) this.#open.close('p');
    if (selfEnding.has(name) && this.#open.name === name) this.#open.close(name);
    this.#endSkipped(at);
  }

  #endSkipped(at: number): void {
    const skipped = this.#skipped;
    if (!skipped || this.#open.depth > skipped.depth) return;
    this.#skipped = undefined;
    this.#leave(skipped, at);
  }

  #leave({ start, name, isUnseen }: Skipped, end: number): void {
    if (blocks.has(name)) this.#flow.endParagraph(end);
    else if (!isUnseen) this.#flow.object({ start, end });
  }
}

/** What the attributes of a tag say to people, each a paragraph. `name`: that of the tag in `text`. */
export function spokenAttributes(text: string, name: string, { attributes }: Tag, options: RunOptions): Item[] {
  if (unspoken.has(name)) return [];
  return attributes
    .filter((attribute) => attribute.name === 'alt' || attribute.name === 'title')
    .map((attribute) => readAttribute(text, attribute, options));
}

function readAttribute(text: string, { value, quoted }: Attribute, { place, declared }: RunOptions): Item {
  const flow = new Flow(text, quoted ? escapeAttribute : escapeUnquoted);
  readRun(text, value, flow, { place: place === 'xml' ? 'xml' : 'attribute', ...(declared && { declared }) });
  return flow.build();
}
