import { overlaps, type Span } from './span.ts';

/** Things by place: what overlaps a span is found at a cost that does not grow with what stands elsewhere. */
export class SpanMap<T> {
  readonly #blocks = new Map<number, { readonly span: Span; readonly value: T }[]>();

  add(span: Span, value: T): void {
    for (let block = blockOf(span.start); block <= blockOf(span.end); block++) {
      const places = this.#blocks.get(block);
      if (places) places.push({ span, value });
      else this.#blocks.set(block, [{ span, value }]);
    }
  }

  /** The first that overlaps `span` and fits. */
  find(span: Span, fits: (value: T) => boolean = () => true): T | undefined {
    for (let block = blockOf(span.start); block <= blockOf(span.end); block++) {
      const found = this.#blocks.get(block)?.find((place) => overlaps(place.span, span) && fits(place.value));
      if (found) return found.value;
    }
    return undefined;
  }
}

/** An edge belongs to both sides: an insertion there overlaps either. */
function blockOf(offset: number): number {
  return offset >> 9;
}
