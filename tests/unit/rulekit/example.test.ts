import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, mark, unmark } from '#rulekit';

const replace = (start: number, end: number, ...answers: string[]) => ({
  span: { start, end },
  replacements: answers.map((text) => ({ text, confidence: 1 })),
});

test.each([
  [
    'We [made → took] a photo.',
    'We made a photo.',
    'We took a photo.',
    [{ span: { start: 3, end: 7 }, answers: ['took'] }],
  ],
  [
    '[much → many | a lot of] people',
    'much people',
    'many people',
    [{ span: { start: 0, end: 4 }, answers: ['many', 'a lot of'] }],
  ],
  [
    'He answered [on →] the question.',
    'He answered on the question.',
    'He answered the question.',
    [{ span: { start: 12, end: 15 }, answers: [''] }],
  ],
  [
    'He answered [on →], then left.',
    'He answered on, then left.',
    'He answered, then left.',
    [{ span: { start: 11, end: 14 }, answers: [''] }],
  ],
  ['In [→ the] church', 'In church', 'In the church', [{ span: { start: 3, end: 3 }, answers: ['the '] }]],
  ['He went [→ home].', 'He went.', 'He went home.', [{ span: { start: 7, end: 7 }, answers: [' home'] }]],
  ['[→ The] church', 'church', 'The church', [{ span: { start: 0, end: 0 }, answers: ['The '] }]],
  ['heart[ -  → -]focused', 'heart - focused', 'heart-focused', [{ span: { start: 5, end: 8 }, answers: ['-'] }]],
  ['It [vexes → ?] me.', 'It vexes me.', 'It vexes me.', [{ span: { start: 3, end: 8 }, answers: [] }]],
  [
    'as shown in [1] and [2 →]',
    'as shown in [1] and 2',
    'as shown in [1] and',
    [{ span: { start: 19, end: 21 }, answers: [''] }],
  ],
  ['[[t] → ,] Nato', '[t] Nato', ', Nato', [{ span: { start: 0, end: 3 }, answers: [','] }]],
  [String.raw`[\[t → x\\] Nato`, '[t Nato', String.raw`x\ Nato`, [{ span: { start: 0, end: 2 }, answers: ['x\\'] }]],
  ['an [open bracket → and no end', 'an [open bracket → and no end', 'an [open bracket → and no end', []],
])('%s', (line, input, output, marks) => {
  expect(unmark(line)).toEqual({ input, output, marks });
});

test('issues are marked in the order of the text', () => {
  const text = 'They make a photo on Alaska.';
  expect(mark(text, [replace(18, 20, 'in'), replace(5, 9, 'take')])).toBe(
    'They [make → take] a photo [on → in] Alaska.',
  );
  expect(() => mark(text, [replace(5, 9, 'take'), replace(8, 11, '')])).toThrow(RangeError);
});

test.each([
  ['He answered on the question.', [replace(12, 15, '')], 'He answered [on →] the question.'],
  ['He answered on.', [replace(11, 14, '')], 'He answered [on →].'],
  ['In church', [replace(3, 3, 'the ')], 'In [→ the] church'],
  ['It vexes me.', [replace(3, 8)], 'It [vexes → ?] me.'],
  ['It vexes me.', [replace(3, 8, '', 'tires')], 'It [vexes →  | tires] me.'],
  ['The end [t', [replace(8, 10, '…')], String.raw`The end [\[t → …]`],
])('%s is marked', (text, issues, line) => {
  expect(mark(text, issues)).toBe(line);
  expect(unmark(line).marks).toEqual(
    issues.map(({ span, replacements }) => ({ span, answers: replacements.map((one) => one.text) })),
  );
});

const word = fc.constantFrom('idea', 'the', 'plan', 'é', '😀', 'a-b', 'x');
const glue = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '');
const inside = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '[', ']', '\\', '→', '|', '?', '.', '’'),
  maxLength: 6,
});
const anyMark = fc.oneof(
  word.map((plain) => plain),
  fc.tuple(inside, inside).map(([wrong, right]) => `[${wrong} → ${right}]`),
  fc
    .tuple(word, fc.array(inside, { minLength: 2, maxLength: 3 }))
    .map(([wrong, answers]) => `[${wrong} → ${answers.join(' | ')}]`),
  inside.map((wrong) => `[${wrong} →]`),
  inside.map((right) => `[→ ${right}]`),
  word.map((wrong) => `[${wrong} → ?]`),
  word.map((note) => `[${note}]`),
  inside,
);
const anyLine = fc.array(fc.tuple(anyMark, glue), { maxLength: 8 }).map((parts) => parts.flat().join(''));

test('a line written the one way stays as it is', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(canonical(canonical(line))).toBe(canonical(line));
    }),
    { seed: 11, numRuns: 3000 },
  );
});

/** What a line says: its text, and what each answer of each mark would make of it. */
function changes(line: string): unknown {
  const { input, output, marks } = unmark(line);
  const made = marks.map(({ span, answers }) =>
    answers.map((answer) => input.slice(0, span.start) + answer + input.slice(span.end)),
  );
  return { input, output, made };
}

test('what was marked is what is read, and what is read is marked again', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(changes(canonical(line))).toEqual(changes(line));
    }),
    { seed: 12, numRuns: 3000 },
  );
});

const anyIssues = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', ' ', '.', '[', ']', '→', '\\'), maxLength: 14 }),
    fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 6 }),
    fc.array(fc.array(inside, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([text, cuts, answers]) => {
    const bounds = cuts.filter((cut) => cut <= text.length).toSorted((a, b) => a - b);
    const issues = answers.flatMap((one, index) => {
      const [start, end] = bounds.slice(2 * index);
      return start === undefined ? [] : [replace(start, end ?? start, ...one)];
    });
    return { text, issues };
  });

test('marks say what their issues say', () => {
  fc.assert(
    fc.property(anyIssues, ({ text, issues }) => {
      const { input, output, marks } = unmark(mark(text, issues));
      expect(input).toBe(text);
      expect(marks).toHaveLength(issues.length);
      let plain = '';
      let last = 0;
      for (const { span, replacements } of issues) {
        plain += text.slice(last, span.start) + (replacements[0]?.text ?? text.slice(span.start, span.end));
        last = span.end;
      }
      expect(output).toBe(plain + text.slice(last));
    }),
    { seed: 14, numRuns: 3000 },
  );
});

test('any string is a line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('[', ']', '→', '\\', ' ', 'a', '|', '?', '\n'), maxLength: 30 }),
      (line) => {
        const { input, marks } = unmark(line);
        if (marks.length === 0 && !line.includes('\\')) expect(input).toBe(line);
        let last = 0;
        for (const { span } of marks) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(input.length);
      },
    ),
    { seed: 13, numRuns: 5000 },
  );
});
