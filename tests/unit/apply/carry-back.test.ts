import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, carryBack, inOrder } from '#apply';
import { anyEdits, editOf } from './any-edits.ts';

const edited = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 20 })
  .chain((text) => anyEdits(text).map((edits) => ({ text, edits })));

test.each([
  ['before all edits', [0, 4], [0, 4]],
  ['behind an edit', [13, 16], [13, 16]],
  ['inside an edit', [6, 8], [5, 12]],
  ['an edit itself', [5, 12], [5, 12]],
  ['what was inserted', [17, 20], [17, 17]],
  ['behind an insertion', [21, 25], [17, 21]],
  ['across an edit', [0, 7], [0, 12]],
  ['where something was deleted', [26, 26], [22, 22]],
])('a place %s is carried back', (_, [start = 0, end = 0], [from = 0, to = 0]) => {
  const text = 'They hovered the idea today and left';
  const edits = [editOf(text, 5, 12, 'floated'), editOf(text, 17, 17, 'new '), editOf(text, 22, 31, '')];
  expect(apply(text, edits)).toBe('They floated the new idea  left');
  expect(carryBack(edits)({ start, end })).toEqual({ start: from, end: to });
});

test('the text of a place that no edit touches is the same before and after', () => {
  fc.assert(
    fc.property(edited, fc.nat(), fc.nat(), ({ text, edits }, a, b) => {
      const made = apply(text, edits);
      const [start = 0, end = 0] = [a % (made.length + 1), b % (made.length + 1)].toSorted((x, y) => x - y);
      const back = carryBack(edits)({ start, end });
      expect(back.start).toBeLessThanOrEqual(back.end);
      expect(back.start).toBeGreaterThanOrEqual(0);
      expect(back.end).toBeLessThanOrEqual(text.length);
      let shift = 0;
      let touched = false;
      for (const edit of inOrder(edits)) {
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
