import type { Item, Span } from '#model';
import { isForeign, voids } from '../markup/html-names.ts';
import { type Kept, keptBy } from '../markup/kept.ts';
import { readMarkup, spokenAttributes } from '../markup/read-html.ts';
import { type MarkupHandler, scanMarkup, type Tag } from '../markup/scan-markup.ts';
import { through } from '../through.ts';

/** An element that keeps what is in it from being prose, while it is open. */
export interface OpenKept extends Kept {
  readonly name: string;
  /** Elements of its name that are open in it, itself too. */
  readonly depth: number;
}

/**
 * Reads the HTML of a Markdown text piece by piece: a block, or a tag in a sentence. Between an element’s tags Markdown may stand, so that
 * it begins in one piece and ends in another.
 */
export class HtmlPieces {
  #kept: OpenKept | undefined;

  /** What keeps the Markdown behind the last piece from being prose. */
  get kept(): OpenKept | undefined {
    return this.#kept;
  }

  /** The prose of a block. `html`: its lines without what belongs to Markdown, such as the `>` of a quotation. */
  block(html: Item): Item {
    const { from } = this.#pass(html.prose);
    // A paragraph that was left open ends where the next block begins.
    if (this.#kept?.name === 'p') this.endKept();
    return through(html, readMarkup(html.prose, { part: { start: from, end: html.prose.length } }));
  }

  /** What the attributes of a tag in a sentence say. */
  tag(html: Item): Item[] {
    return this.#pass(html.prose).asides.map((aside) => through(html, aside));
  }

  /** What kept Markdown from being prose ends without a tag that says so. */
  endKept(): void {
    this.#kept = undefined;
  }

  #pass(html: string): Passed {
    const passing = new Passing(html, this.#kept);
    scanMarkup(html, { start: 0, end: html.length }, false, passing);
    this.#kept = passing.kept;
    return passing;
  }
}

interface Passed {
  /** Where what was kept before ends. */
  readonly from: number;
  readonly asides: readonly Item[];
}

/** One walk over a piece. */
class Passing implements MarkupHandler, Passed {
  readonly asides: Item[] = [];
  from = 0;
  kept: OpenKept | undefined;
  readonly #html: string;
  /** Whether `kept` began before this piece. */
  #isOld: boolean;

  constructor(html: string, kept: OpenKept | undefined) {
    this.#html = html;
    this.kept = kept;
    this.#isOld = kept !== undefined;
    if (kept) this.from = html.length;
  }

  open(tag: Tag): void {
    const { name, selfClosing } = tag;
    const ends = voids.has(name) || (selfClosing && isForeign(name));
    if (this.kept) {
      if (!ends && name === this.kept.name) this.#deepen(1);
      return;
    }
    const kept = keptBy(this.#html, name, tag);
    if (!kept) this.asides.push(...spokenAttributes(this.#html, name, tag, { place: 'html' }));
    else if (!ends) this.kept = { ...kept, name, depth: 1 };
  }

  close(name: string, { end }: Span): void {
    if (this.kept?.name !== name) return;
    this.#deepen(-1);
    if (this.kept.depth > 0) return;
    this.kept = undefined;
    if (this.#isOld) this.from = end;
    this.#isOld = false;
  }

  text(): void {
    // Only tags count.
  }

  cdata(): void {
    // There is none in HTML.
  }

  #deepen(by: number): void {
    if (this.kept) this.kept = { ...this.kept, depth: this.kept.depth + by };
  }
}
