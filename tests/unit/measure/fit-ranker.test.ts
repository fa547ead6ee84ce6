import { expect, test } from 'vitest';
import { scoreOf, type Signs } from '#language';
import { alarmsAllowed, fitRanker, type Trial, type Trials } from '#measure';
import { signsWith } from '../../helpers/tiny-world.ts';

/** Trials in which a high gain is right, and a topic word against it is wrong; `noise` says nothing. */
const trials: Trials = madeTrials();

/** Each half has every spread. */
function halfOf(place: number): 0 | 1 {
  return Math.floor(place / 100) % 2 === 0 ? 0 : 1;
}

function madeTrials(): Trials {
  const natural: Trial[] = [];
  const injected: Trial[][] = [];
  for (let place = 0; place < 400; place++) {
    const half = halfOf(place);
    const spread = ((place * 37) % 100) / 50 - 1;
    const noise = ((place * 61) % 100) / 100;
    const rule = place % 4 < 2 ? 'senses/a' : 'senses/b';
    const signs = (gain: number, parts: Partial<Signs> = {}) =>
      signsWith({ gain: gain + spread, oldFit: noise, ...parts });
    natural.push({ rule, signs: signs(0, { againstNear: place % 3 === 0 ? 1 : 0 }), right: false, half, place });
    injected.push([{ rule, signs: signs(1.5), right: true, half, place: 0 }]);
  }
  // People use the word of this sense as if it were garbled: its neighbours say nothing.
  for (let place = 400; place < 500; place++)
    natural.push({
      rule: 'senses/c',
      signs: signsWith({ gain: 1.5, oldFit: ((place * 61) % 100) / 100 }),
      right: false,
      half: halfOf(place),
      place,
    });
  return { natural, injected, translated: [], promised: [], words: 100_000 };
}

const ranker = fitRanker(trials);

test('what tells right from wrong gets a weight of its sign, what tells nothing hardly any', () => {
  expect(ranker.weights.gain).toBeGreaterThan(1);
  expect(ranker.weights.againstNear).toBeLessThan(-0.5);
  expect(Math.abs(ranker.weights.oldFit)).toBeLessThan(0.7);
  expect(ranker.weights.forFar).toBe(0);
});

test('a sense whose word people use so is held back', () => {
  const { 'senses/a': a = NaN, 'senses/c': c = NaN } = ranker.offsets;
  expect(c).toBeLessThan(-1);
  expect(c).toBeLessThan(a);
});

test('it scores injected errors above natural words', () => {
  const mean = (list: readonly Trial[]) =>
    list.reduce((sum, { rule, signs }) => sum + scoreOf(ranker, rule, signs), 0) / list.length;
  expect(mean(trials.injected.flat())).toBeGreaterThan(mean(trials.natural) + 1);
});

test('the thresholds let through the false alarms that are allowed, and the stricter is higher', () => {
  const plain = { ...trials, natural: trials.natural.filter(({ rule }) => rule !== 'senses/c') };
  const fitted = fitRanker(plain);
  const { strict, loose } = fitted;
  expect(strict).toBeGreaterThan(loose);
  const twice = fitRanker({ ...plain, words: 2 * plain.words });
  expect([strict > twice.strict, loose > twice.loose], 'on more words, more are allowed').toEqual([true, true]);
  expect(alarmsAllowed.strict).toBeLessThan(alarmsAllowed.loose);
  const alarms = plain.natural.filter(({ rule, signs }) => scoreOf(fitted, rule, signs) >= strict).length;
  const allowed = (alarmsAllowed.strict * plain.words) / 1000;
  expect(alarms).toBeGreaterThan(allowed / 2);
  expect(alarms).toBeLessThan(allowed * 2);
});

test('the same trials make the same ranker', () => {
  expect(fitRanker(madeTrials())).toEqual(ranker);
});
