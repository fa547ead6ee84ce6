/**
 * Half-open range of UTF-16 code units: `text.slice(span.start, span.end)`.
 *
 * The only way a place is written inside debabel. Lines and columns are made where they are shown.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a unit. An empty span (an insertion) overlaps what it stands inside of or at the edge of. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
