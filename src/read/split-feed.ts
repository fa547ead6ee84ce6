/** A part of a feed: an item as it stands there, or what is between two. All of them together are the feed. */
export interface FeedPiece {
  readonly kind: 'item' | 'between';
  readonly text: string;
}

/** Stand-in until the real one. */
export async function* splitFeed(chunks: AsyncIterable<string>): AsyncGenerator<FeedPiece> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    for (;;) {
      const start = rest.search(/<(?:item|entry)[\s>]/);
      if (start < 0) break;
      const close = /<\/(?:item|entry)>/.exec(rest.slice(start));
      if (!close) break;
      if (start > 0) yield { kind: 'between', text: rest.slice(0, start) };
      const end = start + close.index + close[0].length;
      yield { kind: 'item', text: rest.slice(start, end) };
      rest = rest.slice(end);
    }
  }
  if (rest !== '') yield { kind: 'between', text: rest };
}
