import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { isShown } from '#model';
import { createEngine, repair } from '#pipeline';
import { ruleOf } from '../rulekit/data-rule.ts';

const knowledge = openKnowledge();
const filler = 'It was a very long day and they were all there. ';

/** What is shown of a text in which two slips stand, each of a rule that claims this confidence, and how it stands. */
async function shownIn(text: string, confidence: number, state: 'live' | 'safe' = 'live') {
  const rules = await Promise.all(
    ['hovered', 'spined'].map(async (garbled) =>
      ruleOf({
        ...{ id: `test/${garbled}`, match: garbled, replace: 'right' },
        ...{ category: 'fluency/grammar', state, confidence },
      }),
    ),
  );
  const { decisions, summary } = repair(createEngine(rules, knowledge), text);
  const { machineMade, doubted } = summary;
  return { shown: decisions.filter(isShown).map(({ kind, issue }) => `${kind} ${issue.rule}`), machineMade, doubted };
}

const dense = `${filler.repeat(4)}He hovered on. ${filler.repeat(3)}She spined it.\n`;

test('weak findings that stand denser than in human texts are shown, and prove nothing', async () => {
  expect(await shownIn(dense, 0.5)).toEqual({
    shown: ['suggest test/hovered', 'suggest test/spined'],
    machineMade: false,
    doubted: true,
  });
});

test.each([
  ['a long text', `${filler.repeat(30)}${dense}`, 0.5],
  ['a short one', 'He hovered on and on. She spined it.', 0.5],
  ['one slip twice', dense.replace('spined', 'hovered'), 0.5],
  ['weaker findings', dense, 0.39],
])('not those of %s', async (_, text, confidence) => {
  expect(await shownIn(text, confidence)).toEqual({ shown: [], machineMade: false, doubted: false });
});

test('no more is repaired in a text that is doubted', async () => {
  const { shown, doubted } = await shownIn(dense, 0.92, 'safe');
  expect({ shown, doubted }).toEqual({ shown: ['suggest test/hovered', 'suggest test/spined'], doubted: true });
});
