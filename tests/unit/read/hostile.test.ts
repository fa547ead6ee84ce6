import { expect, test } from 'vitest';
import { formatOf, type Reader, readerOf, splitFeed } from '#read';

const most = 1_000_000;
const many = 100_000;
const deep = (name: string, times = many): string => `<${name}>`.repeat(times);
const item = (content: string): string =>
  `<rss><channel><item><title>a</title><description>${content}</description></item></channel></rss>`;

const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1/"> %y;]>${item('&a29; &x; b')}`;

/** Texts that cost much where something is looked for again and again, or where a call is made for each element. */
const texts: readonly (readonly [string, string])[] = [
  ['a million laughs', laughs],
  ['a document type that never ends', `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(100_000)}`],
  ['a million elements in each other', deep('div', most)],
  ['elements in each other in an item', item(deep('div'))],
  ['elements that are closed in the wrong order', `${'<b><i>'.repeat(many / 4)}${'</b></x></i>'.repeat(many / 4)}`],
  ['items in each other', deep('item')],
  ['entries that never end', `<feed>${'<entry><title>a'.repeat(many / 10)}`],
  ['code in each other', deep('code')],
  ['pictures in each other', deep('svg')],
  ['an attribute of 50 MB', `<a title="${'x'.repeat(50 * 1024 * 1024)}">a</a>`],
  ['an attribute of 50 MB that never ends', `<item a="${'x'.repeat(50 * 1024 * 1024)}`],
  ['many attributes', `<a ${'b=c '.repeat(many)}>a</a>`],
  ['a tag name of 5 MB', `<${'a'.repeat(5 * many)}>a`],
  ['a million entities', item('&amp;'.repeat(most))],
  ['many entities that were escaped', item('&amp;amp;'.repeat(many / 4))],
  ['many signs of entities', item('&'.repeat(many))],
  ['an entity of 5 MB', `&${'a'.repeat(5 * many)};&#${'1'.repeat(many)};`],
  ['a million less-than signs', '<'.repeat(most)],
  ['many less-than signs in an item', item('<'.repeat(many))],
  ['many ends', '</item>'.repeat(many)],
  ['many brackets', item('[a '.repeat(many / 3))],
  ['many shortcodes', `${'[video]'.repeat(many / 10)}${'[/audio]'.repeat(many / 10)}`],
  ['many comments that never end', '<!--'.repeat(many)],
  ['many CDATA sections that never end', `<rss><item><title>${'<![CDATA['.repeat(many / 4)}`],
  ['many escaped tags', item('&amp;lt;p '.repeat(many / 10))],
  ['white space of 5 MB', `a${' \n'.repeat((5 * many) / 2)}b`],
  ['a word of 5 MB', 'a'.repeat(5 * many)],
  ['words of 5 MB', 'a '.repeat((5 * many) / 2)],
  ['brackets of JSON', `{"items": [${'[{'.repeat(many)}`],
  ['many tags of each kind', item('<p>a<b>b</b> <code>c</code><img alt="d">'.repeat(many / 20))],
];

const readers: readonly Reader[] = (['html', 'rss', 'xliff'] as const).map((format) => readerOf(format));

test.each(texts)('%s: reading ends, and every stretch stands in the text', async (_, text) => {
  formatOf({ text });
  for (const read of readers) {
    for (const { prose, stretches } of read(text).items) {
      expect(stretches.at(-1)?.prose.end ?? 0).toBe(prose.length);
      expect(stretches.every(({ source }) => source.start <= source.end && source.end <= text.length)).toBe(true);
    }
  }
  let length = 0;
  for await (const piece of splitFeed(chunksOf(text))) length += piece.text.length;
  expect(length).toBe(text.length);
});

test('what an entity was declared to be is never read', () => {
  expect(readerOf('rss')(laughs).items.map(({ prose }) => prose)).toEqual(['a\n\uFFFC \uFFFC b\n']);
});

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}
