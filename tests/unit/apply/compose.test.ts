import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, compose } from '#apply';
import type { Edit } from '#model';
import { anyEdits, editOf } from './any-edits.ts';

/** A text, edits of it, and edits of what they make of it. */
const twoRounds = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 20 })
  .chain((text) => anyEdits(text).map((first) => ({ text, first })))
  .chain(({ text, first }) => anyEdits(apply(text, first)).map((second) => ({ text, first, second })));

test('two rounds of edits as one', () => {
  const text = 'They hovered idea on Alaska.';
  const first = [editOf(text, 5, 12, 'floated'), editOf(text, 13, 13, 'the ')];
  const middle = apply(text, first);
  expect(middle).toBe('They floated the idea on Alaska.');
  expect(compose(text, first, [editOf(middle, 13, 16, 'an'), editOf(middle, 22, 24, 'in')])).toEqual([
    editOf(text, 5, 12, 'floated'),
    editOf(text, 13, 13, 'an '),
    editOf(text, 18, 20, 'in'),
  ]);
});

test.each<[string, string, Edit[], (middle: string) => Edit[], Edit[]]>([
  ['nothing and nothing', 'abc', [], () => [], []],
  [
    'a change of a change',
    'abc',
    [editOf('abc', 1, 2, 'xyz')],
    (middle) => [editOf(middle, 2, 3, 'Y')],
    [editOf('abc', 1, 2, 'xYz')],
  ],
  [
    'a change over a change',
    'abc',
    [editOf('abc', 1, 2, 'x')],
    (middle) => [editOf(middle, 0, 3, '')],
    [editOf('abc', 0, 3, '')],
  ],
  [
    'a change that takes back a change',
    'abc',
    [editOf('abc', 1, 2, 'x')],
    (middle) => [editOf(middle, 1, 2, 'b')],
    [editOf('abc', 1, 2, 'b')],
  ],
  [
    'a change over two changes',
    'abc',
    [editOf('abc', 0, 1, 'x'), editOf('abc', 2, 3, 'z')],
    (middle) => [editOf(middle, 0, 3, '!')],
    [editOf('abc', 0, 3, '!')],
  ],
])('%s', (_, text, first, second, composed) => {
  expect(compose(text, first, second(apply(text, first)))).toEqual(composed);
});

test('composed edits do what the two rounds did', () => {
  fc.assert(
    fc.property(twoRounds, ({ text, first, second }) => {
      expect(apply(text, compose(text, first, second))).toBe(apply(apply(text, first), second));
    }),
    { seed: 4, numRuns: 3000 },
  );
});

test('composed edits are apart, in order, and know what they replace', () => {
  fc.assert(
    fc.property(twoRounds, ({ text, first, second }) => {
      const composed = compose(text, first, second);
      for (const [index, { span, expected }] of composed.entries()) {
        expect(text.slice(span.start, span.end)).toBe(expected);
        expect(span.start).toBeGreaterThanOrEqual(composed[index - 1]?.span.end ?? 0);
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});
