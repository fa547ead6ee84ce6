import { createReadStream } from 'node:fs';
import { itemNames } from '#feed';
import { hashOf } from '#io';
import type { Format } from '#model';
import { readerOf, splitFeed } from '#read';

/** A part of a feed, with what an item says of itself. */
export interface Piece {
  readonly text: string;
  readonly item?: FeedItem;
}

/** An item of a feed as it came. */
export interface FeedItem {
  /** Place among the items of its feed, from 0. */
  readonly place: number;
  /** The same for the same item in all runs. */
  readonly key: string;
  /** Hash of its text. */
  readonly content: string;
  readonly title: string;
  readonly link: string | undefined;
  readonly date: string | undefined;
}

/** A feed in parts that together are the feed; no more than a few are in memory. */
export async function* piecesOf(feed: string, path: string, format: Format): AsyncGenerator<Piece> {
  const nameOf = itemNames();
  let place = 0;
  for await (const { kind, text } of splitFeed(createReadStream(path, 'utf8') as AsyncIterable<string>)) {
    if (kind === 'between') {
      yield { text };
      continue;
    }
    const [item] = readerOf(format)(text).items;
    const content = hashOf(text);
    const name = nameOf({ id: item?.id }, content);
    yield {
      text,
      item: {
        place: place++,
        key: hashOf(feed, name).slice(0, 24),
        content,
        title: item?.title ?? item?.id ?? 'untitled',
        link: undefined,
        date: undefined,
      },
    };
  }
}
