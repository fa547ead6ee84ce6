import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletion, minimalEdit } from '#rulekit';

/** The change in `text` that puts `replacement` in the place of `old`, as a marked line would show it: what goes, what comes, where. */
function change(text: string, old: string, replacement: string): string | undefined {
  const start = text.indexOf(old);
  const made = minimalEdit(text, { start, end: start + old.length }, replacement);
  return (
    made &&
    `${text.slice(0, made.span.start)}[${text.slice(made.span.start, made.span.end)}|${made.text}]${text.slice(made.span.end)}`
  );
}

test.each([
  ['He hovered the idea.', 'hovered the idea', 'floated the idea', 'He [hovered|floated] the idea.'],
  ['He made a photo of it.', 'made a photo', 'took a picture', 'He [made a photo|took a picture] of it.'],
  ['He made a photo of it.', 'made a photo', 'made one photo', 'He made [a|one] photo of it.'],
  [
    'He answered on the question.',
    'answered on the question',
    'answered the question',
    'He answered [on |]the question.',
  ],
  ['He answered on it.', 'answered on', 'answered', 'He answered [on |]it.'],
  ['He answered on.', 'answered on', 'answered', 'He answered[ on|].'],
  ['He went church.', 'went church', 'went to church', 'He went [|to ]church.'],
  ['He went.', 'went', 'went home', 'He went[| home].'],
  ['So he went.', 'So', '', '[So |]he went.'],
  ['(so he went)', 'so', '', '([so |]he went)'],
  ['He went so, she not.', 'so', '', 'He went[ so|], she not.'],
  ['He went\nso far.', 'so', '', 'He went\n[so |]far.'],
  ['He-so-went.', 'so', '', 'He-[so|]-went.'],
  ['He went.', 'went', 'went', undefined],
  ['a  b', 'a  b', 'a b', 'a [ |]b'],
])('%s: `%s` becomes `%s`', (text, old, replacement, shown) => {
  expect(change(text, old, replacement)).toBe(shown);
});

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'a', ' ', ' ', '.', ',', '\n', '('), maxLength: 16 });
const anyChange = fc.tuple(anyText, fc.nat(), fc.nat(), anyText).map(([text, a, b, replacement]) => {
  const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
  return { text, span: { start, end }, replacement };
});

test('a minimal edit does what the replacement does, but for one space that a deletion takes with it', () => {
  fc.assert(
    fc.property(anyChange, ({ text, span, replacement }) => {
      const plain = text.slice(0, span.start) + replacement + text.slice(span.end);
      const made = minimalEdit(text, span, replacement);
      if (!made) {
        expect(plain).toBe(text);
        return;
      }
      const result = text.slice(0, made.span.start) + made.text + text.slice(made.span.end);
      if (result === plain) return;
      expect(made.text).toBe('');
      const gone = [...plain].findIndex((unit, at) => unit !== result[at]);
      expect(plain.slice(0, gone) + plain.slice(gone + 1)).toBe(result);
      expect(plain[gone]).toBe(' ');
    }),
    { seed: 21, numRuns: 5000 },
  );
});

test('a minimal edit is no wider than the replacement and one space', () => {
  fc.assert(
    fc.property(anyChange, ({ text, span, replacement }) => {
      const made = minimalEdit(text, span, replacement);
      if (!made) return;
      expect(made.span.start).toBeLessThanOrEqual(made.span.end);
      const before = text.slice(made.span.start, Math.max(made.span.start, span.start));
      const after = text.slice(Math.min(made.span.end, span.end), made.span.end);
      expect(['', ' ']).toContain(before + after);
    }),
    { seed: 22, numRuns: 5000 },
  );
});

test('a deletion takes a space that stands inside of it and no other', () => {
  expect(deletion('a b c', 1, 3)).toEqual({ span: { start: 2, end: 4 }, text: '' });
  expect(deletion('a b.', 1, 3)).toEqual({ span: { start: 1, end: 3 }, text: '' });
  expect(deletion('a b c', 2, 4)).toEqual({ span: { start: 2, end: 4 }, text: '' });
});
