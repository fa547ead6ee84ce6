import { expect, test } from 'vitest';
import { modelClasses, openTrigramModel } from '#language';
import { numberOf, tinyModelBytes } from '../../helpers/tiny-world.ts';

const model = openTrigramModel(tinyModelBytes());
const numbers = (text: string) => text.split(' ').map(numberOf) as [number, number, number];

test('words have the numbers that they were given, classes first; what it does not know has none', () => {
  expect(modelClasses.map((name) => model.wordNumber(name))).toEqual(modelClasses.map((_, number) => number));
  expect(model.wordNumber('talks')).toBe(numberOf('talks'));
  expect(model.wordNumber('zyzzyva')).toBe(-1);
});

test('a gram that it has scores what it was given', () => {
  expect(model.unigram(numberOf('talks'))).toBe(-2);
  expect(model.bigram(numberOf('peace'), numberOf('talks'))).toBe(-0.5);
  expect(model.trigram(...numbers('the peace talks'))).toBe(-0.25);
});

test('a gram that it does not have is backed off to a shorter one', () => {
  const [, peace, interviews] = numbers('the peace interviews');
  // No pair: the backoff of the first word and the chance of the second.
  expect(model.bigram(peace, interviews)).toBe(-0.25 - 2);
  expect(model.bigram(interviews, peace)).toBe(-0.5 - 2);
  // No triple, but its first two are a pair of the model: that pair’s backoff.
  expect(model.trigram(...numbers('peace talks the'))).toBe(-0.125 + (-0.25 - 2));
  // No triple, and its first two are no pair: no backoff.
  expect(model.trigram(...numbers('a talks failed'))).toBe(-1);
});

test('the order is that of the longest gram that it has', () => {
  expect(
    ['the peace talks', 'a talks failed', 'the peace interviews'].map((text) => model.orderOf(...numbers(text))),
  ).toEqual([3, 2, 1]);
});

test('the same counts make the same bytes', () => {
  expect(tinyModelBytes()).toEqual(tinyModelBytes());
});

test('bytes are opened wherever they stand in their buffer', () => {
  const bytes = tinyModelBytes();
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(openTrigramModel(shifted.subarray(1)).trigram(...numbers('the peace talks'))).toBe(-0.25);
});

test.each([
  ['no bytes', new Uint8Array()],
  ['other bytes', new Uint8Array(64)],
  ['bytes that were cut', tinyModelBytes().subarray(0, -1)],
])('%s are refused', (_, bytes) => {
  expect(() => openTrigramModel(bytes)).toThrow(RangeError);
});
