import { expect, test } from 'vitest';
import { type Issue, type State, states } from '#model';
import { viewOf } from '#pipeline';
import { defineRule } from '#rulekit';
import { engine } from '../../helpers/engine.ts';

const document = viewOf(engine, 'A.', { machineMade: false, tags: [] });

/** What a rule of one state makes of a finding that may say another. */
function issueOf(own: State, said?: State): Issue | undefined {
  const rule = defineRule(
    {
      id: 'test/state',
      title: 'Test states',
      why: 'Because.',
      category: 'fluency/grammar',
      severity: 'minor',
      state: own,
      fix: [],
      keep: [],
      scope: 'document',
    },
    () => [{ span: { start: 0, end: 1 }, message: 'Unexpected `A`', replacements: [], ...(said && { state: said }) }],
  );
  return [...rule.check(document, [])][0];
}

test.each(states)('a finding of a `%s` rule is worth that if it says nothing', (state) => {
  expect(issueOf(state)?.state).toBe(state);
});

test.each(states.flatMap((own, most) => states.map((said, at) => [said, own, states[Math.min(most, at)]] as const)))(
  'a finding that says `%s` under a `%s` rule is `%s`',
  (said, own, expected) => {
    expect(issueOf(own, said)?.state).toBe(expected);
  },
);
