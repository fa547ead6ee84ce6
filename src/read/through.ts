import type { Escape, Item, Span, Stretch } from '#model';

/**
 * An item that was read from `outer.prose` (HTML that a feed holds escaped), with places in the source of `outer`: unit maps put one after
 * the other. New prose is escaped for the inner place, then for the outer one.
 */
export function through(outer: Pick<Item, 'stretches'>, inner: Item): Item {
  const stretches: Stretch[] = [];
  for (const stretch of inner.stretches) {
    const { start, end } = stretch.source;
    const at = firstEndingAt(outer.stretches, start);
    if (isEven(stretch)) {
      for (let index = at; ; index++) {
        const other = outer.stretches[index];
        if (!other || other.prose.start >= end) break;
        const middle = { start: Math.max(start, other.prose.start), end: Math.min(end, other.prose.end) };
        if (middle.start >= middle.end) continue;
        stretches.push({
          prose: shifted(middle, stretch.prose.start - start),
          source: sourceOf(other, middle),
          ...both(stretch.escape, other.escape),
          ...fixedBy([stretch, other]),
        });
      }
    } else stretches.push(whole(outer.stretches, at, stretch));
  }
  return { ...inner, stretches };
}

/** Index of the first stretch whose prose ends at `offset` or after it. */
function firstEndingAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.prose.end ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch that stands as a whole for what lies between its ends. */
function whole(outers: readonly Stretch[], from: number, stretch: Stretch): Stretch {
  const { start, end } = stretch.source;
  const covered: Stretch[] = [];
  for (let index = from; ; index++) {
    const other = outers[index];
    if (!other || (other.prose.start >= end && other.prose.start > start)) break;
    if (other.prose.end > start || (start === end && other.prose.end === start)) covered.push(other);
  }
  const [first, last] = [covered[0], covered.at(-1)];
  const kept = { ...both(stretch.escape, first?.escape), ...fixedBy([stretch, ...covered]) };
  if (!first || !last) return { prose: stretch.prose, source: { start: 0, end: 0 } };
  if (start === end) {
    const place = sourceOf(first, { start, end }).start;
    return { prose: stretch.prose, source: { start: place, end: place }, ...kept };
  }
  return {
    prose: stretch.prose,
    source: {
      start: sourceOf(first, { start: Math.max(start, first.prose.start), end: first.prose.end }).start,
      end: sourceOf(last, { start: last.prose.start, end: Math.min(end, last.prose.end) }).end,
    },
    ...kept,
  };
}

/** Where a part of a stretch stands: the whole of it, if it is not unit for unit. */
function sourceOf(stretch: Stretch, part: Span): Span {
  return isEven(stretch) ? shifted(part, stretch.source.start - stretch.prose.start) : stretch.source;
}

function both(inner: Escape | undefined, outer: Escape | undefined): { escape?: Escape } {
  if (inner && outer) return { escape: (text) => outer(inner(text)) };
  const escape = inner ?? outer;
  return escape ? { escape } : {};
}

function fixedBy(stretches: readonly Stretch[]): { fixed?: true } {
  return stretches.some(({ fixed }) => fixed) ? { fixed: true } : {};
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function isEven({ prose, source }: Stretch): boolean {
  return prose.end - prose.start === source.end - source.start;
}
