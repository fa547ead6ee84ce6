import { createReadStream } from 'node:fs';
import type { FeedRecord } from '#feed';
import { type Decoded, decodeStream } from '#io';
import type { FeedFormat, Item } from '#model';
import { type FeedPiece, itemReader, splitFeed } from '#read';
import type { Archive } from './archive.ts';

/** A part of a feed. */
export interface Piece extends FeedPiece {
  /** Place among the items of its feed, from 0; none: what stands between two items. */
  readonly place: number | undefined;
}

/** Opens a feed of the archive. Its first part rejects with `DebabelError` where its bytes are no text. */
export function openFeed(record: FeedRecord, archive: Archive): AsyncIterable<string> {
  const path = archive.source(record.feed, record.format);
  if (!record.whole) return createReadStream(path, 'utf8') as AsyncIterable<string>;
  return textsOf(decodedParts(record, archive));
}

async function* textsOf(parts: AsyncIterable<Decoded>): AsyncGenerator<string> {
  for await (const { text } of parts) yield text;
}

/** A feed that is no UTF-8, part by part with its bytes. */
export function decodedParts({ feed, format, contentType }: FeedRecord, archive: Archive): AsyncIterable<Decoded> {
  const path = archive.source(feed, format);
  const open = () => createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  return decodeStream(open, { contentType, format, place: feed });
}

/** A feed in parts that together are the feed; no more than a few are in memory. */
export async function* piecesIn(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  let place = 0;
  for await (const piece of splitFeed(chunks)) yield { ...piece, place: piece.kind === 'item' ? place++ : undefined };
}

/** What an item says of itself. */
export async function factsOf(
  { text, head }: FeedPiece,
  format: FeedFormat,
): Promise<Pick<Item, 'id' | 'title' | 'link' | 'date'>> {
  const read = await itemReader(format, head);
  const [item = {}] = read(text).items;
  return item;
}

/** What to call an item. */
export function titleOf({ title, id }: Awaited<ReturnType<typeof factsOf>>): string {
  return title ?? id ?? 'untitled';
}
