import type { FeedRecord, Work } from '#feed';
import { type JournalFile, hashOf, Hasher } from '#io';
import type { Grade } from '#model';
import { type FeedItem, piecesOf } from './pieces.ts';
import type { FeedTask } from './task.ts';

/** What must be done for a feed. */
export interface Plan {
  readonly feed: FeedRecord;
  /** Items that are new, have changed, or were worked on with other rules. */
  readonly works: readonly Work[];
  readonly items: number;
}

/** Looks through a feed for what is not on record as it stands. */
export async function planOf(feed: FeedRecord, journal: JournalFile, { archive, rules }: FeedTask): Promise<Plan> {
  const works: Work[] = [];
  const planned = new Set<string>();
  let items = 0;
  for await (const { item } of piecesOf(feed.feed, archive.source(feed.feed, feed.format), feed.format)) {
    if (!item) continue;
    items++;
    if (isDone(item, journal, rules) || planned.has(item.key)) continue;
    planned.add(item.key);
    works.push({ feed: feed.feed, place: item.place, published: momentIn(item.date) });
  }
  return { feed, works, items };
}

function isDone({ key, content }: FeedItem, journal: JournalFile, rules: string): boolean {
  const entry = journal.item(key);
  return entry?.content === content && entry.rules === rules;
}

function momentIn(date: string | undefined): number | undefined {
  const moment = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(moment) ? undefined : moment;
}

/** What a feed comes out as, put together from what it comes from. */
export class FeedState {
  readonly #hash = new Hasher();
  readonly #grades = new Set<Grade>();

  constructor({ source, format }: FeedRecord, { dropQuarantined }: FeedTask) {
    this.#hash.add(hashOf(source, format, String(dropQuarantined)));
  }

  add({ key, content }: FeedItem, journal: JournalFile): void {
    const entry = journal.item(key);
    const applies = entry?.content === content;
    this.#hash.add(hashOf(key, content, applies ? entry.rules : ''));
    if (applies) this.#grades.add(entry.grade);
  }

  done(): string {
    return this.#hash.done();
  }

  get grades(): ReadonlySet<Grade> {
    return this.#grades;
  }
}
