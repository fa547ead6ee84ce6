import { createReadStream } from 'node:fs';
import type { FeedRecord } from '#feed';
import { decode, type Decoded, readInput } from '#io';
import type { FeedFormat, Item } from '#model';
import { type FeedPiece, itemReader, splitFeed } from '#read';
import type { Archive } from './archive.ts';

/** A part of a feed. */
export interface Piece extends FeedPiece {
  /** Place among the items of its feed, from 0; none: what stands between two items. */
  readonly place: number | undefined;
}

/** The text of a feed that was fetched. `decoded`: all of it, where it cannot be read and written part by part. */
export interface FeedText {
  readonly chunks: AsyncIterable<string> | Iterable<string>;
  readonly decoded?: Decoded;
}

/** Opens a feed of the archive. Rejects with `DebabelError` where its bytes are no text. */
export async function openFeed({ feed, format, contentType, whole }: FeedRecord, archive: Archive): Promise<FeedText> {
  const path = archive.source(feed, format);
  if (!whole) return { chunks: createReadStream(path, 'utf8') as AsyncIterable<string> };
  const decoded = await decode(await readInput(path), { contentType, format, place: feed });
  return { chunks: [decoded.text], decoded };
}

/** A feed in parts that together are the feed; no more than a few are in memory. */
export async function* piecesIn({ chunks }: FeedText): AsyncGenerator<Piece> {
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
