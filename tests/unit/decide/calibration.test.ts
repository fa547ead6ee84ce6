import { expect, test } from 'vitest';
import { calibrated, type Calibration, earnedState, earning, liftOf, type Measured, measuredConfidence } from '#decide';
import { issueOf } from '../../helpers/report-fixture.ts';

const nothing: Measured = { hits: 0, right: 0, wrong: 0, clean: 0 };
const measured = (parts: Partial<Measured>): Measured => ({ ...nothing, ...parts });
const words = { garbled: 100_000, clean: 100_000 };

test('a claim stands until something is measured', () => {
  expect(measuredConfidence(0.7, undefined)).toBe(0.7);
  expect(measuredConfidence(0.7, nothing)).toBeCloseTo(0.7, 9);
});

test('right findings raise confidence, wrong ones and false alarms lower it', () => {
  expect(measuredConfidence(0.7, measured({ right: 5 }))).toBeGreaterThan(0.75);
  expect(measuredConfidence(0.7, measured({ wrong: 5 }))).toBeLessThan(0.5);
  expect(measuredConfidence(0.7, measured({ clean: 5 }))).toBeLessThan(0.6);
});

test('with many findings the claim is forgotten', () => {
  for (const claim of [0.1, 0.9])
    expect(measuredConfidence(claim, measured({ right: 750, wrong: 250 }))).toBeCloseTo(0.75, 2);
});

test('one finding on clean text may be a slip of its writer; debris is debris in clean text too', () => {
  expect(measuredConfidence(0.7, measured({ clean: 1 }))).toBeCloseTo(0.7, 9);
  expect(measuredConfidence(0.7, measured({ clean: 50 }), 'design/markup')).toBeCloseTo(0.7, 9);
  expect(measuredConfidence(0.7, measured({ clean: 50 }), 'fluency/grammar')).toBeLessThan(0.2);
});

test('of a sense of the model, measuring says nothing that its ranker did not learn from the same texts', () => {
  expect(measuredConfidence(0.7, measured({ clean: 50, gated: true }))).toBe(0.7);
  expect(measuredConfidence(0.7, measured({ wrong: 5, gated: true }))).toBe(0.7);
});

test('an issue gets the confidence of its rule; one without replacement or without measure stays as it is', () => {
  const calibration: Calibration = { words, rules: { 'a/b': measured({ wrong: 6 }) } };
  const replacements = [
    { text: 'x', confidence: 0.8 },
    { text: 'y', confidence: 0.4 },
  ];
  const issue = issueOf({ rule: 'a/b', span: { start: 0, end: 1 }, message: 'm', replacements });
  expect(calibrated(issue, calibration).replacements).toEqual([
    { text: 'x', confidence: 0.4 },
    { text: 'y', confidence: 0.2 },
  ]);
  const other = { ...issue, rule: 'a/c' } as const;
  expect(calibrated(other, calibration)).toBe(other);
  const flag = { ...issue, replacements: [] };
  expect(calibrated(flag, calibration)).toBe(flag);
});

test('lift is findings a garbled word by those a clean word, with half a finding added', () => {
  expect(liftOf(measured({ hits: 10, clean: 2 }), words)).toBeCloseTo(4, 9);
  expect(liftOf(measured({ hits: 10 }), words)).toBeCloseTo(20, 9);
  expect(liftOf(measured({ hits: 10, clean: 2 }), { garbled: 200_000, clean: 100_000 })).toBeCloseTo(2, 9);
});

const { safe, live } = earning;
const enough = measured({ hits: 20, right: 2 * safe.right });

test.each<[string, Measured | undefined, ReturnType<typeof earnedState>]>([
  ['what was never seen may suggest', undefined, 'live'],
  ['what was seen to be right may repair', enough, 'safe'],
  ['too few right findings may not', measured({ hits: 20, right: safe.right - 1 }), 'live'],
  ['too many wrong ones neither', { ...enough, wrong: 2 * safe.right }, 'live'],
  ['nor what is as common in clean text', { ...enough, clean: 20 }, 'shadow'],
  ['what is mostly wrong may not even suggest', measured({ hits: 20, right: 1, wrong: live.judged }), 'shadow'],
  ['a few wrong findings are too few to say so', measured({ hits: 20, wrong: live.judged - 1 }), 'live'],
])('%s', (_, seen, state) => {
  expect(earnedState('accuracy/mistranslation', seen, words)).toBe(state);
});

test.each<[string, Measured | undefined, ReturnType<typeof earnedState>]>([
  ['was never seen may repair', undefined, 'safe'],
  ['stands in clean text may repair where it was right', measured({ right: 9, clean: 9 }), 'safe'],
  ['stands in clean text and was never judged may not', measured({ hits: 50, clean: 3 }), 'live'],
  ['was wrong may not', measured({ hits: 9, right: 3, wrong: 3 }), 'live'],
])('debris that %s', (_, seen, state) => {
  expect(earnedState('design/markup', seen, words)).toBe(state);
});
