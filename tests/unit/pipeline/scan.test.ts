import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, repair } from '#pipeline';
import { compileRules, dataRule } from '#rulekit';

const knowledge = openKnowledge();
const words = [
  'idea',
  'plan',
  'plans',
  'planned',
  'the',
  'a',
  "don't",
  'nato-style',
  'nato',
  'style',
  '3',
  '1,200',
  'naïve',
  'u.s.',
  'of',
];
const step = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '', '', '?', '!'),
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', '', '', " 's"),
    )
    .map(([sign, some, ending]) => `${sign}${some.join('|')}${sign === '!' ? '' : ending}`),
  fc.constantFrom(
    'v:plan',
    'n:plan|idea',
    'lemma:plan',
    'cap',
    'num',
    '?cap',
    ',',
    '?,',
    '..2',
    '..3',
    '^',
    '$',
    '!,',
    '!cap',
    "n:plan 's",
    'pos:NOUN',
    'name:place',
  ),
);
const pattern = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join(' '));
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...words,
        ...words,
        'Idea',
        'PLAN',
        'Plan’s',
        "plans'",
        'NATO',
        'na\u00adto',
        'pl\u200ban',
        'don‘t',
        'U.S.',
        'Prague',
        'nai\u0308ve',
        'idea‘plan',
        'nato–style',
        '𝐚plan',
        'plan\u0301',
      ),
      fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '-', '\u200b', '’ ', ' ‘', '', '/', '\u00a0', '“', '… '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.flat().join(''));

test('whatever the pattern and the text, the scan leads to every match', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pattern, { minLength: 1, maxLength: 2 }),
      fc.option(pattern),
      fc.array(text, { minLength: 6, maxLength: 6 }),
      async (matches, unless, texts) => {
        const facts = {
          title: 'x',
          why: 'x',
          category: 'style/awkward',
          severity: 'minor',
          state: 'live',
          fix: ['[a → b]', '[a → b]'],
          keep: ['a', 'b'],
        };
        const source = JSON.stringify({
          id: 'test/rule',
          ...facts,
          matches,
          replace: 'x',
          ...(unless !== null && { unless: [unless] }),
        });
        const compiled = await compileRules(source, 'test.yml').catch(() => []);
        fc.pre(compiled.length > 0);
        const engine = createEngine(
          compiled.map(({ compiled: rule }) => dataRule(rule)),
          knowledge,
        );
        for (const one of texts)
          expect(repair(engine, one, { thorough: true })).toEqual(
            repair({ ...engine, exhaustive: true }, one, { thorough: true }),
          );
      },
    ),
    { seed: 121, numRuns: 800 },
  );
});
