import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, inOrder } from '#apply';
import { anyEdits, editOf } from './any-edits.ts';

const anyRepair = fc
  .string({ unit: 'binary', maxLength: 40 })
  .chain((text) => anyEdits(text).map((edits) => ({ text, edits })));

test('edits are written in whatever order they come', () => {
  const text = 'They make a photo on Alaska.';
  const edits = [editOf(text, 18, 20, 'in'), editOf(text, 5, 9, 'take'), editOf(text, 27, 27, ' today')];
  expect(apply(text, edits)).toBe('They take a photo in Alaska today.');
  expect(apply(text, edits.toReversed())).toBe('They take a photo in Alaska today.');
});

test('an insertion stands before what replaces the text behind it', () => {
  expect(apply('church', [editOf('church', 0, 6, 'house'), editOf('church', 0, 0, 'the ')])).toBe('the house');
  expect(apply('church', [editOf('church', 0, 6, 'house'), editOf('church', 6, 6, 's')])).toBe('houses');
});

test('no edits change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => apply(text, []) === text),
    { seed: 1 },
  );
});

test('what stands outside of edits is untouched', () => {
  fc.assert(
    fc.property(anyRepair, ({ text, edits }) => {
      const bounds = inOrder(edits).flatMap(({ span }) => [span.start, span.end]);
      const kept = [0, ...bounds, text.length].flatMap((at, index, all) =>
        index % 2 === 0 ? [text.slice(at, all[index + 1])] : [],
      );
      const made = inOrder(edits).map((edit) => edit.text);
      expect(apply(text, edits)).toBe(kept.map((part, index) => part + (made[index] ?? '')).join(''));
    }),
    { seed: 2 },
  );
});

test('taking all edits back gives the text that came in', () => {
  fc.assert(
    fc.property(anyRepair, ({ text, edits }) => {
      let shift = 0;
      const inverse = inOrder(edits).map(({ span, expected, text: made }) => {
        const start = span.start + shift;
        shift += made.length - expected.length;
        return { span: { start, end: start + made.length }, expected: made, text: expected };
      });
      expect(apply(apply(text, edits), inverse)).toBe(text);
    }),
    { seed: 3 },
  );
});

test.each([
  ['does not find what it expects', [{ span: { start: 0, end: 3 }, expected: 'The', text: 'the' }]],
  ['expects something where nothing is', [{ span: { start: 4, end: 4 }, expected: 'x', text: '' }]],
  ['stands behind the text', [{ span: { start: 9, end: 9 }, expected: '', text: 'x' }]],
  ['stands before the text', [{ span: { start: -1, end: -1 }, expected: '', text: 'x' }]],
  ['overlaps another', [editOf('a plan', 0, 3, ''), editOf('a plan', 2, 6, '')]],
  ['stands inside another', [editOf('a plan', 0, 6, ''), editOf('a plan', 2, 2, 'x')]],
])('an edit that %s is refused', (_, edits) => {
  expect(() => apply('a plan', edits)).toThrow(RangeError);
});
