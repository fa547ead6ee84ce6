import type { Edit } from '#model';

/**
 * Writes edits into a text; what stands outside of them is untouched. Edits must be apart and find what they expect:
 * anything else is a bug of the caller and throws `RangeError`.
 */
export function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const { span, expected, text: made } of inOrder(edits)) {
    if (span.start < last) throw new RangeError(`Expected edits apart, got two at ${span.start}`);
    if (span.end > text.length || text.slice(span.start, span.end) !== expected) {
      throw new RangeError(`Expected \`${expected}\` at ${span.start}, got \`${text.slice(span.start, span.end)}\``);
    }
    result += text.slice(last, span.start) + made;
    last = span.end;
  }
  return result + text.slice(last);
}

/** Edits in reading order; insertions before what follows at the same place. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
