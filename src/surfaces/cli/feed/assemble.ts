import { existsSync } from 'node:fs';
import { apply } from '#apply';
import type { ItemRecord, WrittenEdit } from '#feed';
import { AtomicFile, hashOf, Hasher, type JournalFile } from '#io';
import type { Edit } from '#model';
import { piecesOf } from './pieces.ts';
import type { ItemRef, Plan } from './plan.ts';
import type { FeedTask } from './task.ts';

/** A hash of all that a feed comes out from: what was fetched, and what the journal has of its items now. */
export function stateOf({ feed, items }: Plan, journal: JournalFile, { dropQuarantined }: FeedTask): string {
  const hash = new Hasher().add(hashOf(feed.source, feed.format, String(dropQuarantined)));
  for (const item of items)
    hash
      .add(item.key)
      .add(item.content)
      .add(entryOf(item, journal)?.rules ?? '-');
  return hash.done();
}

/** Whether the feed stands in its place in this state. */
export function isWritten({ feed }: Plan, state: string, journal: JournalFile, { archive }: FeedTask): boolean {
  return journal.state(feed.feed) === state && existsSync(archive.repaired(feed.feed, feed.format));
}

/**
 * Writes the same feed with the repairs of its items. `heard`: is told of each item in order, and of its record, if it was worked on.
 * Items that were not stay as they came.
 */
export async function assemble(
  { feed: { feed, format }, items }: Plan,
  journal: JournalFile,
  { archive, dropQuarantined }: FeedTask,
  heard: (record: ItemRecord | undefined) => void,
): Promise<void> {
  const file = new AtomicFile(archive.repaired(feed, format));
  try {
    for await (const { text, place } of piecesOf(archive.source(feed, format))) {
      const item = place === undefined ? undefined : items[place];
      const record = item && entryOf(item, journal) && journal.read(item.key);
      if (item) heard(record);
      if (dropQuarantined && record?.grade === 'quarantine') continue;
      file.write(Buffer.from(record ? edited(text, record.edits) : text));
    }
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.commit();
}

/** What is on record of an item as it stands. */
export function entryOf({ key, content }: ItemRef, journal: JournalFile): ReturnType<JournalFile['item']> {
  const entry = journal.item(key);
  return entry?.content === content ? entry : undefined;
}

/** A text with edits of the journal. */
export function edited(text: string, edits: readonly WrittenEdit[]): string {
  return apply(
    text,
    edits.map(([start, end, made]): Edit => ({ span: { start, end }, expected: text.slice(start, end), text: made })),
  );
}
