import type { FeedFormat, Grade } from '#model';

/** An edit of an item’s source: start, end, new text. */
export type WrittenEdit = readonly [start: number, end: number, text: string];

/** A feed as it was fetched last. */
export interface FeedRecord {
  readonly kind: 'feed';
  /** Address without its password, or path. */
  readonly feed: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** Hash of its bytes. */
  readonly source: string;
  readonly format: FeedFormat;
  /** It is no UTF-8, or says that it is none: it is looked through before it is read. (Once it was read as a whole.) */
  readonly whole?: true;
  /** As the server said. */
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The server asked not to come again before this moment. */
  readonly notBefore?: string;
}

/** An item that was worked on. The last one of a key counts. */
export interface ItemRecord {
  readonly kind: 'item';
  readonly key: string;
  readonly feed: string;
  readonly at: string;
  readonly title: string;
  readonly link?: string;
  readonly date?: string;
  /** Hash of its source. */
  readonly content: string;
  /** Hash of rules and settings. */
  readonly rules: string;
  readonly grade: Grade;
  readonly reasons: readonly string[];
  readonly repaired: number;
  readonly suggested: number;
  readonly flagged: number;
  readonly words: number;
  /** How many findings of each rule. */
  readonly found: Readonly<Record<string, number>>;
  readonly edits: readonly WrittenEdit[];
  /** Bytes of each file that was written for it, by form: one that is missing or shorter makes it be done again. */
  readonly files: Readonly<Record<string, number>>;
}

/** A feed that was written out. `state`: hash of all that its bytes come from. */
export interface WrittenRecord {
  readonly kind: 'written';
  readonly feed: string;
  readonly state: string;
}

/** The pages of a run. `state`: hash of all that their bytes come from. */
export interface PageRecord {
  readonly kind: 'pages';
  readonly state: string;
}

export type JournalRecord = FeedRecord | ItemRecord | WrittenRecord | PageRecord;

const kinds: readonly unknown[] = ['feed', 'item', 'written', 'pages'];

/** A line of a journal as a record; nothing, if it is none: half of a line, or of a later version. */
export function recordOf(line: string): JournalRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('kind' in value) || !kinds.includes(value.kind))
      return undefined;
    // Only debabel writes journals, a whole line at a time.
    return value as JournalRecord;
  } catch {
    return undefined;
  }
}
