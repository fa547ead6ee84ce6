import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonical, unmark } from '#rulekit';

const corpus = new URL('../../corpus/', import.meta.url);

function texts(set: string): [id: string, text: string][] {
  return readdirSync(new URL(`${set}/`, corpus))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -'.txt'.length), readFileSync(new URL(`${set}/${name}`, corpus), 'utf8')]);
}

const garbled = [...texts('garbled'), ...texts('unseen')];
const clean = texts('clean');

test.each(garbled)('%s: each mark says what is wrong and changes it', (_id, text) => {
  const { input, marks } = unmark(text);

  expect(marks.length).toBeGreaterThanOrEqual(8);
  expect(input).not.toMatch(/[→]/);
  expect(
    marks.map(({ span, answers }) => [input.slice(span.start, span.end), ...answers]).filter(hasTwice),
    'answers that change nothing, or stand twice',
  ).toEqual([]);
});

test.each(garbled)('%s: once repaired, it reads as typed with care', (_id, text) => {
  expect(unmark(text).output).not.toMatch(/ {2}| [.,;:!?]|\.\.(?!\.)|\b(\w+) \1\b/i);
});

test.each(garbled)('%s: its marks are written the one way', (_id, text) => {
  const again = canonical(text);

  expect(unmark(again).output).toBe(unmark(text).output);
  expect(again).toBe(text);
});

test.each(clean)('%s: no marks', (_id, text) => {
  expect(unmark(text).marks).toEqual([]);
  expect(text).not.toMatch(/[→]/);
});

test('no two texts have the same id or the same words', () => {
  const all = [...garbled, ...clean];

  expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
  expect(new Set(all.map(([, text]) => text)).size).toBe(all.length);
});

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}
