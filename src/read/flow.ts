import type { Escape, Item, Span } from '#model';
import { ProseBuilder } from './prose-builder.ts';

/** Gathers prose as a page shows it: white space counts only between words, and what stands aside comes after the paragraph. */
export class Flow {
  readonly #builder: ProseBuilder;
  #space: { readonly source: Span; readonly escape: Escape | undefined } | undefined;
  #asides: Item[] = [];

  constructor(source: string, escape?: Escape) {
    this.#builder = new ProseBuilder(source, escape);
  }

  /** White space of any length; what follows on such is one with it. */
  space(source: Span, escape?: Escape): void {
    const before = this.#space?.source;
    if (!before) this.#space = { source, escape };
    else if (before.end === source.start) this.#space = { source: { start: before.start, end: source.end }, escape };
  }

  copy(source: Span, escape?: Escape): void {
    this.#spaced();
    this.#builder.copy(source, escape);
  }

  stand(text: string, source: Span, escape?: Escape): void {
    this.#spaced();
    this.#builder.stand(text, source, escape);
  }

  /** What may not be replaced, but stands in a sentence. `text`: what it stands for, if that is known. */
  object(source: Span, text?: string): void {
    this.#spaced();
    this.#builder.object(source, text);
  }

  /** A paragraph of its own, such as an attribute, that does not part the one it stands in. */
  aside(item: Item): void {
    if (item.prose !== '') this.#asides.push(item);
  }

  endParagraph(at: number): void {
    this.#space = undefined;
    this.#builder.endParagraph(at);
    for (const aside of this.#asides) {
      this.#builder.append(aside);
      this.#builder.endParagraph(at);
    }
    this.#asides = [];
  }

  build(): Item {
    return this.#builder.build();
  }

  #spaced(): void {
    if (this.#space && !this.#builder.atParagraph) this.#builder.stand(' ', this.#space.source, this.#space.escape);
    this.#space = undefined;
  }
}
