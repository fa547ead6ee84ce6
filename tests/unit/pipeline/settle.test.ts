import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import type { State } from '#model';
import { createEngine, repair } from '#pipeline';
import { defineRule, type DocumentRule } from '#rulekit';
import { asWire } from '#report';

const knowledge = openKnowledge();

/** A rule that finds some letters and would put others in their place. */
const anyRule = fc.record({
  wrong: fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 3 }),
  right: fc.option(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 3 }), { nil: undefined }),
  confidence: fc.constantFrom(0.45, 0.85, 0.91, 0.95),
  state: fc.constantFrom<State>('safe', 'safe', 'live'),
  category: fc.constantFrom('accuracy/mistranslation' as const, 'fluency/grammar' as const),
  machine: fc.constantFrom('', '', 'proves', 'needs'),
  tag: fc.boolean(),
});

const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 5 }).map((kinds) =>
  kinds.map(({ wrong, right, confidence, state, category, machine, tag }, index): DocumentRule => {
    const facts = { id: `test/${index}` as const, title: 'Test', why: 'Test', category, severity: 'minor' as const, state, fix: [], keep: [] };
    return defineRule({ ...facts, scope: 'document', ...(machine === 'needs' && { needs: 'machine-made' as const }) }, function* ({ text, tags }) {
      if (tag && tags.includes('x')) return;
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
        yield {
          span: { start: at, end: at + wrong.length },
          message: wrong,
          replacements: right === undefined ? [] : [{ text: right, confidence }],
          ...(machine === 'proves' && { evidence: { machineMade: true, tags: ['x'] } }),
        };
      }
    });
  }),
);

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '“', '”', '\n'), maxLength: 12 });

test('whatever the rules, what is repaired is left alone the second time', () => {
  fc.assert(
    fc.property(anyRules, anyText, (rules, text) => {
      const engine = createEngine(rules, knowledge);
      const { output } = repair(engine, text);
      expect(repair(engine, output).output).toBe(output);
    }),
    { seed: 111, numRuns: 3000 },
  );
});

test('whatever the rules, the repairs of a report make its output', () => {
  fc.assert(
    fc.property(anyRules, anyText, (rules, text) => {
      const { output, findings } = asWire(repair(createEngine(rules, knowledge), text));
      let spliced = '';
      let last = 0;
      for (const { kind, start, end, text: wrong, replacements } of findings) {
        expect(text.slice(start, end)).toBe(wrong);
        if (kind !== 'repair') continue;
        expect(start).toBeGreaterThanOrEqual(last);
        spliced += text.slice(last, start) + (replacements[0]?.text ?? '');
        last = end;
      }
      expect(spliced + text.slice(last)).toBe(output);
    }),
    { seed: 112, numRuns: 3000 },
  );
});
