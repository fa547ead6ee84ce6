import type { Format } from './document.ts';
import type { Span } from './span.ts';

/** Writes new prose so that it stands for itself in its place: `&` as `&amp;` in HTML, `"` as `\"` in JSON. */
export type Escape = (text: string) => string;

/**
 * A stretch of prose and where it stands in the source. Of the same length: unit for unit. Of another: as a whole, as `&amp;` stands for `&`.
 * An empty `source` has prose that stands nowhere, such as the line break between two paragraphs.
 */
export interface Stretch {
  /** In the prose of its item. */
  readonly prose: Span;
  /** In the text of the source. */
  readonly source: Span;
  /** None: prose is written there as it is. */
  readonly escape?: Escape;
  /** Stands for what is no prose but has its place in a sentence, such as code: it may not be replaced. */
  readonly fixed?: true;
}

/** What is worked on as one text: a file, or one article of a feed. */
export interface Item {
  /** Known by this in its source: the guid of a feed item, the id of a unit. */
  readonly id?: string;
  /** For people: a headline. */
  readonly title?: string;
  /** Where it is published, as its source says it. */
  readonly link?: string;
  /** When it was published: ISO 8601 in UTC, `2024-05-01T10:00:00.000Z`. */
  readonly date?: string;
  /** A paragraph a line, markup left out. Plain text: as it came. */
  readonly prose: string;
  /** The unit map: in order and gapless in the prose; in a paragraph in order in the source, where markup stands between them. */
  readonly stretches: readonly Stretch[];
}

/** A text of some format, with the prose that was read out of it. */
export interface Source {
  readonly text: string;
  readonly format: Format;
  readonly items: readonly Item[];
}

/** Index of the stretch that holds the unit of prose at `offset`, or of the first behind it; their number, if there is none. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.prose.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
