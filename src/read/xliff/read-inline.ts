import type { Item, Span } from '#model';
import { escapeCdata, escapeMarkup } from '../markup/escape.ts';
import { Flow } from '../flow.ts';
import { localName, type MarkupHandler, scanMarkup, type Tag } from '../markup/scan-markup.ts';
import { OpenElements } from '../markup/open-elements.ts';
import { readRun } from '../markup/read-run.ts';
import type { Declared } from '../xml/xml-content.ts';

/** The prose of a target with inline tags: what they stand around is prose, what stands in them is code of the original. */
export function readInline(text: string, span: Span, declared: Declared): Item {
  const reader = new InlineReader(text, declared);
  scanMarkup(text, span, true, reader);
  return reader.end(span.end);
}

/** Elements that stand for something in the sentence. */
const objects = new Set(['ph', 'x', 'cp']);
/** Elements that hold code of the original and are not seen. */
const codes = new Set(['bpt', 'ept', 'it', 'bx', 'ex', 'sc', 'ec']);

class InlineReader implements MarkupHandler {
  readonly #text: string;
  readonly #declared: Declared;
  readonly #flow: Flow;
  readonly #open = new OpenElements();
  #skipped: { readonly depth: number; readonly start: number; readonly isSeen: boolean } | undefined;

  constructor(text: string, declared: Declared) {
    this.#text = text;
    this.#declared = declared;
    this.#flow = new Flow(text, escapeMarkup);
  }

  open(tag: Tag): void {
    const name = localName(tag.name);
    const isSeen = objects.has(name) || this.#isProtected(tag);
    if (!this.#skipped && (isSeen || codes.has(name))) {
      if (tag.selfClosing) this.#leave(isSeen, tag.span);
      else this.#skipped = { depth: this.#open.depth, start: tag.span.start, isSeen };
    }
    if (!tag.selfClosing) this.#open.open(name, undefined);
  }

  close(raw: string, { end }: Span): void {
    this.#open.close(localName(raw));
    const skipped = this.#skipped;
    if (!skipped || this.#open.depth > skipped.depth) return;
    this.#skipped = undefined;
    this.#leave(skipped.isSeen, { start: skipped.start, end });
  }

  text(span: Span): void {
    if (!this.#skipped) readRun(this.#text, span, this.#flow, { place: 'xml', declared: this.#declared });
  }

  cdata(span: Span): void {
    if (!this.#skipped) readRun(this.#text, span, this.#flow, { escape: escapeCdata });
  }

  end(at: number): Item {
    this.#flow.endParagraph(at);
    return this.#flow.build();
  }

  #leave(isSeen: boolean, span: Span): void {
    if (isSeen) this.#flow.object(span);
  }

  #isProtected({ attributes }: Tag): boolean {
    return attributes.some(({ name, value }) => {
      const said = this.#text.slice(value.start, value.end);
      return (name === 'mtype' && said === 'protected') || (name === 'translate' && said === 'no');
    });
  }
}
