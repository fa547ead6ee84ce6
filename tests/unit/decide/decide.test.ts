import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  type DecideOptions,
  issueKey,
  type Profile,
  profiles,
  type Standing,
  standingOf,
  thresholdsOf,
} from '#decide';
import { type Category, type Issue, overlaps, type State, states } from '#model';
import { issueOf } from '../../helpers/report-fixture.ts';

const text = 'They hovered the idea, and on Alaska they made a photo of it.';
const standard: DecideOptions = {
  profile: 'standard',
  standing: 'other',
  quoted: () => false,
  shielded: () => false,
  withdrawn: new Set(),
};

/** An issue about a word of the text. */
function about(word: string, parts: Partial<Issue> = {}, confidence = 0.95): Issue {
  const start = text.indexOf(word);
  return issueOf({
    span: { start, end: start + word.length },
    message: word,
    replacements: [{ text: 'x', confidence }],
    ...parts,
  });
}

/** Kind and reason of the decision on one issue. */
function fate(issue: Issue, options: Partial<DecideOptions> = {}): string {
  const [decision] = decide([issue], text, { ...standard, ...options });
  if (!decision) return 'none';
  return 'because' in decision ? `${decision.kind} ${decision.because}` : decision.kind;
}

describe('one issue', () => {
  test.each<[string, Issue, Partial<DecideOptions>, string]>([
    ['that is sure and safe', about('hovered'), {}, 'repair'],
    ['that is safe and not sure', about('hovered', {}, 0.9), {}, 'suggest unsure'],
    ['that is sure and not safe', about('hovered', { state: 'live' }), {}, 'suggest not-safe'],
    ['without an answer', about('hovered', { replacements: [] }), {}, 'flag'],
    ['without an answer, not safe', about('hovered', { replacements: [], state: 'live' }), {}, 'flag'],
    ['that is doubtful', about('hovered', {}, 0.79), {}, 'leave below-threshold'],
    ['of a shadow rule', about('hovered', { state: 'shadow' }), {}, 'leave shadow'],
    ['of a draft', about('hovered', { state: 'draft' }), {}, 'leave shadow'],
    ['in quotation marks', about('hovered'), { quoted: () => true }, 'suggest quoted'],
    ['in quotation marks without an answer', about('hovered', { replacements: [] }), { quoted: () => true }, 'flag'],
    ['in a protected place', about('hovered'), { shielded: () => true }, 'leave protected'],
    ['about the protected place', about('hovered', { raw: true }), { shielded: () => true }, 'repair'],
    [
      'that was withdrawn',
      about('hovered'),
      { withdrawn: new Set([issueKey(about('hovered'), text)]) },
      'suggest withdrawn',
    ],
    ['that needs a machine', about('hovered', { needs: 'machine-made' }), {}, 'leave below-threshold'],
    ['that needs a machine and has it', about('hovered', { needs: 'machine-made' }), { standing: 'made' }, 'repair'],
    [
      'that needs a machine where one is doubted',
      about('hovered', { needs: 'machine-made' }),
      { standing: 'doubted' },
      'leave below-threshold',
    ],
  ])('%s', (_, issue, options, expected) => {
    expect(fate(issue, options)).toBe(expected);
  });
});

test.each<[Profile, Standing, number, number]>([
  ['safe', 'other', 0.97, 0.9],
  ['safe', 'doubted', 0.97, 0.7],
  ['safe', 'made', 0.97, 0.7],
  ['standard', 'other', 0.93, 0.8],
  ['standard', 'doubted', 0.93, 0.4],
  ['standard', 'made', 0.9, 0.4],
  ['picky', 'other', 0.93, 0.5],
  ['picky', 'doubted', 0.93, 0.25],
  ['picky', 'made', 0.9, 0.25],
])('profile %s, standing %s: repaired from %f on, suggested from %f on', (profile, standing, repair, suggest) => {
  expect(thresholdsOf(profile, standing)).toEqual({ repair, suggest });
  const at = (confidence: number) => fate(about('hovered', {}, confidence), { profile, standing });
  expect([at(repair), at(repair - 0.001), at(suggest), at(suggest - 0.001)]).toEqual([
    'repair',
    'suggest unsure',
    'suggest unsure',
    'leave below-threshold',
  ]);
});

test('a repair puts the first answer in the place of the issue', () => {
  const issue = about('hovered', {
    replacements: [
      { text: 'floated', confidence: 0.95 },
      { text: 'raised', confidence: 0.6 },
    ],
  });
  expect(decide([issue], text, standard)).toEqual([
    { kind: 'repair', issue, edit: { span: { start: 5, end: 12 }, expected: 'hovered', text: 'floated' } },
  ]);
});

describe('of issues that overlap', () => {
  test.each<[string, Issue, Issue]>([
    [
      'what may be repaired stands before what is sure',
      about('hovered', { rule: 'a/z' }, 0.94),
      about('hovered the', { rule: 'a/a', state: 'live' }, 0.99),
    ],
    [
      'what has an answer stands before what has none',
      about('hovered', { rule: 'a/z', state: 'live' }),
      about('hovered the', { rule: 'a/a', replacements: [] }),
    ],
    [
      'the surer stands before the wider',
      about('hovered', { rule: 'a/z' }, 0.96),
      about('hovered the idea', { rule: 'a/a' }, 0.95),
    ],
    [
      'the wider stands before the earlier',
      about('hovered the', { rule: 'a/z' }),
      about('They', { rule: 'a/a', span: { start: 0, end: 6 } }),
    ],
    ['the earlier stands before the name', about('hov', { rule: 'a/z' }), about('ove', { rule: 'a/a' })],
    ['the name decides at last', about('hovered', { rule: 'a/a' }), about('hovered', { rule: 'a/z' })],
    [
      'an insertion yields to what it touches',
      about('hovered', {}, 0.96),
      about('hovered', { rule: 'a/a', span: { start: 12, end: 12 } }, 0.95),
    ],
    [
      'of two insertions in one place one is made',
      about('hovered', { rule: 'a/a', span: { start: 12, end: 12 } }),
      about('hovered', { rule: 'a/z', span: { start: 12, end: 12 } }),
    ],
  ])('%s', (_, winner, loser) => {
    for (const issues of [
      [winner, loser],
      [loser, winner],
    ]) {
      expect(decide(issues, text, standard).find(({ issue }) => issue === winner)?.kind).not.toBe('yield');
      expect(decide(issues, text, standard).find(({ issue }) => issue === loser)).toEqual({
        kind: 'yield',
        issue: loser,
        to: winner.rule,
      });
    }
  });
});

