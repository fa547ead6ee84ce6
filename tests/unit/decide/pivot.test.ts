import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaning, likelyPivot } from '#decide';
import type { Issue, RuleId } from '#model';
import { issueOf } from '../../helpers/report-fixture.ts';

const text = 'The interviews were hovered on the spine of the match as they said. '.repeat(20);

/** A finding of a rule of its own, unless `rule` names one; far enough from others to be a place of its own. */
function finding(number: number, pivots: readonly string[], parts: Partial<Issue> = {}): Issue {
  const start = 68 * number + 4;
  return issueOf({
    rule: `senses/rule-${number}`,
    span: { start, end: start + 10 },
    message: 'x',
    state: 'live',
    replacements: [{ text: 'y', confidence: 0.5 }],
    ...(pivots.length > 0 && { pivots }),
    ...parts,
  });
}

const languages = (issues: readonly Issue[]) =>
  likelyPivot(issues, text).map(({ language, share }) => `${language} ${share}`);
const of = (...all: readonly (readonly string[])[]) => all.map((pivots, number) => finding(number, pivots));

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ['three rules of one language', [['cs'], ['cs'], ['cs']], ['cs 1']],
  ['two say too little', [['cs'], ['cs']], []],
  ['rules of no language do not count', [['cs'], ['cs'], [], [], []], []],
  [
    'languages that err alike are named together',
    [
      ['cs', 'sk'],
      ['cs', 'sk'],
      ['cs', 'sk'],
    ],
    ['cs 0.5', 'sk 0.5'],
  ],
  ['one that lags is not', [['cs'], ['cs', 'sk'], ['cs', 'sk']], ['cs 0.66']],
  ['votes for languages apart say nothing', [['sk'], ['de'], ['cs'], ['pl']], []],
  ['half of all votes is enough', [['cs'], ['cs'], ['cs'], ['de'], ['fr'], ['tr']], ['cs 0.5']],
  ['less is not', [['cs'], ['cs'], ['cs'], ['de'], ['fr'], ['tr'], ['zh']], []],
  [
    'what five languages have in common says little for each',
    [
      ['cs', 'sk', 'pl', 'ru', 'uk'],
      ['cs', 'sk', 'pl', 'ru', 'uk'],
      ['cs', 'sk', 'pl', 'ru', 'uk'],
    ],
    [],
  ],
  [
    'but beside what one has alone it counts',
    [['uk'], ['uk'], ['cs', 'sk', 'pl', 'ru', 'uk'], ['cs', 'sk', 'pl', 'ru', 'uk']],
    ['uk 0.6'],
  ],
])('%s', (_, pivots, expected) => {
  expect(languages(of(...pivots))).toEqual(expected);
});

test('a rule has one vote, however often it fires', () => {
  const thrice = [0, 1, 2].map((number) => finding(number, ['cs'], { rule: 'senses/same' }));
  expect(languages(thrice)).toEqual([]);
  expect(languages([...thrice, finding(3, ['cs']), finding(4, ['cs'])])).toEqual(['cs 1']);
});

test('three rules in one phrase are one place', () => {
  const span = { start: 4, end: 14 };
  expect(languages([0, 1, 2].map((number) => finding(number, ['cs'], { span })))).toEqual([]);
});

test('what speaks for a language is told: three findings, of the rules that name the fewest languages first, in reading order', () => {
  const issues = [
    finding(0, ['cs', 'sk']),
    finding(1, ['cs']),
    finding(2, ['cs'], { span: { start: 2 * 68 + 20, end: 2 * 68 + 27 } }),
    finding(3, ['cs']),
  ];
  expect(likelyPivot(issues, text)).toEqual([
    {
      language: 'cs',
      share: 0.87,
      evidence: [
        { rule: 'senses/rule-1', text: 'interviews' },
        { rule: 'senses/rule-2', text: 'hovered' },
        { rule: 'senses/rule-3', text: 'interviews' },
      ],
    },
  ]);
});

test('shares add up to at most 1, each has evidence, in whatever order the findings come', () => {
  const anyPivots = fc.array(fc.uniqueArray(fc.constantFrom('cs', 'sk', 'de', 'ru', 'uk'), { maxLength: 3 }), {
    maxLength: 20,
  });
  let named = 0;
  fc.assert(
    fc.property(anyPivots, (all) => {
      const issues = of(...all);
      const pivots = likelyPivot(issues, text);
      if (pivots.length > 0) named++;
      expect(pivots.length).toBeLessThanOrEqual(3);
      expect(pivots.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      for (const { evidence } of pivots) expect([1, 2, 3]).toContain(evidence.length);
      expect(likelyPivot(issues.toReversed(), text)).toEqual(pivots);
    }),
    { seed: 83, numRuns: 2000 },
  );
  expect(named).toBeGreaterThan(100);
});

const czech = [{ language: 'cs', share: 1, evidence: [{ rule: 'senses/a' as RuleId, text: 'a' }] }];
const sure = (issue: Issue) => leaning(issue, czech).replacements.map(({ confidence }) => confidence);

test('a finding counts more where its rule names the likely pivot, less where it names others, never more than certain', () => {
  expect(sure(finding(0, ['cs', 'sk']))).toEqual([0.6]);
  expect(sure(finding(0, ['tr']))).toEqual([0.4]);
  expect(sure(finding(0, []))).toEqual([0.5]);
  expect(sure(finding(0, ['cs'], { replacements: [{ text: 'y', confidence: 1 }] }))).toEqual([1]);
});

test('what may repair does not lean', () => {
  expect(sure(finding(0, ['tr'], { state: 'safe' }))).toEqual([0.5]);
});
