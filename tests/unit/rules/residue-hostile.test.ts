import { describe, expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, viewOf } from '#pipeline';
import { type Rule, triggerHits, unmark } from '#rulekit';
import { residueRules } from '../../../src/rules/residue/index.ts';

const engine = createEngine(residueRules, openKnowledge());

describe('a line that is made to be slow', () => {
  // A pattern that runs away does not end on this; how fast it is, the benchmark says.
  const length = 12_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** What the rule looks for, whole and broken off in the middle. */
  const pieces = (rule: Rule) =>
    rule.fix
      .map(unmark)
      .flatMap(({ input, marks }) =>
        marks.flatMap(({ span: { start, end } }) =>
          [input.slice(start, end), input.slice(start, Math.ceil((start + end) / 2))].map((piece) =>
            piece.replaceAll('\n', ' '),
          ),
        ),
      );
  test.each(residueRules.map((rule) => ({ id: rule.id, rule })))('$id comes to an end', ({ rule }) => {
    for (const piece of new Set([...pieces(rule), ...Array.from(rule.on?.marks ?? '')])) {
      for (const text of [fill(piece), `${piece} ${fill('A ')}`, `${piece}${fill('a')}`]) {
        for (const { span } of issuesOf(rule, text)) expect(span.end, piece).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

function issuesOf(rule: Rule, text: string) {
  const view = viewOf(engine, text);
  return rule.scope === 'document' ? [...rule.check(view, triggerHits(rule, view))] : [];
}
