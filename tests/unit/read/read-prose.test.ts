import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProse } from '#read';

function paragraphsOf(text: string): string[] {
  return readProse(text, 'text').paragraphs.map(({ start, end }) => text.slice(start, end));
}

test('a document is the text as it came', () => {
  expect(readProse('\ufeff The plan.\n', 'text')).toEqual({
    text: '\ufeff The plan.\n',
    format: 'text',
    paragraphs: [{ start: 2, end: 11 }],
  });
});

const wrapped = `The president said on Tuesday that the plan
was ready and would be shown to all members
of the house, which meets on Friday, before
the end of the month.

Nobody else was asked what he thought of it
and nobody said so.`;

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['white space', ' \n\t\r\n\u00a0\ufeff \u2028\f', []],
  [
    'lines',
    'One.\nTwo.\r\nThree.\rFour.\u2028Five.\u2029Six.\fSeven.\vEight.',
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.'],
  ],
  ['blank lines and spaces around', '\ufeff  One. \n\n \u00a0\n\tTwo.\u00a0\n', ['One.', 'Two.']],
  ['short lines that end', 'He came.\nhe saw.\nhe won.', ['He came.', 'he saw.', 'he won.']],
  ['a hard-wrapped text', wrapped, wrapped.split('\n\n')],
  [
    'a hard-wrapped text with other ends of lines',
    wrapped.replaceAll('\n', '\r\n'),
    wrapped.replaceAll('\n', '\r\n').split('\r\n\r\n'),
  ],
  [
    'long lines that go on in lower case',
    `${'The plan was shown to the house. '.repeat(4)}\nand so on`,
    ['The plan was shown to the house. '.repeat(4).trim(), 'and so on'],
  ],
  ['lone surrogates', '\ud800\n\udc00 \ud83d', ['\ud800', '\udc00 \ud83d']],
  ['inner spaces', 'One  two\u00a0three', ['One  two\u00a0three']],
])('%s', (_, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

test('what is too long is cut after a sentence, else after a word, else anywhere but inside a character', () => {
  const sentences = 'The plan is ready now. '.repeat(300);
  expect(paragraphsOf(sentences).map((piece) => /^The .*now\.$/.test(piece))).toEqual([true, true]);
  const words = 'plan '.repeat(1000);
  expect(paragraphsOf(words).map((piece) => /^plan .*plan$/.test(piece))).toEqual([true, true]);
  const lines = `${wrapped.replaceAll('.', ',').replaceAll('\n\n', '\n')}\n`.repeat(20);
  expect(paragraphsOf(lines).map((piece) => /^\w+ [^]*[\w,]$/.test(piece))).toEqual([true, true]);
  expect(paragraphsOf(`a${'😀'.repeat(3000)}`).some((piece) => /^\p{Cs}|\p{Cs}$/u.test(piece))).toBe(false);
  expect(paragraphsOf(`a${'😀'.repeat(3000)}`).join('')).toBe(`a${'😀'.repeat(3000)}`);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u2028',
        '\u2029',
        '\f',
        '\ufeff',
        '\u00a0',
        ' ',
        '\t',
        '\0',
        'word ',
        'The plan. ',
        'and so on, as it was said before in the house',
        '\ud83d',
        '😀',
        '漢',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('x', 'word ', 'A plan. ', '😀', '\t', 'a\u00a0', '\ud800'),
      fc.integer({ min: 1, max: 9000 }),
    )
    .map(([part, times]) => part.repeat(times).slice(0, 12_000)),
);

test('paragraphs of any text are apart, in order, none empty, none too long, and leave out nothing but space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end } of readProse(text, 'text').paragraphs) {
        expect(text.slice(last, start)).toMatch(/^[\0- \s]*$/);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(4000);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
      expect(text.slice(last)).toMatch(/^[\0- \s]*$/);
    }),
    { seed: 61, numRuns: 1000 },
  );
});

test.each([
  ['letters', 'a'.repeat(1e7)],
  ['words', 'a b. '.repeat(2e6)],
  ['blank lines', '\n'.repeat(1e6)],
  ['spaces', ' '.repeat(1e7)],
  ['tabs', 'x\t'.repeat(1e6)],
  ['short lines', 'x\n'.repeat(3e5)],
  ['a hard-wrapped text', `${'and so it was said '.repeat(3)}\n`.repeat(5e4)],
])('a very long text of %s is read', (_, text) => {
  const { paragraphs } = readProse(text, 'text');
  expect(paragraphs.at(-1)?.end ?? 0).toBe(text.trimEnd().length);
});
