import { statSync } from 'node:fs';
import { type FeedRecord, itemNames, type Work } from '#feed';
import { hashOf, type JournalFile, keyOf } from '#io';
import { factsOf, openFeed, piecesIn } from './pieces.ts';
import type { FeedTask } from './task.ts';

/** An item of a feed as it stands in it. */
export interface ItemRef {
  /** The same for the same item in all runs. */
  readonly key: string;
  /** Hash of its text. */
  readonly content: string;
}

/** A feed, its items, and what must be done. */
export interface Plan {
  readonly feed: FeedRecord;
  /** By place. */
  readonly items: readonly ItemRef[];
  /** Items that are new, have changed, or were worked on with other rules. */
  readonly works: readonly Work[];
}

/** Looks through a feed for what is not on record as it stands. */
export async function planOf(record: FeedRecord, journal: JournalFile, task: FeedTask): Promise<Plan> {
  const { feed, format } = record;
  const works: Work[] = [];
  const items: ItemRef[] = [];
  const planned = new Set<string>();
  const nameOf = itemNames();
  for await (const piece of piecesIn(openFeed(record, task.archive))) {
    const { text, place } = piece;
    if (place === undefined) continue;
    const { id, link, date } = await factsOf(piece, format);
    const content = hashOf(text);
    const item = { key: keyOf(feed, nameOf({ id, link }, content)), content };
    items.push(item);
    if (planned.has(item.key) || isDone(item, journal, task)) continue;
    planned.add(item.key);
    works.push({ feed, place, published: momentIn(date) });
  }
  return { feed: record, items, works };
}

/** Worked on as it stands and with these rules, and its files are there. */
function isDone({ key, content }: ItemRef, journal: JournalFile, { archive, rules, forms }: FeedTask): boolean {
  const entry = journal.item(key);
  if (entry?.content !== content || entry.rules !== rules) return false;
  const needed = [...forms, 'json'] as const;
  return needed.every(
    (form) => statSync(archive.item(key, form), { throwIfNoEntry: false })?.size === entry.files[form],
  );
}

function momentIn(date: string | undefined): number | undefined {
  const moment = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(moment) ? undefined : moment;
}
