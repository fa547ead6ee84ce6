import type { Cutter, FeedPiece } from './pieces.ts';
import type { Reader } from './read.ts';
import { JsonCutter } from './split-json.ts';
import { XmlCutter } from './split-xml.ts';

/**
 * Cuts a stream of a feed (XML or JSON Feed) into its items and what stands between them. No more than one item and one chunk are in
 * memory; one that is too long for that is left alone. `readJson`: reads one item of a JSON Feed.
 */
export async function* splitFeed(
  chunks: AsyncIterable<string> | Iterable<string>,
  readJson?: Reader,
): AsyncGenerator<FeedPiece> {
  let cutter: Cutter | undefined;
  let before = '';
  for await (const chunk of chunks) {
    const text = before + chunk;
    before = '';
    if (!cutter && /^[\s\uFEFF]*$/.test(text)) {
      before = text;
      continue;
    }
    cutter ??= /^[\s\uFEFF]*[{[]/.test(text) ? new JsonCutter(readJson) : new XmlCutter();
    yield* cutter.push(text);
  }
  if (cutter) yield* cutter.end();
  else if (before !== '') yield { text: before };
}
