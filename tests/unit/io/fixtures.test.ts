import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { toSource } from '#apply';
import { beginningOf, decode, encodeEdits } from '#io';
import type { Edit, Item } from '#model';
import { formatOf } from '#read';
import { type Fixture, fixtures } from '../../helpers/fixtures.ts';
import { readers } from '../../helpers/readers.ts';

const old = 'Zelsky';
const made = 'Zelensky & Co <x>';

async function open({ name, bytes }: Fixture) {
  const format = formatOf({ name, text: beginningOf(bytes) });
  if (format === 'docx') throw new Error('Expected text');
  return { format, place: name, read: readers[format], decoded: await decode(bytes, { format, place: name }) };
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  test('is read in its encoding', async () => {
    expect((await open(fixture)).decoded.text).toBe(fixture.text);
  });

  test('without edits comes out as it went in', async () => {
    const { decoded, ...options } = await open(fixture);
    expect((await encodeEdits(decoded, [], options)).equals(fixture.bytes)).toBe(true);
  });

  test('changes where it is edited, and reads as edited', async () => {
    const { decoded, read, ...options } = await open(fixture);
    const { items } = read(decoded.text);
    const edits = items.flatMap((item) => editsOf(decoded.text, item)).toSorted((a, b) => a.span.start - b.span.start);
    const output = await encodeEdits(decoded, edits, options);
    const expected = spliced(decoded.text, edits);
    expect(output.equals(iconv.encode(expected, fixture.encoding))).toBe(true);
    const again = read((await decode(output, options)).text).items;
    expect(again.map(({ prose }) => prose)).toEqual(items.map(({ prose }) => prose.replaceAll(old, made)));
    expect(again.map(({ id }) => id)).toEqual(
      items.map(({ id, prose }, index) => (isHash(id) && prose.includes(old) ? again[index]?.id : id)),
    );
    if (isWellFormed(fixture.text)) expect(isWellFormed(expected)).toBe(true);
  });
});

test('what is prose in them', async () => {
  let told = '# What is read in the feeds and pages\n';
  for (const fixture of fixtures) {
    const { format, read, decoded } = await open(fixture);
    told += `\n## ${fixture.name}: ${format}\n`;
    for (const { id = '', title = '', link = '', date = '', prose } of read(decoded.text).items)
      told += `\n- ${[id, title, link, date].join(' | ')}\n${prose.replace(/^(?=[^\n])/gm, '  > ')}`;
  }
  await expect(told).toMatchFileSnapshot('../../fixtures/prose.md');
});

function editsOf(text: string, item: Item): Edit[] {
  return [...item.prose.matchAll(new RegExp(old, 'g'))].map(({ index }) => {
    const edit = toSource(text, item, { span: { start: index, end: index + old.length }, expected: old, text: made });
    if (!edit) throw new Error('Expected a place in the source');
    return edit;
  });
}

function spliced(text: string, edits: readonly Edit[]): string {
  let output = text;
  for (const { span, text: replacement } of edits.toReversed())
    output = output.slice(0, span.start) + replacement + output.slice(span.end);
  return output;
}

/** Items without an id are known by their prose. */
function isHash(id: string | undefined): boolean {
  return /^[\da-f]{16}$/.test(id ?? '');
}

function isWellFormed(text: string): boolean {
  const parser = new SaxesParser();
  let isSound = true;
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(text).close();
  return isSound;
}
