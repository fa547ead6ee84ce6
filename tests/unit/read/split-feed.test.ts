import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FeedPiece, itemReader, readerOf, splitFeed } from '#read';

/** The pieces of a text that comes in chunks which end at these places. */
async function piecesOf(text: string, cuts: readonly number[] = []): Promise<FeedPiece[]> {
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  const chunks = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  const pieces: FeedPiece[] = [];
  for await (const piece of splitFeed(chunks)) pieces.push(piece);
  return pieces;
}

const textOf = (pieces: readonly FeedPiece[]): string => pieces.map(({ text }) => text).join('');
const itemsOf = (pieces: readonly FeedPiece[]): string[] =>
  pieces.flatMap(({ kind, text }) => (kind === 'item' ? text : []));

const xml = `\uFEFF<?xml version="1.0"?>
<!-- <item>no</item> --><?x <item?>
<!DOCTYPE rss [<!-- ]> --><!ENTITY a "]><item>"><?y ]>?> ]>
<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><items/>
  <item a=">" b='/'><title><![CDATA[</item>]]></title><item>x</item><!-- </item> --><item/></item>
  <item><c:encoded>&lt;b>Zelsky&lt;/b> &a;</c:encoded><guid>1</guid></item><item/>
  <item b="/"/><itemx/>text</channel></rss>`;

const json = `{ "version": "https://jsonfeed.org/version/1", "x": {"items": [{"a": 1}]}, "s": "items", "y": [{}],
  "items": [ {"id": "}\\"]", "a": [{"items": [{}]}, {}]}, 7, {"b": {}} , {} ], "z": [{}, {"items": [{}]}] }`;

test.each([
  ['XML', xml, [/^<item a=[^]*<item\/><\/item>$/, /^<item><c:[^]*<\/item>$/, /^<item\/>$/, /^<item b="\/"\/>$/]],
  ['JSON', json, [/^\{"id"[^]*\{\}\]\}$/, /^\{"b": \{\}\}$/, /^\{\}$/]],
] as const)('a feed of %s is cut into its items', async (_, text, items) => {
  const found = itemsOf(await piecesOf(text));
  expect(found).toHaveLength(items.length);
  for (const [index, item] of items.entries()) expect(found[index]).toMatch(item);
});

test.each([
  ['XML', xml],
  ['JSON', json],
  ['nothing', ''],
  ['white space', ' \n'],
  ['what never ends', '<rss><item><![CDATA[ </item>'],
  ['a tag that never ends', '<rss><item a="'],
  ['no feed', '{"items": 3} <item></item>'],
])('how %s comes in chunks makes no difference', async (_, text) => {
  const whole = itemsOf(await piecesOf(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      const pieces = await piecesOf(text, cuts);
      expect(textOf(pieces)).toBe(text);
      expect(itemsOf(pieces)).toEqual(whole);
    }),
    { seed: 1, numRuns: 200 },
  );
  const single = await piecesOf(
    text,
    Array.from(text, (_, index) => index),
  );
  expect(itemsOf(single)).toEqual(whole);
});

test('any text comes out as it went in', async () => {
  const tokens = fc.constantFrom(
    '<item>',
    '</item>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '"',
    '{',
    '}',
    '[',
    ']',
    '"items":',
    '<!DOCTYPE',
    '>',
    'a',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(tokens, { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 8 }), async (all, cuts) => {
      const text = all.join('');
      expect(textOf(await piecesOf(text, cuts))).toBe(text);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('an item is read alone as it is read in its feed', async () => {
  const pieces = await piecesOf(xml);
  const alone = pieces
    .flatMap(({ kind, text, head }) => (kind === 'item' ? itemReader('rss', head)(text).items : []))
    .map(({ id, prose }) => ({ id, prose }));
  expect(alone).toEqual(readerOf('rss')(xml).items.map(({ id, prose }) => ({ id, prose })));
  expect(alone[1]).toEqual({ id: '1', prose: 'Zelsky \uFFFC\n' });
});

test('an item that is too long is left alone, and the next is not', async () => {
  const text = `<rss><item>${'x'.repeat(70 * 1024 * 1024)}</item><item>y</item></rss>`;
  expect(itemsOf(await piecesOf(text, [1000, 69 * 1024 * 1024]))).toEqual(['<item>y</item>']);
});
