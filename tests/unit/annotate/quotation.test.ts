import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, viewOf } from '#pipeline';

const engine = createEngine([], openKnowledge());

/** The text with what counts as quoted between braces. */
function quoted(text: string): string {
  const view = viewOf(engine, text);
  let result = '';
  let inside = false;
  for (let at = 0; at <= text.length; at++) {
    const now = at < text.length && text.charAt(at) !== '\n' && view.quoted(at);
    if (now !== inside) result += now ? '{' : '}';
    inside = now;
    result += text.charAt(at);
  }
  return result;
}

test.each([
  ['He said so.', 'He said so.'],
  // Marks of all countries.
  ['He said “yes” and left.', 'He said {“yes”} and left.'],
  ['He said "yes" and "no".', 'He said {"yes"} and {"no"}.'],
  ['He said „yes“ and „no”.', 'He said {„yes“} and {„no”}.'],
  ['He said «yes» and »no«.', 'He said {«yes»} and {»no«}.'],
  ['He said « yes » and left.', 'He said {« yes »} and left.'],
  ['He said ‹yes› and ›no‹.', 'He said {‹yes›} and {›no‹}.'],
  ['He said ”yes” and left.', 'He said {”yes”} and left.'],
  ['He said 「yes」 and left.', 'He said {「yes」} and left.'],
  ['He said " yes " and left.', 'He said {" yes "} and left.'],
  ['He said“yes” and left.', 'He said{“yes”} and left.'],
  ['(“Yes”), he said.', '({“Yes”}), he said.'],
  ['He said “yes". She said "no”.', 'He said {“yes"}. She said {"no”}.'],
  // Marks around an attribute quote nothing.
  ['He left. [gallery ids="1,2"] She said so.', 'He left. [gallery ids="1,2"] She said so.'],
  ['He left [see ids\\u003d"', 'He left [see ids\\u003d"'],
  ['x="no end and more', 'x={"no end and more}'],
  // Inside of each other.
  ['“He said ‘no’ to me,” she said.', '{“He said ‘no’ to me,”} she said.'],
  ['“He said “no” to me,” she said.', '{“He said “no” to me,”} she said.'],
  ['"He said “no” to me," she said.', '{"He said “no” to me,"} she said.'],
  ['"He said "no" to me," she said.', '{"He said "no" to me,"} she said.'],
  ['“He said "no" to me,” she said.', '{“He said "no" to me,”} she said.'],
  ['„He said «no» to me,“ she said.', '{„He said «no» to me,“} she said.'],
  ['‘He said “no” to me,’ she said.', '{‘He said “no” to me,’} she said.'],
  ['“The ‘big plan” he said, ‘small’ one', '{“The ‘big plan”} he said, {‘small’} one'],
  // Nobody closes, nobody opened.
  ['He said “yes and left.', 'He said {“yes and left.}'],
  ['He said "yes and left.\nShe did not.', 'He said {"yes and left.}\nShe did not.'],
  ['and so on,” he said, and left.', '{and so on,”} he said, and left.'],
  ['and so on," he said, "but no".', '{and so on,"} he said, {"but no"}.'],
  ['and so on» he said', '{and so on»} he said'],
  ['“One.\n“Two,” he said.\nThree.', '{“One.}\n{“Two,”} he said.\nThree.'],
  ['He said "', '{He said "}'],
  ['"', '{"}'],
  // Single quotes and apostrophes.
  ["He said 'yes' and left.", "He said {'yes'} and left."],
  ['He said ‘yes, I’m here,’ and left.', 'He said {‘yes, I’m here,’} and left.'],
  ["The leaders' plan and Smith's idea, isn't it?", "The leaders' plan and Smith's idea, isn't it?"],
  ['The ’90s and ‘80s, rock ’n’ roll.', 'The ’90s and ‘80s, rock ’n’ roll.'],
  ["It was rock 'n' roll in '68.", "It was rock {'n'} roll in '68."],
  ['He said ‘the leaders’ plan’ and left.', 'He said {‘the leaders’ plan’} and left.'],
  ["'Tis the season.", "'Tis the season."],
  ['(‘Yes’), he said', '({‘Yes’}), he said'],
])('%s', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});

test('a quotation that is longer than a paragraph may be counts to its end', () => {
  const long = `He said: “${'The plan is ready now. '.repeat(450)}It is so,” and left.`;
  const view = viewOf(engine, long);
  expect(view.paragraphs).toHaveLength(3);
  expect([
    view.quoted(20),
    view.quoted(3990),
    view.quoted(4010),
    view.quoted(6000),
    view.quoted(long.indexOf('It is')),
    view.quoted(long.indexOf('left')),
  ]).toEqual([true, true, true, true, true, false]);
});

test('what stands between a pair of curly quotation marks counts as quoted, whatever stands around', () => {
  const piece = fc.constantFrom('a', 'b ', ' ', '“', '”', '"', "'", '‘', '’', '«', '»', '„', '.', 'it’s ', '(');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
      (text) => {
        const view = viewOf(engine, text);
        for (const { 0: quotation, index } of text.matchAll(/(?<=[ (]|^)“[ab][^“”"„«»]*”/g)) {
          for (let at = index; at < index + quotation.length; at++)
            expect(view.quoted(at) || !covered(view.paragraphs, at)).toBe(true);
        }
      },
    ),
    { seed: 71, numRuns: 3000 },
  );
});

function covered(paragraphs: readonly { start: number; end: number }[], at: number): boolean {
  return paragraphs.some(({ start, end }) => start <= at && at < end);
}

test.each(["'", '"', "'a ", " 'a", '“', '”', '“”', " ‘as'", '“ '])('a text of %j is judged', (piece) => {
  const text = piece.repeat(1e5);
  const view = viewOf(engine, text);
  expect(typeof view.quoted(text.length - 1)).toBe('boolean');
  for (const { start } of view.paragraphs) view.quoted(start);
});
