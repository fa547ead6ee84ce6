import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, carryBack, compose } from '#apply';
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
  ['a change of a change', 'abc', [editOf('abc', 1, 2, 'xyz')], (middle) => [editOf(middle, 2, 3, 'Y')], [editOf('abc', 1, 2, 'xYz')]],
  ['a change over a change', 'abc', [editOf('abc', 1, 2, 'x')], (middle) => [editOf(middle, 0, 3, '')], [editOf('abc', 0, 3, '')]],
  ['a change that takes back a change', 'abc', [editOf('abc', 1, 2, 'x')], (middle) => [editOf(middle, 1, 2, 'b')], [editOf('abc', 1, 2, 'b')]],
  ['a change over two changes', 'abc', [editOf('abc', 0, 1, 'x'), editOf('abc', 2, 3, 'z')], (middle) => [editOf(middle, 0, 3, '!')], [editOf('abc', 0, 3, '!')]],
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

test.each([
  ['before all edits', [0, 4], [0, 4]],
  ['behind an edit', [13, 16], [13, 16]],
  ['inside an edit', [6, 8], [5, 12]],
  ['an edit itself', [5, 12], [5, 12]],
  ['what was inserted', [17, 20], [17, 17]],
  ['behind an insertion', [21, 25], [17, 21]],
  ['across an edit', [0, 7], [0, 12]],
  ['where something was deleted', [26, 26], [22, 31]],
])('a place %s is carried back', (_, [start = 0, end = 0], [from = 0, to = 0]) => {
  const text = 'They hovered the idea today and left';
  const edits = [editOf(text, 5, 12, 'floated'), editOf(text, 17, 17, 'new '), editOf(text, 22, 31, '')];
  expect(apply(text, edits)).toBe('They floated the new idea  left');
  expect(carryBack({ start, end }, edits)).toEqual({ start: from, end: to });
});

test('the text of a place that no edit touches is the same before and after', () => {
  fc.assert(
    fc.property(twoRounds, fc.nat(), fc.nat(), ({ text, first }, a, b) => {
      const made = apply(text, first);
      const [start = 0, end = 0] = [a % (made.length + 1), b % (made.length + 1)].toSorted((x, y) => x - y);
      const back = carryBack({ start, end }, first);
      expect(back.start).toBeLessThanOrEqual(back.end);
      expect(back.start).toBeGreaterThanOrEqual(0);
      expect(back.end).toBeLessThanOrEqual(text.length);
      let shift = 0;
      let touched = false;
      for (const edit of first.toSorted((x, y) => x.span.start - y.span.start || x.span.end - y.span.end)) {
        const from = edit.span.start + shift;
        const to = from + edit.text.length;
        shift += edit.text.length - edit.expected.length;
        if (from <= end && start <= to) {
          touched = true;
          // What an edit shares with the place, the place carried back has whole.
          if (from < end && start < to) {
            expect(back.start).toBeLessThanOrEqual(edit.span.start);
            expect(back.end).toBeGreaterThanOrEqual(edit.span.end);
          }
        }
      }
      if (!touched) expect(text.slice(back.start, back.end)).toBe(made.slice(start, end));
    }),
    { seed: 6, numRuns: 3000 },
  );
});
