import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { isShown } from '#model';
import { createEngine, repair } from '#pipeline';
import type { Rule } from '#rulekit';
import { engine as builtIn } from '../../helpers/engine.ts';
import { ruleOf } from '../rulekit/data-rule.ts';
import { seed } from './any-news.ts';

const knowledge = openKnowledge();

/** Findings of rules that each repair `garbled` and come from `pivots`, shown on a text that has all of them far apart. */
async function shownOf(rules: readonly (readonly [garbled: string, pivots: readonly string[], confidence: number])[]) {
  const made = await Promise.all(
    rules.map(async ([garbled, pivots, confidence]): Promise<Rule> => {
      const source = { match: garbled, replace: 'right', category: 'accuracy/mistranslation', state: 'live' };
      return ruleOf({ ...source, id: `test/${garbled}`, pivots, confidence });
    }),
  );
  const text = rules.map(([garbled]) => `It was a very long day and ${garbled} was there.\n`).join('');
  const { decisions, summary } = repair(createEngine(made, knowledge), text);
  return {
    shown: decisions.filter(isShown).map(({ issue }) => issue.rule),
    pivots: summary.likelyPivot.map(({ language }) => language),
    machineMade: summary.machineMade,
  };
}

test('in a text that came through Czech, a doubtful Turkish finding is not shown, a Czech one is', async () => {
  const strong = [
    ['hovered', ['cs'], 0.9],
    ['spine', ['cs', 'sk'], 0.9],
    ['interviews', ['cs'], 0.9],
  ] as const;
  expect(await shownOf([...strong, ['shell', ['tr'], 0.45], ['match', ['cs'], 0.35]])).toEqual({
    shown: ['test/hovered', 'test/spine', 'test/interviews', 'test/match'],
    pivots: ['cs'],
    machineMade: true,
  });
});

test('where no pivot is clear, findings count as they are', async () => {
  expect(
    await shownOf([
      ['hovered', ['cs'], 0.9],
      ['spine', ['zh'], 0.9],
      ['interviews', ['de'], 0.9],
      ['shell', ['tr'], 0.45],
      ['match', ['cs'], 0.35],
    ]),
  ).toEqual({
    shown: ['test/hovered', 'test/spine', 'test/interviews', 'test/shell'],
    pivots: [],
    machineMade: true,
  });
});

test('a text that no machine was shown to have made stays strict, whatever its rules have in common', async () => {
  expect(
    await shownOf([
      ['hovered', ['cs'], 0.75],
      ['spine', ['cs'], 0.75],
      ['interviews', ['cs'], 0.39],
      ['match', ['cs'], 0.39],
      ['shell', ['tr'], 0.39],
    ]),
  ).toEqual({ shown: [], pivots: [], machineMade: false });
});

test('evidence of the likely pivot is of what is shown of the text', () => {
  const { decisions, summary, document } = repair(builtIn, seed);
  const shown = decisions
    .filter(isShown)
    .map(({ issue }) => ({ rule: issue.rule, text: document.text.slice(issue.span.start, issue.span.end) }));
  expect(summary.likelyPivot.map(({ language }) => language)).toContain('cs');
  for (const { evidence } of summary.likelyPivot) for (const found of evidence) expect(shown).toContainEqual(found);
});
