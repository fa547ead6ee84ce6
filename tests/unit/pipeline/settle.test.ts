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
  /** What it asks of the document. */
  asks: fc.constantFrom('', '', 'tag', 'maker'),
});

const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 5 }).map((kinds) =>
  kinds.map(({ wrong, right, confidence, state, category, machine, asks }, index): DocumentRule => {
    const facts = {
      id: `test/${index}` as const,
      title: 'Test',
      why: 'Test',
      category,
      severity: 'minor' as const,
      state,
      fix: [],
      keep: [],
    };
    return defineRule(
      { ...facts, scope: 'document', ...(machine === 'needs' && { needs: 'machine-made' as const }) },
      function* (document) {
        const { text } = document;
        if (asks === 'tag' && document.inTags('x')) return;
        if (asks === 'maker' && document.machineMade) return;
        for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
          yield {
            span: { start: at, end: at + wrong.length },
            message: wrong,
            replacements: right === undefined ? [] : [{ text: right, confidence }],
            ...(machine === 'proves' && { evidence: { machineMade: true, tags: ['x'] } }),
          };
        }
      },
    );
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

/** A rule that puts `right` in the place of each `wrong`, or flags it. */
function swap(wrong: string, right: string | undefined, state: State = 'safe', confidence = 0.95): DocumentRule {
  const facts = {
    title: 'Test',
    why: 'Test',
    category: 'fluency/grammar' as const,
    severity: 'minor' as const,
    fix: [],
    keep: [],
  };
  return defineRule(
    { ...facts, id: `test/${wrong}-${right ?? 'none'}`, state, scope: 'document' },
    function* ({ text }) {
      for (const { index } of text.matchAll(new RegExp(wrong, 'g'))) {
        yield {
          span: { start: index, end: index + wrong.length },
          message: wrong,
          replacements: right === undefined ? [] : [{ text: right, confidence }],
        };
      }
    },
  );
}

/** What becomes of a text: output, and the kind, reason and place of each decision. */
function fate(text: string, ...rules: readonly DocumentRule[]): unknown[] {
  const { output, decisions } = repair(createEngine(rules, knowledge), text);
  const told = decisions.map((decision) => {
    const { start, end } = decision.issue.span;
    const why = 'because' in decision ? ` ${decision.because}` : '';
    return `${decision.kind}${why} ${text.slice(start, end)}${decision.kind === 'repair' ? ` → ${decision.edit.text}` : ''}`;
  });
  return [output, ...told];
}

test.each<[string, string, readonly DocumentRule[], readonly unknown[]]>([
  ['a repair is made', 'an idea', [swap('idea', 'plan')], ['an plan', 'repair idea → plan']],
  [
    'a repair that leads to another is told as one',
    'an idea',
    [swap('idea', 'plan'), swap('an plan', 'a plan')],
    ['a plan', 'yield an idea', 'repair an idea → a plan'],
  ],
  [
    'repairs of two passes in two places stay two',
    'idea or so',
    [swap('idea', 'plan'), swap('plan or', 'plan and')],
    ['plan and so', 'repair idea or → plan and', 'yield idea or'],
  ],
  [
    'a repair that raises an alarm is withdrawn',
    'an idea',
    [swap('idea', 'plan'), swap('plan', undefined)],
    ['an idea', 'suggest withdrawn idea'],
  ],
  [
    'an alarm that is itself repaired is none',
    'an idea',
    [swap('idea', 'plan'), swap('plan', 'project')],
    ['an project', 'repair idea → project', 'yield idea'],
  ],
  [
    'an alarm that was there before is none',
    'the idea',
    [swap('idea', 'plan'), swap('the', undefined)],
    ['the plan', 'flag the', 'repair idea → plan'],
  ],
  [
    'an alarm elsewhere is none',
    'an idea or plan',
    [swap('idea', 'scheme'), swap('plan', undefined)],
    ['an scheme or plan', 'repair idea → scheme', 'flag plan'],
  ],
  [
    'repairs that come back are withdrawn',
    'an idea',
    [swap('idea', 'plan'), swap('plan', 'idea')],
    ['an idea', 'suggest withdrawn idea'],
  ],
  ['repairs that grow are withdrawn', 'an idea', [swap('idea', 'idea idea')], ['an idea', 'suggest withdrawn idea']],
  [
    'what comes to rest stays when something else does not',
    'a plot, an idea',
    [swap('plot', 'plan'), swap('idea', 'idea idea')],
    ['a plan, an idea', 'repair plot → plan', 'suggest withdrawn idea'],
  ],
  [
    'suggestions stay in their places',
    'idea plot idea',
    [swap('plot', 'coup d’état'), swap('idea', 'plan', 'live')],
    ['idea coup d’état idea', 'suggest not-safe idea', 'repair plot → coup d’état', 'suggest not-safe idea'],
  ],
])('%s', (_, text, rules, expected) => {
  expect(fate(text, ...rules)).toEqual(expected);
  expect(fate(String(expected[0]), ...rules)[0]).toBe(expected[0]);
});

test('evidence that is repaired away does not make a second run repair more', () => {
  const residue = defineRule(
    {
      id: 'test/residue',
      title: 'Test',
      why: 'Test',
      category: 'design/markup',
      severity: 'minor',
      state: 'safe',
      fix: [],
      keep: [],
      scope: 'document',
    },
    function* ({ text }) {
      for (const { index } of text.matchAll(/#/g)) {
        yield {
          span: { start: index, end: index + 1 },
          message: '#',
          replacements: [{ text: '', confidence: 1 }],
          evidence: { machineMade: true },
        };
      }
    },
  );
  // The alarm is shown on a machine-made text only.
  const rules = [residue, swap('idea', 'plan'), swap('plan', 'scheme', 'live', 0.5)];
  const { output } = repair(createEngine(rules, knowledge), 'an idea #');
  expect(repair(createEngine(rules, knowledge), output).output).toBe(output);
});
