import { expect, test } from 'vitest';
import { isDoubted, provesMachine, suspectsMachine } from '#decide';
import type { Issue } from '#model';
import { issueOf } from '../../helpers/report-fixture.ts';

function hit(start: number, parts: Partial<Issue> = {}, confidence = 0.8): Issue {
  return issueOf({
    span: { start, end: start + 4 },
    message: 'x',
    state: 'live',
    replacements: [{ text: `y${start}`, confidence }],
    ...parts,
  });
}

test.each<[string, readonly Issue[], boolean]>([
  ['nothing', [], false],
  ['a residue', [hit(0, { replacements: [], category: 'design/markup', evidence: { machineMade: true } })], true],
  ['three strong hits', [hit(0), hit(100), hit(200)], true],
  ['three strong hits, whatever their order', [hit(200), hit(0), hit(100)], true],
  [
    'one slip three times',
    [hit(0), hit(0), hit(0)].map((issue, at) => ({ ...issue, span: { start: 100 * at, end: 100 * at + 4 } })),
    false,
  ],
  ['two strong hits', [hit(0), hit(100)], false],
  ['three strong hits in one phrase', [hit(0), hit(10), hit(19)], false],
  ['three weak hits', [hit(0, {}, 0.79), hit(100, {}, 0.79), hit(200, {}, 0.79)], false],
  [
    'three hits of shadow rules',
    [hit(0, { state: 'shadow' }), hit(100, { state: 'shadow' }), hit(200, { state: 'shadow' })],
    false,
  ],
  [
    'three slips that people make',
    [0, 100, 200].map((start) => hit(start, { category: 'fluency/punctuation' })),
    false,
  ],
  [
    'three slips of one pivot language',
    [0, 100, 200].map((start) => hit(start, { category: 'fluency/grammar', pivots: ['cs'] })),
    true,
  ],
  [
    'a strong hit among weaker ones, as many as people never write',
    [hit(0), hit(100, {}, 0.5), hit(200, {}, 0.5)],
    false,
  ],
])('%s: proves a machine or not', (_, issues, proves) => {
  expect(provesMachine(issues, 1000)).toBe(proves);
});

test('weaker hits prove a machine where they are dense, sooner beside a strong one', () => {
  const mixed = [hit(0), hit(100, {}, 0.5), hit(200, {}, 0.5)];
  const weaker = mixed.map(({ span }) => hit(span.start, {}, 0.5));
  expect([300, 375, 376].map((words) => provesMachine(mixed, words))).toEqual([true, true, false]);
  expect([250, 251, 300].map((words) => provesMachine(weaker, words))).toEqual([true, false, false]);
  expect(provesMachine(weaker.slice(1), 50)).toBe(false);
});

test('slips of many kinds prove a machine where they are dense, not one slip again and again', () => {
  const slip = (start: number, rule: string, parts: Partial<Issue> = {}) =>
    hit(start, { rule: `typography/${rule}` as Issue['rule'], category: 'fluency/punctuation', ...parts }, 0.6);
  const kinds = [slip(0, 'a'), slip(100, 'b'), slip(200, 'c')];
  expect([374, 375, 376].map((words) => provesMachine(kinds, words))).toEqual([true, true, false]);
  expect(provesMachine([slip(0, 'a'), slip(100, 'a'), slip(200, 'a')], 100)).toBe(false);
  const flags = ['c', 'd'].map((rule, at) => slip(300 + 100 * at, rule, { replacements: [] }));
  expect(provesMachine([...kinds.slice(0, 2), ...flags], 500)).toBe(true);
  expect(provesMachine([...kinds.slice(0, 2), ...flags.slice(0, 1)], 100)).toBe(false);
  expect([59, 60].map((words) => provesMachine(kinds, words))).toEqual([false, true]);
});

test.each<[string, readonly Issue[], boolean]>([
  ['nothing', [], false],
  ['a strong hit', [hit(0)], true],
  ['a weaker hit', [hit(0, {}, 0.5)], false],
  ['two weaker hits', [hit(100, {}, 0.5), hit(0, {}, 0.5)], true],
  ['two weaker hits in one phrase', [hit(0, {}, 0.5), hit(10, {}, 0.5)], false],
  ['slips that people make', [hit(0, { category: 'fluency/punctuation' })], false],
])('%s: is worth a closer look or not', (_, issues, suspects) => {
  expect(suspectsMachine(issues)).toBe(suspects);
});

test.each<[string, readonly Issue[], boolean]>([
  ['nothing', [], false],
  ['one hit', [hit(0)], false],
  ['two weak hits', [hit(0, {}, 0.4), hit(100, {}, 0.4)], true],
  ['hits that are weaker', [hit(0, {}, 0.39), hit(100, {}, 0.39)], false],
  ['slips that people make', [0, 100].map((start) => hit(start, { category: 'fluency/punctuation' })), true],
  ['flags of two words', ['a', 'b'].map((message, at) => hit(100 * at, { message, replacements: [] })), true],
  ['flags of one word', [hit(0, { replacements: [] }), hit(100, { replacements: [] })], false],
  ['two hits in one phrase', [hit(0, { message: 'a' }), hit(10, { message: 'b' })], false],
  ['hits of shadow rules', [hit(0, { state: 'shadow' }), hit(100, { state: 'shadow', message: 'y' })], false],
  [
    'what needs a machine',
    [hit(0, { needs: 'machine-made' }), hit(100, { needs: 'machine-made', message: 'y' })],
    false,
  ],
])('%s: is doubted or not', (_, issues, doubted) => {
  const told = issues.map((issue) =>
    issue.replacements.length > 0 ? { ...issue, message: `${issue.span.start}` } : issue,
  );
  expect([59, 60, 250, 251].map((words) => isDoubted(told, words))).toEqual([false, doubted, doubted, false]);
});
