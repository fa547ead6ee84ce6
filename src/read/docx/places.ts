import { type Span, type Stretch, stretchAt } from '#model';
import type { Run, WordPart } from './read-word.ts';

/** A spot in a run: an offset of the XML inside of the text of a child, or at one of its ends. */
export interface Spot {
  readonly run: Run;
  readonly child: number;
  readonly at: number;
}

/** Words in one `w:t`. */
export interface Place {
  readonly run: Run;
  readonly child: number;
  readonly source: Span;
}

/** Where a span of prose stands, in order; `undefined`: some of it is no text of a run, or may not be replaced. */
export function placesOf(part: WordPart, { start, end }: Span): Place[] | undefined {
  const places: Place[] = [];
  const { stretches } = part.item;
  for (let index = stretchAt(stretches, start); ; index++) {
    const stretch = stretches[index];
    if (!stretch || stretch.prose.start >= end) return places.length > 0 ? places : undefined;
    const place = placeOf(part, stretch, {
      start: Math.max(start, stretch.prose.start),
      end: Math.min(end, stretch.prose.end),
    });
    if (!place) return undefined;
    const last = places.at(-1);
    if (last && last.run === place.run && last.child === place.child && last.source.end === place.source.start)
      places[places.length - 1] = { ...last, source: { start: last.source.start, end: place.source.end } };
    else places.push(place);
  }
}

/** The spot where the unit behind an offset of prose starts, or where the one before it ends. */
export function spotAt(part: WordPart, at: number, side: 'start' | 'end'): Spot | undefined {
  const unit = side === 'start' ? { start: at, end: at + 1 } : { start: at - 1, end: at };
  const stretch = part.item.stretches[stretchAt(part.item.stretches, unit.start)];
  if (!stretch || unit.start < 0) return undefined;
  const source = sourceOf(stretch, unit);
  const found = source && childAt(part.runs, source.start);
  if (!found) return undefined;
  const { run, child } = found;
  const around = run.children[child]?.text ? source : run.children[child]?.span;
  return around && { run, child, at: around[side] };
}

function placeOf({ runs }: WordPart, stretch: Stretch, prose: Span): Place | undefined {
  const source = stretch.fixed === true ? undefined : sourceOf(stretch, prose);
  const found = source && childAt(runs, source.start);
  const text = found?.run.children[found.child]?.text;
  return source && text && source.end <= text.end ? { ...found, source } : undefined;
}

/** The source of a part of a stretch; `undefined` if it stands nowhere, or only as a whole. */
function sourceOf({ prose, source }: Stretch, { start, end }: Span): Span | undefined {
  if (source.start === source.end) return undefined;
  if (prose.end - prose.start === source.end - source.start) {
    const shift = source.start - prose.start;
    return { start: start + shift, end: end + shift };
  }
  return source;
}

function childAt(runs: readonly Run[], at: number): { run: Run; child: number } | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.span.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const run = runs[low];
  if (!run || run.span.start > at) return undefined;
  const child = run.children.findIndex(({ span }) => span.start <= at && at < span.end);
  return child < 0 ? undefined : { run, child };
}
