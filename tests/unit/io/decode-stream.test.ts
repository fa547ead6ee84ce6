import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ByteTrail, decode, decodeStream, encodeEdits } from '#io';
import { fixtures } from '../../helpers/fixtures.ts';

const options = { format: 'rss', place: 'a' } as const;
const xml = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss>${text}`;
const cyrillic = 'Правда: @ «зебра» '.repeat(5);

/** The chunks of some bytes, of these sizes in turn. */
const chunksOf = (bytes: Buffer, sizes: readonly number[]) =>
  async function* (): AsyncGenerator<Buffer> {
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const end = at + (sizes[turn % sizes.length] ?? 1);
      yield await Promise.resolve(bytes.subarray(at, end));
      at = end;
    }
  };

/** Bytes with each `@` replaced: as a whole, and as a stream cut into chunks and again into texts of `units`. */
async function edited(bytes: Buffer, sizes: readonly number[], units: number): Promise<readonly [Buffer, Buffer]> {
  const editsIn = (text: string) =>
    [...text.matchAll(/@/g)].map(({ index }) => ({ span: { start: index, end: index + 1 }, text: '€ Ж' }));
  const whole = await decode(bytes, options);
  const expected = await encodeEdits(whole, editsIn(whole.text), options);
  const trail = new ByteTrail();
  const written: Buffer[] = [];
  let waiting = '';
  const write = async (text: string) => {
    const part = await trail.take(text.length);
    expect(part?.text ?? '').toBe(text);
    if (part) written.push(await encodeEdits(part, editsIn(text), options));
  };
  for await (const text of trail.follow(decodeStream(chunksOf(bytes, sizes), options))) {
    waiting += text;
    // No piece of a feed ends inside of a character.
    for (; waiting.length > units;) {
      const end = /[\uD800-\uDBFF]/.test(waiting.charAt(units - 1)) ? units + 1 : units;
      await write(waiting.slice(0, end));
      waiting = waiting.slice(end);
    }
  }
  await write(waiting);
  written.push(trail.rest());
  return [expected, Buffer.concat(written)];
}

const texts: readonly (readonly [string, Buffer])[] = [
  ['windows-1251', iconv.encode(xml('windows-1251', cyrillic), 'windows-1251')],
  [
    'UTF-16LE with half of a unit at its end',
    Buffer.concat([iconv.encode(`\uFEFF<rss>@ 😀 ${cyrillic}`, 'utf-16le'), Buffer.of(7)]),
  ],
  ['UTF-16BE', iconv.encode(`\uFEFF<rss>@ 😀 ${cyrillic}`, 'utf-16be')],
  ['GB 18030', iconv.encode(xml('gb18030', '北京 @ 你好 😀 é '.repeat(5)), 'gb18030')],
  ['Shift_JIS', iconv.encode(xml('shift_jis', '東京 @ ﾊﾝｶｸ '.repeat(5)), 'shift_jis')],
  [
    'UTF-8 with broken bytes',
    Buffer.concat([
      Buffer.from('<rss>é @ '),
      Buffer.of(0xff, 0xe2, 0x82),
      Buffer.from(' € @ 😀 é'),
      Buffer.of(0xf0, 0x9f),
    ]),
  ],
  ['windows-1252 that says nothing', Buffer.concat([Buffer.from('<rss>it'), Buffer.of(0x92), Buffer.from('s @ so')])],
  ['nothing', Buffer.alloc(0)],
];

describe('a text is read and written part by part as it is as a whole', () => {
  test.each(texts)('%s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        async (sizes, units) => {
          const [expected, got] = await edited(bytes, sizes, units);
          expect(got.equals(expected)).toBe(true);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test.each(fixtures.map(({ name, bytes }) => [name, bytes] as const))('%s', async (_, bytes) => {
    const [expected, got] = await edited(bytes, [997], 313);
    expect(got.equals(expected)).toBe(true);
  });
});

test('bytes that an encoding does not have are told', async () => {
  const bytes = Buffer.concat([iconv.encode(xml('gb18030', '北京'), 'gb18030'), Buffer.of(0x81)]);
  const read = async (): Promise<void> => {
    for await (const part of decodeStream(chunksOf(bytes, [9]), options)) expect(part.text).not.toBe('');
  };
  await expect(read()).rejects.toMatchObject({ code: 'encoding' });
});
