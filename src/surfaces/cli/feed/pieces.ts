import { createReadStream } from 'node:fs';
import type { Format, Item } from '#model';
import { type FeedPiece, itemReader, splitFeed } from '#read';

/** A part of a feed. */
export interface Piece extends FeedPiece {
  /** Place among the items of its feed, from 0; none: what stands between two items. */
  readonly place: number | undefined;
}

/** A feed in parts that together are the feed; no more than a few are in memory. */
export async function* piecesOf(path: string): AsyncGenerator<Piece> {
  let place = 0;
  for await (const piece of splitFeed(createReadStream(path, 'utf8') as AsyncIterable<string>))
    yield { ...piece, place: piece.kind === 'item' ? place++ : undefined };
}

/** What an item says of itself. */
export function factsOf({ text, head }: FeedPiece, format: Format): Pick<Item, 'id' | 'title' | 'link' | 'date'> {
  const [item = {}] = itemReader(format, head)(text).items;
  return item;
}

/** What to call an item. */
export function titleOf({ title, id }: ReturnType<typeof factsOf>): string {
  return title ?? id ?? 'untitled';
}
