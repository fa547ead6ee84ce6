import { createReadStream } from 'node:fs';
import type { Format, Item } from '#model';
import { readerOf, splitFeed } from '#read';

/** A part of a feed. */
export interface Piece {
  readonly text: string;
  /** Place among the items of its feed, from 0; none: what stands between two items. */
  readonly place: number | undefined;
}

/** A feed in parts that together are the feed; no more than a few are in memory. */
export async function* piecesOf(path: string): AsyncGenerator<Piece> {
  let place = 0;
  for await (const { kind, text } of splitFeed(createReadStream(path, 'utf8') as AsyncIterable<string>))
    yield { text, place: kind === 'item' ? place++ : undefined };
}

/** What an item says of itself. */
export function factsOf(text: string, format: Format): Pick<Item, 'id' | 'title' | 'link' | 'date'> {
  const [item = {}] = readerOf(format)(text).items;
  return item;
}

/** What to call an item. */
export function titleOf({ title, id }: ReturnType<typeof factsOf>): string {
  return title ?? id ?? 'untitled';
}
