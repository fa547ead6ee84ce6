/** An item that must be worked on. */
export interface Work {
  readonly feed: string;
  /** Its place in the feed, from 0. */
  readonly place: number;
  /** When it was published, milliseconds since 1970; nothing, if it does not say. */
  readonly published: number | undefined;
}

/** Which items a person wants worked on. */
export interface Wanted {
  /** Milliseconds since 1970; items that do not say when they were published are wanted too. */
  readonly since?: number | undefined;
  readonly limit?: number | undefined;
}

/** The items to work on now, freshest first; those without a date last, as they stand. */
export function chosenFrom(works: readonly Work[], { since, limit }: Wanted): Work[] {
  return works
    .filter(({ published }) => since === undefined || published === undefined || published >= since)
    .toSorted((a, b) => (b.published ?? -Infinity) - (a.published ?? -Infinity) || 0)
    .slice(0, limit);
}