test('what is left takes no place', () => {
  const doubtful = about('hovered the', {}, 0.5);
  const sure = about('hovered', { state: 'live' }, 0.85);
  expect(decide([doubtful, sure], text, standard).map(({ kind }) => kind)).toEqual(['leave', 'suggest']);
});

test('neighbours do not overlap', () => {
  expect(decide([about('hovered'), about(' the')], text, standard).map(({ kind }) => kind)).toEqual([
    'repair',
    'repair',
  ]);
});

const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    start: fc.nat({ max: 40 }),
    width: fc.oneof(fc.constant(0), fc.nat({ max: 20 })),
    rule: fc.constantFrom('a/a' as const, 'a/b' as const, 'b/a' as const),
    confidences: fc.array(fc.constantFrom(0.3, 0.45, 0.85, 0.95, 0.99), { maxLength: 2 }),
    answer: fc.constantFrom('x', 'y', ''),
    state: fc.constantFrom<State>(...states),
    category: fc.constantFrom<Category>('accuracy/mistranslation', 'fluency/grammar'),
    raw: fc.boolean(),
    needs: fc.boolean(),
  })
  .map(({ start, width, confidences, answer, raw, needs, ...parts }) =>
    issueOf({
      ...parts,
      message: 'x',
      span: { start, end: start + width },
      replacements: confidences.toSorted((a, b) => b - a).map((confidence) => ({ text: answer, confidence })),
      ...(raw && { raw: true }),
      ...(needs && { needs: 'machine-made' as const }),
    }),
  );

const anyCase = fc.record({
  issues: fc.array(anyIssue, { maxLength: 12 }),
  profile: fc.constantFrom(...profiles),
  standing: fc.constantFrom<Standing>('made', 'doubted', 'other'),
  quotedFrom: fc.nat({ max: 60 }),
  shieldedTo: fc.nat({ max: 20 }),
});

test('whatever the issues, each has one decision, and what may not be repaired is not', () => {
  fc.assert(
    fc.property(anyCase, ({ issues, profile, standing, quotedFrom, shieldedTo }) => {
      const quoted: DecideOptions['quoted'] = ({ end }) => end > quotedFrom;
      const shielded: DecideOptions['shielded'] = ({ start }) => start < shieldedTo;
      const decisions = decide(issues, text, { ...standard, profile, standing, quoted, shielded });
      expect(decisions).toHaveLength(issues.length);
      expect(new Set(decisions.map(({ issue }) => issue))).toEqual(new Set(issues));
      const repairs = decisions.filter((decision) => decision.kind === 'repair');
      for (const [index, { issue, edit }] of repairs.entries()) {
        expect(issue.state).toBe('safe');
        expect(quoted(issue.span)).toBe(false);
        expect(issue.raw ?? !shielded(issue.span)).toBe(true);
        expect(issue.needs === undefined || standing === 'made').toBe(true);
        expect(issue.replacements[0]?.confidence).toBeGreaterThanOrEqual(thresholdsOf(profile, standing).repair);
        expect(edit).toEqual({
          span: issue.span,
          expected: text.slice(edit.span.start, edit.span.end),
          text: issue.replacements[0]?.text,
        });
        for (const other of repairs.slice(index + 1)) expect(overlaps(edit.span, other.edit.span)).toBe(false);
      }
    }),
    { seed: 81, numRuns: 1000 },
  );
});

test('the order of the issues does not matter', () => {
  const shuffled = anyCase.chain(({ issues, ...rest }) =>
    fc.shuffledSubarray(issues, { minLength: issues.length }).map((others) => ({ issues, others, ...rest })),
  );
  fc.assert(
    fc.property(shuffled, ({ issues, others, profile, standing }) => {
      const options = { ...standard, profile, standing };
      expect(decide(others, text, options)).toEqual(decide(issues, text, options));
    }),
    { seed: 82, numRuns: 1000 },
  );
});

test('a hundred thousand issues are decided', () => {
  const long = 'word '.repeat(1e5);
  const issues = Array.from({ length: 1e5 }, (_, index) =>
    about('hovered', { span: { start: 5 * index, end: 5 * index + (index % 3) * 3 } }),
  );
  expect(
    decide(
      [...issues, about('hovered', { span: { start: 0, end: long.length }, rule: 'a/a' }, 0.99)],
      long,
      standard,
    ).filter(({ kind }) => kind === 'repair'),
  ).toHaveLength(1);
  expect(decide(issues, long, standard).filter(({ kind }) => kind === 'repair').length).toBeGreaterThan(6e4);
});

test.each<[boolean, boolean, Standing]>([
  [false, false, 'other'],
  [false, true, 'doubted'],
  [true, false, 'made'],
  [true, true, 'made'],
])('machine-made %s, doubted %s: its standing', (machineMade, doubted, standing) => {
  expect(standingOf({ machineMade, doubted })).toBe(standing);
});
