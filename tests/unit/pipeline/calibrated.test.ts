import { expect, test } from 'vitest';
import type { Calibration } from '#decide';
import { builtInNotes, openIndex, openKnowledge } from '#io';
import { isShown } from '#model';
import { createEngine, repair } from '#pipeline';
import { isGated, unmark } from '#rulekit';
import { calibrationWith, seen } from '../../helpers/measured.ts';
import { ruleOf } from '../rulekit/data-rule.ts';

const knowledge = openKnowledge();

/** What is shown of a sentence with `hovered`, in front of so many other strong findings. */
async function shownWith(others: number, calibration: Calibration): Promise<boolean> {
  const live = { category: 'accuracy/mistranslation', state: 'live', confidence: 0.9 } as const;
  const rules = await Promise.all([
    ruleOf({ ...live, id: 'test/hovered', match: 'hovered', replace: 'floated' }),
    ruleOf({ ...live, id: 'other/spine', match: 'spine', replace: 'backbone' }),
  ]);
  const far = 'It was a very long day and the spine was there.\n'.repeat(others);
  const { decisions } = repair(
    createEngine(rules, knowledge, undefined, () => calibration),
    `${far}They hovered an idea.\n`,
  );
  return decisions.some((decision) => isShown(decision) && decision.issue.rule === 'test/hovered');
}

test('a finding counts as it was seen to be right in such texts', async () => {
  const calibration = calibrationWith({
    'test/hovered': { 'made-sure': seen({ right: 20 }), 'other-sure': seen({ right: 5, wrong: 15 }) },
  });
  expect(await shownWith(0, calibration)).toBe(false);
  expect(await shownWith(3, calibration)).toBe(true);
});

test('wrong mends do not take away that a machine made a text, findings on clean text do', async () => {
  const made = { 'test/hovered': { 'other-sure': seen({ right: 5, wrong: 15 }), 'made-sure': seen({ right: 20 }) } };
  const wrong = calibrationWith({ ...made, 'other/spine': { 'other-sure': seen({ hits: 20, wrong: 20 }) } });
  const common = calibrationWith({ ...made, 'other/spine': { 'other-sure': seen({ hits: 1, clean: 20 }) } });
  expect(await shownWith(3, wrong)).toBe(true);
  expect(await shownWith(3, common)).toBe(false);
});

test('a sense that the language model decides is worth what its ranker says', () => {
  const index = openIndex();
  const gated = [...builtInNotes()].filter(([id]) => isGated(index.rule(id))).slice(0, 20);
  const wrong = Object.fromEntries(
    gated.map(([id]) => [id, { 'made-sure': seen({ wrong: 99 }), 'other-sure': seen({ wrong: 99 }) }]),
  );
  const found = (calibration?: Calibration) =>
    gated.flatMap(([id, { fix }]) =>
      repair(createEngine([], knowledge, index, calibration && (() => calibration)), unmark(fix[0] ?? '').input)
        .decisions.filter(({ issue }) => issue.rule === id)
        .map(({ issue }) => issue.replacements),
    );
  expect(found().length).toBeGreaterThan(5);
  expect(found(calibrationWith(wrong))).toEqual(found());
});
