import { expect, test } from 'vitest';
import { openTrigramModel, writeTrigramModel } from '#language';

const words = ['<s>', 'a', 'an', 'red', 'dog', 'ran'];
const numbers = Object.fromEntries(words.map((word, number) => [word, number]));
const gram = (text: string, cost: number, backoff = 0) => ({
  words: text.split(' ').map((word) => numbers[word] ?? 0),
  cost,
  backoff,
});
const model = openTrigramModel(
  writeTrigramModel(
    words,
    words.map(() => ({ cost: -4, backoff: -1 })),
    [gram('a red', -1, -0.5), gram('red dog', -2, -0.25)],
    [gram('a red dog', -0.5)],
  ),
);
const fit = (text: string) => {
  const [first = 0, second = 0, ...words] = text.split(' ').map((word) => numbers[word] ?? 0);
  return model.fit(first, second, words.slice(0, 1), words.slice(1));
};

test('a trigram of the model counts as it is', () => {
  expect(fit('a red dog')).toBeCloseTo(-0.5 + 4);
});

test('what is not in the model is backed off from the longest history that is', () => {
  // After `a red`: its weight, that of `red`, the chance of `ran` anywhere.
  expect(fit('a red ran')).toBeCloseTo(-0.5 - 1);
  expect(fit('dog red ran')).toBeCloseTo(-1);
});

test('the fit of many words is the sum of the fits of each', () => {
  expect(fit('a red dog ran')).toBeCloseTo(fit('a red dog') + fit('red dog ran'));
  expect(fit('a red')).toBe(0);
});

test('the model knows its articles', () => {
  expect(model.articles).toEqual({ a: numbers['a'], an: numbers['an'] });
});
