import { existsSync } from 'node:fs';
import { apply } from '#apply';
import type { FeedRecord, ItemRecord, WrittenEdit } from '#feed';
import { AtomicFile, type JournalFile } from '#io';
import type { Edit } from '#model';
import { type FeedItem, piecesOf } from './pieces.ts';
import { FeedState } from './plan.ts';
import type { FeedTask } from './task.ts';

/** What became of an item in this run or an earlier one; no record: it was not worked on yet. */
export type Heard = (item: FeedItem, record: ItemRecord | undefined) => void;

/** State of a feed as the journal has its items now. */
export async function stateOf({ record, journal, task }: FeedCall): Promise<FeedState> {
  const state = new FeedState(record, task);
  for await (const { item } of piecesOf(record.feed, task.archive.source(record.feed, record.format), record.format))
    if (item) state.add(item, journal);
  return state;
}

/** A feed with all that belongs to it. */
export interface FeedCall {
  readonly record: FeedRecord;
  readonly journal: JournalFile;
  readonly task: FeedTask;
}

/** Whether the feed stands in its place in this state. */
export function isWritten({ record, journal, task }: FeedCall, state: string): boolean {
  return journal.state(record.feed) === state && existsSync(task.archive.repaired(record.feed, record.format));
}

/** Writes the same feed with the repairs of its items, from what was fetched and from the journal. Items that were not worked on stay as they came. */
export async function assemble({ record, journal, task }: FeedCall, state: string, heard: Heard): Promise<void> {
  const { archive, dropQuarantined } = task;
  const { feed, format } = record;
  const file = new AtomicFile(archive.repaired(feed, format));
  try {
    for await (const { text, item } of piecesOf(feed, archive.source(feed, format), format)) {
      const found = item && recordFor(item, journal);
      if (item) heard(item, found);
      if (dropQuarantined && found?.grade === 'quarantine') continue;
      file.write(Buffer.from(found ? edited(text, found.edits) : text));
    }
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.commit();
  journal.append({ kind: 'written', feed, state });
}

function recordFor({ key, content }: FeedItem, journal: JournalFile): ItemRecord | undefined {
  return journal.item(key)?.content === content ? journal.read(key) : undefined;
}

/** A text with edits of the journal. */
export function edited(text: string, edits: readonly WrittenEdit[]): string {
  return apply(
    text,
    edits.map(([start, end, made]): Edit => ({ span: { start, end }, expected: text.slice(start, end), text: made })),
  );
}
