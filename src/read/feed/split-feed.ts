import type { Cutter, FeedPiece } from './pieces.ts';
import { JsonCutter } from './json-cutter.ts';
import { XmlCutter } from './xml-cutter.ts';

/**
 * Cuts a stream of a feed (XML or JSON Feed) into its items and what stands between them. No more than one item and one chunk are in
 * memory; one that is too long for that is left alone.
 */
export async function* splitFeed(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<FeedPiece> {
  let cutter: Cutter | undefined;
  let before = '';
  for await (const chunk of chunks) {
    const text = before + chunk;
    before = '';
    if (!cutter && /^[\s\uFEFF]*$/.test(text)) {
      before = text;
      continue;
    }
    cutter ??= /^[\s\uFEFF]*[{[]/.test(text) ? new JsonCutter() : new XmlCutter();
    yield* cutter.push(text);
  }
  if (cutter) yield* cutter.end();
  else if (before !== '') yield { kind: 'between', text: before };
}
