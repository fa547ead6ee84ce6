import { existsSync } from 'node:fs';
import { apply } from '#apply';
import type { ItemRecord, WrittenEdit } from '#feed';
import { AtomicFile, ByteTrail, encodeEdits, hashOf, Hasher, type JournalFile } from '#io';
import type { Edit } from '#model';
import { decodedParts, openFeed, piecesIn } from './pieces.ts';
import type { ItemRef, Plan } from './plan.ts';
import type { FeedTask } from './task.ts';

/** A hash of all that a feed comes out from: what was fetched, and what the journal has of its items now. */
export function stateOf({ feed, items }: Plan, journal: JournalFile, { dropQuarantined }: FeedTask): string {
  const hash = new Hasher().add(hashOf(feed.source, feed.format, feed.contentType ?? '', String(dropQuarantined)));
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

/** Writes the same feed with the repairs of its items. Items that were not worked on stay as they came. */
export async function assemble(
  { feed: record, items }: Plan,
  journal: JournalFile,
  { archive, dropQuarantined }: FeedTask,
): Promise<void> {
  const file = new AtomicFile(archive.repaired(record.feed, record.format));
  const { feed: place, format } = record;
  const trail = record.whole ? new ByteTrail() : undefined;
  try {
    for await (const piece of piecesIn(trail?.follow(decodedParts(record, archive)) ?? openFeed(record, archive))) {
      const item = piece.place === undefined ? undefined : items[piece.place];
      const edits = editsFor(piece.text, item && recordOf(item, journal), dropQuarantined);
      const decoded = await trail?.take(piece.text.length);
      file.write(
        decoded ? await encodeEdits(decoded, edits, { format, place }) : Buffer.from(apply(piece.text, edits)),
      );
    }
    if (trail) file.write(trail.rest());
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.commit();
}

function editsFor(text: string, found: ItemRecord | undefined, dropQuarantined: boolean): Edit[] {
  const drops = dropQuarantined && found?.grade === 'quarantine';
  return drops ? [{ span: { start: 0, end: text.length }, expected: text, text: '' }] : editsOf(text, found?.edits);
}

/** The whole record of an item as it stands. */
export function recordOf(item: ItemRef, journal: JournalFile): ItemRecord | undefined {
  return entryOf(item, journal) && journal.read(item.key);
}

/** What is on record of an item as it stands. */
export function entryOf({ key, content }: ItemRef, journal: JournalFile): ReturnType<JournalFile['item']> {
  const entry = journal.item(key);
  return entry?.content === content ? entry : undefined;
}

/** Edits of the journal as edits of the text that they are of. */
export function editsOf(text: string, edits: readonly WrittenEdit[] = []): Edit[] {
  return edits.map(([start, end, made]) => ({ span: { start, end }, expected: text.slice(start, end), text: made }));
}
