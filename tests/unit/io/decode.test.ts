import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, encodeEdits } from '#io';
import type { Format } from '#model';

const place = 'a';

async function opened(bytes: Buffer, format: Format, contentType?: string) {
  return decode(bytes, { format, contentType, place });
}

/** A text with each `@` replaced, in its own encoding. */
async function edited(bytes: Buffer, format: Format, made: string, contentType?: string): Promise<Buffer> {
  const decoded = await opened(bytes, format, contentType);
  const edits = [...decoded.text.matchAll(/@/g)].map(({ index }) => ({
    span: { start: index, end: index + 1 },
    text: made,
  }));
  return encodeEdits(decoded, edits, { format, place });
}

const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss>`;

describe('a text is read as', () => {
  test.each<[string, Buffer, Format, string | undefined, string]>([
    ['UTF-8, if nothing is said', Buffer.from('é'), 'text', undefined, 'utf-8'],
    [
      'its byte order mark says',
      Buffer.from('\uFEFF<meta charset="koi8-r">'),
      'html',
      'text/html; charset=koi8-r',
      'utf-8',
    ],
    ['UTF-16 with a mark', iconv.encode('\uFEFFa', 'utf-16be'), 'text', undefined, 'utf-16be'],
    ['UTF-16 without one, if it is markup', iconv.encode('<rss>abc', 'utf-16le'), 'rss', undefined, 'utf-16le'],
    ['HTTP says', iconv.encode('Правда', 'windows-1251'), 'text', 'text/plain; charset="Windows-1251"', 'windows-1251'],
    [
      'HTTP says before the document',
      iconv.encode(`${xml('koi8-r')}Правда`, 'win1251'),
      'rss',
      'text/xml;charset=cp1251',
      'windows-1251',
    ],
    ['XML declares', iconv.encode(`${xml('KOI8-R')}Правда`, 'koi8-r'), 'rss', undefined, 'koi8-r'],
    ['HTML declares', iconv.encode('<meta charset=windows-1251>Правда', 'win1251'), 'html', undefined, 'windows-1251'],
    ['declared, though it is ASCII', Buffer.from(`${xml('ISO-8859-2')}a`), 'rss', undefined, 'iso-8859-2'],
    ['UTF-8, if it is not what it declares', Buffer.from(`${xml('hex')}é`), 'rss', undefined, 'utf-8'],
    [
      'UTF-8, where a server says Latin-1 of everything',
      Buffer.from('<p>Łódź'),
      'html',
      'text/html; charset=iso-8859-1',
      'utf-8',
    ],
    [
      'what it declares, where a server says UTF-8 of everything',
      iconv.encode(`${xml('windows-1251')}Правда`, 'win1251'),
      'rss',
      'text/xml; charset=utf-8',
      'windows-1251',
    ],
    [
      'UTF-8 with broken bytes, if it is markup',
      Buffer.concat([Buffer.from('<p>éé'), Buffer.of(0xff)]),
      'html',
      undefined,
      'utf-8',
    ],
    [
      'windows-1252, if it is markup of nothing else',
      Buffer.concat([Buffer.from('<p>it'), Buffer.of(0x92)]),
      'html',
      undefined,
      'windows-1252',
    ],
  ])('%s', async (_, bytes, format, contentType, name) => {
    expect((await opened(bytes, format, contentType)).charset.name).toBe(name);
  });
});

test.each<[string, Buffer, Format, string]>([
  ['zero bytes', Buffer.from('<rss>\0'), 'rss', 'binary'],
  ['plain text that is not UTF-8', iconv.encode('Правда в этом городе', 'win1251'), 'text', 'not-utf8'],
  ['UTF-16 without a mark', iconv.encode('abc def', 'utf-16le'), 'text', 'not-utf8'],
  [
    'bytes that their encoding does not have',
    Buffer.concat([Buffer.from(`${xml('euc-jp')}a`), Buffer.of(0xff, 0xff, 0x41)]),
    'rss',
    'encoding',
  ],
])('%s are refused', async (_, bytes, format, code) => {
  await expect(opened(bytes, format)).rejects.toMatchObject({ code });
});

describe('what an encoding does not have', () => {
  test.each<[string, string, string, string]>([
    ['is a reference in markup', 'windows-1251', 'a @ b', 'a &#233;&#128512;’ b'],
    [
      'is one between two CDATA sections',
      'windows-1251',
      '<![CDATA[a @ b]]>',
      '<![CDATA[a ]]>&#233;<![CDATA[]]>&#128512;<![CDATA[’ b]]>',
    ],
    ['is one in Latin-1, which browsers read as windows-1252', 'ISO-8859-1', '@', 'é&#128512;&#8217;'],
    ['is one in ASCII', 'us-ascii', '@', '&#233;&#128512;&#8217;'],
  ])('%s', async (_, encoding, text, made) => {
    const bytes = await edited(iconv.encode(xml(encoding) + text, 'latin1'), 'rss', 'é😀’');
    expect(iconv.decode(bytes, encoding === 'windows-1251' ? encoding : 'latin1')).toContain(made);
  });

  test('is refused in plain text', async () => {
    const bytes = iconv.encode('Правда @', 'win1251');
    await expect(edited(bytes, 'text', 'é', 'text/plain; charset=windows-1251')).rejects.toMatchObject({
      code: 'encoding',
    });
    expect(await edited(bytes, 'text', 'й', 'text/plain; charset=windows-1251')).toEqual(
      iconv.encode('Правда й', 'win1251'),
    );
  });
});

test('bytes that are no UTF-8 come out as they went in, whatever is edited', async () => {
  const broken = fc.array(
    fc.constantFrom(
      ...[0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xed, 0xa0].map((byte) => Buffer.of(byte)),
      Buffer.from('éé😀'),
      Buffer.from('@'),
    ),
    { maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(broken, fc.constantFrom('', 'é', 'longer'), async (parts, made) => {
      const start = Buffer.from('é'.repeat(20));
      const bytes = Buffer.concat([start, ...parts]);
      const expected = Buffer.concat([
        start,
        ...parts.map((part) => (part.toString() === '@' ? Buffer.from(made) : part)),
      ]);
      expect((await edited(bytes, 'html', made)).equals(expected)).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each(['utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'shift_jis', 'gb18030', 'euc-kr', 'big5'])(
  '%s is edited at its bytes',
  async (encoding) => {
    const foreign = /^(?:windows|koi8)/.test(encoding) ? 'Ж' : '中';
    const text = `${encoding.startsWith('utf') ? '\uFEFF' : xml(encoding)}a${foreign}@${foreign}${foreign}@`;
    const bytes = await edited(iconv.encode(text, encoding), 'rss', 'new');
    expect(bytes.equals(iconv.encode(text.replaceAll('@', 'new'), encoding))).toBe(true);
  },
);
