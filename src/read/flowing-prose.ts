import type { Escape, Item, Span } from '#model';
import { ProseBuilder } from './prose-builder.ts';

/** Stands in prose for what is none inside a sentence: code, a formula, an address. */
export const placeholder = '\uFFFC';

/** Gathers prose whose white space collapses: one space for a run of it, none at the edges of a paragraph. Ranges must come in order. */
export class FlowingProse {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  #space: { readonly span: Span; readonly escape: Escape | undefined } | undefined;

  /** `escape`: how new prose is written in this source. */
  constructor(source: string, escape?: Escape) {
    this.#source = source;
    this.#builder = new ProseBuilder(source, escape);
  }

  /** White space, or the markup of a line break: one with what stands right before it. `escape`: for what is written after it. */
  space(span: Span, escape?: Escape): void {
    const joined = this.#space?.span.end === span.start ? { start: this.#space.span.start, end: span.end } : undefined;
    if (!this.#space || joined) this.#space = { span: joined ?? span, escape };
  }

  /** Other markup comes: white space so far stands before it. */
  settle(): void {
    const space = this.#space;
    this.#space = undefined;
    if (space && !this.#builder.afterSpace) this.#builder.stand(' ', space.span, space.escape);
  }

  /** A range of the source is prose. */
  copy({ start, end }: Span, escape?: Escape): void {
    for (const { 0: run, index } of this.#source.slice(start, end).matchAll(/[\t\n\r ]+|[^\t\n\r ]+/g)) {
      const span = { start: start + index, end: start + index + run.length };
      if (/^[\t\n\r ]/.test(run)) {
        this.space(span, escape);
        continue;
      }
      this.settle();
      this.#builder.copy(span, escape);
    }
  }

  /** `text` is what a range of the source stands for. */
  stand(text: string, span: Span, escape?: Escape): void {
    this.settle();
    this.#builder.stand(text, span, escape);
  }

  /** A space that stands nowhere, between what markup parts. */
  part(at: number): void {
    this.settle();
    if (!this.#builder.afterSpace) this.#builder.stand(' ', { start: at, end: at });
  }

  endParagraph(at: number): void {
    this.#space = undefined;
    this.#builder.endParagraph(at);
  }

  /** Prose that was read apart, as a paragraph of its own. */
  append(item: Item, at: number): void {
    this.endParagraph(at);
    this.#builder.append(item);
    this.#builder.endParagraph(at);
  }

  build(names: Pick<Item, 'id' | 'title'> = {}): Item {
    return this.#builder.build(names);
  }
}
