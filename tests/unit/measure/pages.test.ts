import { expect, test } from 'vitest';
import { type Measured, readCalibration } from '#decide';
import { calibrationText, gatePage, type Score, scoreOfTally, scorePage, type Tally, worseThan } from '#measure';
import { rankerOf, signsWith } from '../../helpers/tiny-world.ts';
import { calibrationWith } from '../../helpers/measured.ts';

const nothing: Measured = { hits: 0, right: 0, wrong: 0, claimed: 0, clean: 0 };
const often: Measured = { hits: 30, right: 7, wrong: 1, claimed: 0.9, clean: 0 };

const tally: Tally = {
  rules: new Map([
    [
      'b/often',
      new Map([
        ['other-sure', often],
        ['made-sure', { ...nothing, hits: 10, right: 2, claimed: 0.85555 }],
      ]),
    ],
    ['a/alarm', new Map([['other-sure', { ...nothing, hits: 1, clean: 7 }]])],
  ]),
  words: { garbled: 1000, clean: 2000 },
  clean: { repaired: 1, suggested: 3, flagged: 5 },
  marked: { errors: 20, located: 10, right: 5, findings: 16, onError: 12, repairs: 4, repairsRight: 3 },
};

const score: Score = {
  precision: 0.75,
  recall: 0.5,
  f05: 0.6818,
  fixRecall: 0.25,
  repairPrecision: 0.75,
  cleanRepairs: 0.5,
  cleanSuggestions: 2,
  unseenRecall: 0.2,
  unseenFixRecall: 0.1,
};
const unseen = { marked: { ...tally.marked, errors: 10, located: 2, right: 1 } };

test('figures of a tally', () => {
  expect(scoreOfTally(tally, unseen)).toEqual(score);
});

test('figures of nothing are numbers', () => {
  const marked = { errors: 0, located: 0, right: 0, findings: 0, onError: 0, repairs: 0, repairsRight: 0 };
  const none = { ...tally, marked, words: { garbled: 0, clean: 0 }, clean: { repaired: 0, suggested: 0, flagged: 0 } };
  expect(Object.values(scoreOfTally(none, none))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a calibration is read as it was written, a line a rule, in order', () => {
  const text = calibrationText(tally, (id) => id === 'a/alarm');
  const { words, rules } = readCalibration(text, 'x.json');
  expect(words).toEqual(tally.words);
  expect(Object.fromEntries(rules.entries())).toEqual({
    'a/alarm': { 'other-sure': { ...nothing, hits: 1, clean: 7 }, gated: true },
    'b/often': { 'other-sure': often, 'made-sure': { ...nothing, hits: 10, right: 2, claimed: 0.856 } },
  });
  expect(text).not.toContain(':0,');
  expect(text.split('\n').filter((line) => /^ {2}"[ab]\//.test(line))).toHaveLength(2);
  expect(text.indexOf('a/alarm')).toBeLessThan(text.indexOf('b/often'));
});

test('the page has the figures, the rules that were right most and those with false alarms', () => {
  const page = scorePage(
    score,
    calibrationWith(
      {
        'b/often': { 'other-sure': often, 'made-sure': { ...nothing, hits: 10, right: 2 } },
        'a/alarm': { 'other-sure': { ...nothing, hits: 1, clean: 7 } },
      },
      tally.words,
    ),
  );
  expect(page).toContain('| f05 | 0.6818 |');
  const [, right = '', alarms = ''] = page.split('\n## ');
  expect(right).toContain('| `b/often` | 40 | 9 | 1 | 0 | > 100 |');
  expect(alarms).toContain('| `a/alarm` | 1 | 0 | 0 | 7 | 0.3 |');
  expect(alarms).not.toContain('b/often');
});

test('the page of the gate shows what false alarms buy', () => {
  const trial = (right: boolean, gain: number, place: number) =>
    ({ rule: 'senses/a', signs: signsWith({ gain }), right, half: place % 2 === 0 ? 0 : 1, place }) as const;
  const natural = [0, 1, 2, 3].map((place) => trial(false, -2, place));
  const injected = [0, 1, 2, 3].map((place) => [trial(true, 3, place)]);
  const page = gatePage(rankerOf({ gain: 1 }, { offsets: { 'senses/a': 0 } }), {
    natural,
    injected,
    translated: [trial(true, 3, 0), trial(false, 3, 1), trial(false, -2, 2)],
    promised: [],
    words: 1000,
  });
  expect(page).toContain('4 injected errors of 1 senses in 1000 words');
  expect(page).toMatch(/^\| 1 \| -?\d+\.\d\d \| 100\.0 \| 1 : 1 \|$/m);
  expect(page).toContain('Shown on any text from 3.00, in a text that a machine made from 1.00.');
  expect(page).toContain('| gain | 1.00 |');
});

test('worse is what falls on garbled text or rises on clean text', () => {
  expect(worseThan(score, score)).toEqual([]);
  expect(worseThan({ ...score, f05: 0.7, cleanRepairs: 0.4, cleanSuggestions: 1.9, recall: 0.1 }, score)).toEqual([]);
  expect(worseThan({ ...score, f05: 0.68175 }, score), 'rounding').toEqual([]);
  expect(worseThan({ ...score, f05: 0.68, cleanRepairs: 0.6, cleanSuggestions: 2.1 }, score)).toEqual([
    'f05 (F0.5 on garbled text): was 0.6818, is 0.68',
    'cleanRepairs (repairs a 1000 words of clean text): was 0.5, is 0.6',
    'cleanSuggestions (repairs and suggestions a 1000 words of clean text): was 2, is 2.1',
  ]);
});
