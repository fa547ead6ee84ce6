import { expect, test } from 'vitest';
import { openWordVectors, writeWordVectors } from '#language';

const words = ['war', 'peace', 'song', 'silence'];
const rows = [
  [3, 4],
  [30, 40],
  [-4, 3],
  [-3, -4],
];
const bytes = writeWordVectors(words, rows);
const vectors = openWordVectors(bytes);
const cosine = (a: string, b: string) => vectors.cosine(vectors.wordRow(a), vectors.wordRow(b));

test('a word has its row; what is not there has none', () => {
  expect(words.map((word) => vectors.wordRow(word))).toEqual([0, 1, 2, 3]);
  expect(vectors.wordRow('zyzzyva')).toBe(-1);
  expect(vectors.size).toBe(2);
});

test('nearness is that of directions, whatever the lengths', () => {
  expect(cosine('war', 'war')).toBeCloseTo(1, 2);
  expect(cosine('war', 'peace')).toBeCloseTo(1, 2);
  expect(cosine('war', 'song')).toBeCloseTo(0, 2);
  expect(cosine('war', 'silence')).toBeCloseTo(-1, 2);
  expect(cosine('song', 'war')).toBe(cosine('war', 'song'));
});

test('the same rows make the same bytes', () => {
  expect(writeWordVectors(words, rows)).toEqual(bytes);
});

test('a row without length is near to nothing', () => {
  const empty = openWordVectors(writeWordVectors(['a', 'b'], [[0], [1]]));
  expect(empty.cosine(0, 1)).toBe(0);
});

test.each([
  ['no bytes', new Uint8Array()],
  ['other bytes', new Uint8Array(64)],
  ['bytes that were cut', bytes.subarray(0, -1)],
])('%s are refused', (_, other) => {
  expect(() => openWordVectors(other)).toThrow(RangeError);
});
