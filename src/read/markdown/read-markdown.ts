import type { Escape, Item, Source, Span } from '#model';
import { blocks as htmlBlocks } from '../markup/html-names.ts';
import { ProseBuilder } from '../prose-builder.ts';
import { entityAt } from '../markup/entity.ts';
import { Flow } from '../flow.ts';
import { readRun } from '../markup/read-run.ts';
import { type Escapes, inTable, inText, inTitle } from './escapes.ts';
import { eventsOf, type MarkdownEvent, type Token } from './events.ts';
import { HtmlPieces } from './html-pieces.ts';
import type { Kept } from '../markup/kept.ts';
import { notProse } from './not-prose.ts';
import { blocks, html, isLeaf, skipped, spaces } from './tokens.ts';

/** Markdown as GitHub takes it, with front matter. Code, addresses and definitions are not prose; HTML is read as such. */
export function readMarkdown(text: string): Source {
  return { text, format: 'markdown', items: [new Walk(text).item()] };
}

/** Prose that is being gathered, and how it is escaped. */
interface Place {
  readonly prose: Flow;
  readonly escapes: Escapes;
  /** No new text can go there: the words are a name too. */
  readonly fixed: boolean;
  lineStart: boolean;
}

/** A piece of HTML that is being gathered: what it is without the marks of Markdown around it. */
interface Html {
  readonly token: Token;
  readonly builder: ProseBuilder;
}

/** One walk over the events of a text. */
class Walk {
  readonly #text: string;
  readonly #main: Flow;
  readonly #others: readonly Span[];
  /** The innermost is the last; none outside of blocks. */
  readonly #places: Place[] = [];
  readonly #pieces = new HtmlPieces();
  #html: Html | undefined;
  /** Where an element of this sentence begins that keeps what is in it from being prose. */
  #keptFrom: number | undefined;
  #other = 0;
  /** The end of what a placeholder stands for. */
  #passed = 0;

  constructor(text: string) {
    this.#text = text;
    this.#main = new Flow(text);
    this.#others = notProse(text);
  }

  item(): Item {
    let skipping: Token | undefined;
    let block: Token | undefined;
    for (const { kind, token } of eventsOf(this.#text)) {
      if (skipping) {
        if (kind === 'exit' && token === skipping) skipping = undefined;
      } else if (this.#html) this.#gather(this.#html, { kind, token });
      else if (kind === 'enter' && html.has(token.type)) this.#openHtml(token);
      else if (kind === 'enter' && skipped.has(token.type)) {
        skipping = token;
      } else if (kind === 'enter' && !block) {
        if (blocks.has(token.type)) block = this.#openBlock(token);
      } else if (token === block) {
        block = undefined;
        this.#endBlock(token.end);
      } else if (block && kind === 'exit') this.#exit(token);
      else if (this.#place && this.#enter(this.#place, token)) skipping = token;
    }
    return this.#main.build();
  }

  get #place(): Place | undefined {
    return this.#places.at(-1);
  }

  #openBlock(token: Token): Token {
    const escapes = token.type === 'tableContent' ? inTable : inText;
    this.#places.push({ prose: this.#main, escapes, fixed: false, lineStart: token.type !== 'atxHeadingText' });
    return token;
  }

  #endBlock(at: number): void {
    if (this.#keptFrom !== undefined) this.#endKept({ start: this.#keptFrom, end: at }, this.#pieces.kept);
    this.#places.length = 0;
    this.#main.endParagraph(at);
  }

  /** Whether all that is in the token has been seen to. */
  #enter(place: Place, token: Token): boolean {
    const { type, start } = token;
    if (isLeaf(type)) {
      if (start >= this.#passed) this.#leaf(place, token);
      else if (type === 'data') this.#leaf(place, { ...token, start: this.#passed });
      return true;
    }
    if (type === 'image') this.#openAside(place.escapes, token.named);
    else if (type === 'resourceTitleString')
      this.#openAside(inTitle(this.#text.charAt(start - 1), place.escapes), false);
    else if (type === 'resource') this.#places.push({ ...place, prose: new Flow(this.#text) });
    else if (type === 'link' && token.named) this.#places.push({ ...place, fixed: true });
    return false;
  }

  /** The text of a picture and the title of a link are paragraphs after the one they stand in. */
  #openAside(escapes: Escapes, fixed: boolean): void {
    this.#places.push({ prose: new Flow(this.#text), escapes, fixed, lineStart: false });
  }

