import { expect, test } from 'vitest';
import { earnedState, earning, liftOf, type Measured, type MeasuredRule, shownOf } from '#decide';
import type { Category } from '#model';
import { calibrationWith, seen, words } from '../../helpers/measured.ts';

/** What a rule has earned, alone in its family or among `others`. */
function earned(
  category: Category,
  measured: MeasuredRule | undefined,
  others: MeasuredRule = {},
  on = words,
): ReturnType<typeof earnedState> {
  const rules = { ...(measured && { 'idioms/cs/one': measured }), 'idioms/cs/other': others };
  return earnedState({ id: 'idioms/cs/one', category }, calibrationWith(rules, on));
}

const sure = (parts: Partial<Measured>): MeasuredRule => ({ 'other-sure': seen(parts) });

test('lift is findings a garbled word by those a clean word, with half a finding added', () => {
  expect(liftOf(seen({ hits: 10, clean: 2 }), words)).toBeCloseTo(4, 9);
  expect(liftOf(seen({ hits: 10 }), words)).toBeCloseTo(20, 9);
  expect(liftOf(seen({ hits: 10, clean: 2 }), { garbled: 200_000, clean: 100_000 })).toBeCloseTo(2, 9);
});

test('what a rule doubts is shown only in a text that a machine made', () => {
  const one = seen({ hits: 1 });
  const measured = { 'made-sure': one, 'made-doubtful': one, 'other-sure': one, 'other-doubtful': one, flag: one };
  expect(shownOf(measured).hits).toBe(4);
});

const { safe, live } = earning;
const enough = { hits: 20, right: 2 * safe.right };

test.each<[string, MeasuredRule | undefined, ReturnType<typeof earnedState>]>([
  ['what was never seen may suggest', undefined, 'live'],
  ['what was seen to be right may repair', sure(enough), 'safe'],
  ['too few right findings may not', sure({ hits: 20, right: safe.right - 1 }), 'live'],
  ['too many wrong ones neither', sure({ ...enough, wrong: 2 * safe.right }), 'live'],
  ['nor what is as common in clean text', sure({ ...enough, clean: 20 }), 'shadow'],
  ['what is mostly wrong may not even suggest', sure({ hits: 20, right: 1, wrong: live.judged }), 'shadow'],
  ['a few wrong findings are too few to say so', sure({ hits: 20, wrong: live.judged - 1 }), 'live'],
  [
    'wrong doubts do not take away what sure findings earned',
    { ...sure(enough), 'made-doubtful': seen({ hits: 30, wrong: 30 }) },
    'safe',
  ],
  ['doubts alone earn what they are', { 'made-doubtful': seen({ hits: 30, wrong: 30 }) }, 'shadow'],
])('%s', (_, measured, state) => {
  expect(earned('accuracy/mistranslation', measured)).toBe(state);
});

test('slips of grammar in clean text do not count where garbled text shows that they are slips', () => {
  const measured = sure({ hits: 20, right: 20, clean: 20 });
  expect(earned('fluency/grammar', measured)).toBe('safe');
  expect(earned('style/awkward', measured)).toBe('shadow');
});

test('a rule that was seen seldom is as rare in clean text as its family', () => {
  const few = sure({ hits: 3, right: 3 });
  const wide = { garbled: 300_000, clean: 100_000 };
  const among = (others: MeasuredRule) => earned('accuracy/mistranslation', few, others, wide);
  expect(among({})).toBe('live');
  expect(among(sure({ hits: 90, right: 60 }))).toBe('safe');
  expect(among(sure({ hits: 90, right: 60, clean: 30 }))).toBe('live');
});

test.each<[string, MeasuredRule | undefined, ReturnType<typeof earnedState>]>([
  ['was never seen may repair', undefined, 'safe'],
  ['stands in clean text may repair where it was right', sure({ right: 9, clean: 9 }), 'safe'],
  ['stands in clean text and was never judged may not', sure({ hits: 50, clean: 3 }), 'live'],
  ['was wrong may not', sure({ hits: 9, right: 3, wrong: 3 }), 'live'],
])('debris that %s', (_, measured, state) => {
  expect(earned('design/markup', measured)).toBe(state);
});
