import { expect, test } from 'vitest';
import { mostOldFit, scoreFor, scoreOf, worthOf } from '#language';
import { rankerOf, signsWith } from '../../helpers/tiny-world.ts';

test('a score is the sum of weighted signs, of the bias and of what its sense has of its own', () => {
  const ranker = rankerOf({ gain: 2, againstNear: -0.5 }, { bias: 0.25, offsets: { 'senses/a': -1 } });
  const signs = signsWith({ gain: 1.5, againstNear: 2, forFar: 1 });
  expect(scoreOf(ranker, 'senses/b', signs)).toBe(0.25 + 3 - 1);
  expect(scoreOf(ranker, 'senses/a', signs)).toBe(0.25 + 3 - 1 - 1);
});

test.each([
  ['below the loose threshold it is worth nothing', 0.99, 0],
  ['at the loose one, what is shown in garbled text', 1, 0.4],
  ['between them, in proportion', 2, 0.6],
  ['at the strict one, what is shown on any text', 3, 0.8],
  ['never more than a model can know', 100, 0.93],
])('%s', (_, score, worth) => {
  expect(worthOf(rankerOf({}), score, { oldFit: mostOldFit })).toBeCloseTo(worth, 9);
});

test('a word that fits its neighbours very well is doubted only in a text that a machine made', () => {
  const worth = (score: number) => worthOf(rankerOf({}), score, { oldFit: mostOldFit + 0.01 });
  expect(worth(1)).toBeCloseTo(0.4, 9);
  expect(worth(2)).toBeCloseTo(0.6, 9);
  expect([3, 100].map(worth)).toEqual([0.79, 0.79]);
});

test('the score for a confidence is the least that is worth it', () => {
  const ranker = rankerOf({});
  for (const confidence of [0.4, 0.5, 0.8, 0.9]) {
    expect(worthOf(ranker, scoreFor(ranker, confidence), { oldFit: 0 })).toBeCloseTo(confidence, 9);
    expect(worthOf(ranker, scoreFor(ranker, confidence) - 0.01, { oldFit: 0 })).toBeLessThan(confidence);
  }
  expect(scoreFor(ranker, 0), 'less than the loose threshold is worth nothing').toBe(ranker.loose);
  expect(scoreFor({ ...ranker, loose: -Infinity }, 0), 'a ranker that lets everything through').toBe(-Infinity);
});