  #exit({ type, named }: Token): void {
    if (type === 'image' || type === 'resourceTitleString') {
      const aside = this.#places.pop();
      if (aside) this.#main.aside(aside.prose.build());
    } else if (type === 'resource' || (type === 'link' && named)) this.#places.pop();
  }

  #openHtml(token: Token): void {
    const isCell = this.#place?.escapes === inTable;
    this.#html = { token, builder: new ProseBuilder(this.#text, isCell ? escapeBar : undefined) };
  }

  #gather({ token, builder }: Html, { kind, token: inner }: MarkdownEvent): void {
    if (kind === 'enter') {
      if (inner.type === 'lineEnding') builder.stand('\n', { start: inner.start, end: inner.end });
      else if (/^html\w+Data$/.test(inner.type)) this.#data(inner, builder);
    } else if (inner === token) {
      this.#html = undefined;
      if (token.type === 'htmlText') this.#tag(token, builder.build());
      else this.#block(token, builder.build());
    }
  }

  #block({ end }: Token, html: Item): void {
    this.#main.aside(this.#pieces.block(html));
    this.#main.endParagraph(end);
  }

  /** A tag in a sentence, or a comment. */
  #tag({ start, end }: Token, tag: Item): void {
    const before = this.#pieces.kept;
    const asides = this.#pieces.tag(tag);
    const place = this.#place;
    if (!place) return;
    const { kept } = this.#pieces;
    if (!before && kept) this.#keptFrom = start;
    else if (before && !kept) this.#endKept({ start: this.#keptFrom ?? start, end }, before);
    if (before || kept) return;
    if (htmlBlocks.has(nameOf(tag.prose))) place.prose.endParagraph(start);
    if (!place.fixed) for (const aside of asides) place.prose.aside(aside);
  }

  #endKept(span: Span, kept: Kept | undefined): void {
    const isOwn = this.#keptFrom !== undefined;
    this.#keptFrom = undefined;
    this.#pieces.endKept();
    if (isOwn && kept?.isUnseen === false) this.#place?.prose.object(span);
  }

  #leaf(place: Place, { type, start, end }: Token): void {
    if (this.#pieces.kept) return;
    const span = { start, end };
    const source = this.#text.slice(start, end);
    if (spaces.has(type)) {
      if (type === 'lineEnding') place.lineStart = true;
      place.prose.space(span, place.lineStart ? place.escapes.lineStart : place.escapes.inline);
    } else if (type === 'data') this.#data(span, this.#copyTo(place));
    else if (type === 'characterEscape') stand(place, source.slice(1), span);
    else if (type === 'characterReference') stand(place, entityAt(source, 0, 'html')?.text ?? source, span);
    else place.prose.object(span);
  }

  /** Hands on a range of text, what is no prose in it apart. */
  #data({ start, end }: Span, to: Pick<ProseBuilder, 'copy' | 'object'>): void {
    let at = start;
    for (; at < end; this.#other++) {
      const other = this.#others[this.#other];
      if (!other || other.start >= end) break;
      // It began inside of something else, as in code.
      if (other.start < at) continue;
      to.copy({ start: at, end: other.start });
      to.object(other);
      this.#passed = other.end;
      at = other.end;
    }
    to.copy({ start: at, end });
  }

  #copyTo(place: Place): Pick<ProseBuilder, 'copy' | 'object'> {
    return {
      copy: (span) => {
        this.#copy(place, span);
      },
      object: (span) => {
        place.prose.object(span);
      },
    };
  }

  #copy(place: Place, { start, end }: Span): void {
    if (start >= end) return;
    const { prose, escapes, fixed, lineStart } = place;
    if (fixed) {
      prose.object({ start, end }, this.#text.slice(start, end));
      return;
    }
    const first = lineStart ? start + 1 : start;
    if (lineStart) readRun(this.#text, { start, end: first }, prose, { escape: takeEscape(place) });
    readRun(this.#text, { start: first, end }, prose, { escape: escapes.inline });
  }
}

function stand(place: Place, text: string, span: Span): void {
  if (place.fixed) place.prose.object(span, text);
  else place.prose.stand(text, span, takeEscape(place));
}

/** How what begins here is escaped; what follows is no longer the start of a line. */
function takeEscape(place: Place): Escape {
  const { lineStart, escapes } = place;
  place.lineStart = false;
  return lineStart ? escapes.lineStart : escapes.inline;
}

/** The name of a tag; nothing, if it is a comment. */
function nameOf(tag: string): string {
  return /^<\/?([a-z][a-z\d-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

/** In a table a bar ends the cell, whatever is around it. */
function escapeBar(text: string): string {
  return text.replaceAll('|', '&#124;');
}
