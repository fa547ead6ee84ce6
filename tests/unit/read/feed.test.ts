import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerOf } from '#read';
import { expectEditsToHold, plainTexts } from './laws.ts';

const rss = readerOf('rss');
const atom = readerOf('atom');
const itemOf = (fields: string): string =>
  `<rss version="2.0"><channel><title>No prose</title><item>${fields}</item></channel></rss>`;
const proseOf = (text: string): string => rss(text).items[0]?.prose.trimEnd() ?? '';

describe('the prose of an item', () => {
  test.each([
    ['a title', '<title>AT&amp;T &#8217; x</title>', 'AT&T ’ x'],
    ['text with signs of its own', '<title><![CDATA[AT&T > 1]]></title>', 'AT&T > 1'],
    ['escaped HTML', '<description>&lt;p&gt;AT&amp;amp;T &lt;b&gt;says&lt;/b&gt;&lt;/p&gt;</description>', 'AT&T says'],
    ['HTML in CDATA', '<description><![CDATA[<p>One&nbsp;two</p><p>Three</p>]]></description>', 'One\u00A0two\nThree'],
    [
      'HTML that was escaped twice',
      '<description>&amp;lt;p&amp;gt;AT&amp;amp;amp;T&amp;lt;/p&amp;gt;x</description>',
      'AT&T\nx',
    ],
    ['HTML that was not escaped', '<description><p>One <br/>two</p><![CDATA[ & ]]></description>', 'One\ntwo\n&'],
    ['plain text with blank lines', '<description>One\ntwo\n\nthree</description>', 'One two\nthree'],
    ['text in pieces', '<title>One<!-- no --> <![CDATA[two]]><?x y?> three</title>', 'One two three'],
    [
      'all that is prose',
      '<title>a</title><link>x</link><content:encoded>b</content:encoded><media:title>c</media:title>',
      'a\nb\nc',
    ],
    ['by its namespace', '<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">b</c:encoded>', 'b'],
    ['in groups', '<media:group><media:title>c</media:title><x:y><title>no</title></x:y></media:group>', 'c'],
    [
      'not in others',
      '<source><title>no</title></source><wp:comment><title>no</title></wp:comment><title>a</title>',
      'a',
    ],
    ['an entity of HTML', '<title>caf&eacute; &unknown; x</title>', 'café \uFFFC x'],
    ['an unknown entity in HTML', '<description>&lt;b&gt;&unknown;&lt;/b&gt; &nbsp;x</description>', '\uFFFC \u00A0x'],
    [
      'posts of WordPress',
      '<wp:post_id>1</wp:post_id><content:encoded><![CDATA[One\n\ntwo [gallery] <em>x</em>]]></content:encoded>',
      'One\ntwo\nx',
    ],
    ['programs of WordPress', '<wp:post_type>custom_css</wp:post_type><content:encoded>p {}</content:encoded>', ''],
    ['nothing', '', ''],
  ])('%s', (_, fields, prose) => {
    expect(proseOf(itemOf(fields))).toBe(prose);
  });

  test('what a document declares is never expanded', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "<item><title>x</title></item>"><!ENTITY eacute "&a;&a;">]>${itemOf('<title>caf&eacute; &a;</title>')}`;
    expect(rss(text).items.map(({ prose }) => prose)).toEqual(['caf\uFFFC \uFFFC\n']);
  });
});

describe('an item', () => {
  test.each([
    ['by its guid', '<title>a</title><guid isPermaLink="false"> x&amp;1 </guid><link>l</link>', 'x&1'],
    ['by its link', '<title>a</title><guid/><link>https://x.y/?a&amp;b</link>', 'https://x.y/?a&b'],
    ['by its link of Atom', '<link/><atom:link rel="self" href="no"/><atom:link href="l"/>', 'l'],
    ['by its text', '<title>a</title>', expect.stringMatching(/^[\da-f]{16}$/)],
  ])('is known %s', (_, fields, id) => {
    expect(rss(itemOf(fields)).items[0]?.id).toEqual(id);
  });

  test.each([
    ['Wed, 01 May 2024 10:00:00 +0200', '2024-05-01T08:00:00.000Z'],
    ['Wed, 01 May 2024 10:00:00 EEST', '2024-05-01T07:00:00.000Z'],
    ['2024-05-01T10:00:00', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01', '2024-05-01T00:00:00.000Z'],
    ['Wed, 30 Nov -0001 00:00:00 +0000', undefined],
    ['soon', undefined],
  ])('has a date: %s', (said, date) => {
    expect(rss(itemOf(`<pubDate>${said}</pubDate>`)).items[0]?.date).toBe(date);
  });

  test('of RDF and of Atom', () => {
    const rdf =
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>no</title></channel><item rdf:about="x"><title>a</title><dc:date>2024-05-01T10:00Z</dc:date></item></rdf:RDF>';
    expect(rss(rdf).items).toMatchObject([{ id: 'x', title: 'a', date: '2024-05-01T10:00:00.000Z', prose: 'a\n' }]);
    const entry =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>no</title><entry><id>x</id><link rel="edit" href="no"/><link href="l?a&amp;b"/><title type="html">a &amp;amp; b</title><summary>c &lt;d></summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>e<code>f</code></p><br/>g</div></content><author><name>no</name></author><updated>2024-05-01T10:00:00Z</updated></entry></feed>';
    expect(atom(entry).items).toMatchObject([
      { id: 'x', link: 'l?a&b', title: 'a & b', date: '2024-05-01T10:00:00.000Z', prose: 'a & b\nc <d>\ne\uFFFC\ng\n' },
    ]);
  });

  test('elsewhere, or of another kind, is left alone', () => {
    const entry = '<entry><content type="image/png">aGVs</content><content src="x">no</content></entry>';
    expect(atom(entry).items.map(({ prose }) => prose)).toEqual(['']);
  });

  test.each(['<item><title>a', '<item><title>a</item>', '<item><title>a<b></item><item/>', '<item>a</title></rss>'])(
    'that never ends: %s',
    (text) => {
      expect(
        rss(text)
          .items.map(({ prose }) => prose.trim())
          .join(''),
      ).toBe(text.includes('<title') ? 'a' : '');
    },
  );
});

const fragments = fc
  .array(
    fc.oneof(
      fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<br/>', '<img alt="a cat"/>', '<!-- c -->'),
      fc.constantFrom('&amp;', '&nbsp;', '&#8217;', ' ', '\n', '😀', 'word', 'Kyiv', 'a', '.'),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((tokens) => tokens.join(''));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const words = fc.array(fc.constantFrom('word', 'Kyiv ', ' ', '\n', '😀', '.', ']')).map((all) => all.join(''));

test('edits hold in fields of HTML', () => {
  const feeds = fc
    .tuple(fragments, fragments, fragments)
    .map(([one, two, three]) =>
      itemOf(
        `<title>&lt;b>${escaped(one)}</title><description><![CDATA[<b>${two}]]>]<![CDATA[]]]></description><content:encoded>&lt;b>${escaped(three)}</content:encoded>`,
      ),
    );
  expectEditsToHold(rss, feeds);
});

test('edits hold in fields of plain text', () => {
  const feeds = fc
    .tuple(words, words)
    .map(([one, two]) => itemOf(`<title>${one}</title><description><![CDATA[${two}]]> &amp; ${one}</description>`));
  // A sign of markup would make HTML of the whole field: `repairSource` finds it by reading again.
  expectEditsToHold(rss, feeds, { made: plainTexts });
});

test('edits hold in entries of Atom', () => {
  const feeds = fc
    .tuple(words, fragments)
    .map(
      ([one, two]) =>
        `<feed><entry><title>${one}</title><summary type="html">&lt;b>${escaped(two)}</summary><content type="xhtml"><div>${two}</div></content></entry></feed>`,
    );
  expectEditsToHold(atom, feeds);
});
