import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, toSource } from '#apply';
import { readerOf } from '#read';
import { editOf } from '../apply/any-edits.ts';
import { expectWordsToHold } from './laws.ts';

const read = readerOf('markdown');
const proseOf = (text: string): string => read(text).items[0]?.prose.trimEnd() ?? '';

/** The text with `old` in its prose replaced; `undefined` if that may not be. */
function edited(text: string, old: string, made: string): string | undefined {
  const [item] = read(text).items;
  if (!item) return undefined;
  const start = item.prose.indexOf(old);
  const edit = toSource(text, item, editOf(item.prose, start, start + old.length, made));
  return edit && apply(text, [edit]);
}

describe('the prose of Markdown', () => {
  test.each([
    ['headings', '# One #\n\nTwo\n===\n\nThree\n---', 'One\nTwo\nThree'],
    ['lists', '- one\n- [ ] two\n  1. three\n\n     four', 'one\ntwo\nthree\nfour'],
    ['a quotation whose lines go on', '> one\n> two\nthree', 'one two three'],
    ['hard breaks', 'one  \ntwo\\\nthree<br>four', 'one two three\nfour'],
    ['CRLF and a byte order mark', '\uFEFFone\r\ntwo\r\n\r\n* three', 'one two\nthree'],
    ['a table', '| a | b |\n|---|--:|\n| x \\| y | **z** |', 'a\nb\nx | y\nz'],
    ['notes', 'One[^1].\n\n[^1]: Two\n    three', 'One.\nTwo three'],
    ['markup in a sentence', '**Volody**myr _Zel_~~sky~~ [said **so**](x)', 'Volodymyr Zelsky said so'],
    ['escapes and references', 'A\\*B &amp; &#8217; &x; \\& \\a', 'A*B & ’ &x; & \\a'],
    [
      'pictures and titles stand aside',
      'A ![a *cat*](x "pet") and [b](y \'c &amp; d\').',
      'A and b.\npet\na cat\nc & d',
    ],
    [
      'code has its place in a sentence',
      'Run `a b` or <https://x.org> or www.x.org now',
      'Run \uFFFC or \uFFFC or \uFFFC now',
    ],
    ['code in blocks is nothing', 'One\n\n    two\n\n```js\nthree\n```\n~~~\nfour', 'One'],
    ['front matter is nothing', '---\ntitle: One\n---\nTwo', 'Two'],
    ['also as TOML', '+++\ntitle = "One"\n+++\nTwo', 'Two'],
    ['HTML is nothing', '<div>\nOne\n</div>\n\nTwo <b>three</b><!-- four -->', 'Two three'],
    ['definitions are nothing', '[a]: x "One"\n\nTwo', 'Two'],
    [
      'shortcodes',
      '{{< a b="c" >}} One {{% d %}} {% e %} [gallery ids="1"] [sic]',
      '\uFFFC One \uFFFC \uFFFC \uFFFC [sic]',
    ],
    [
      'formulas, not money',
      'At $5 or $6 is $x$ and $a + b$ and $$c\nd$$',
      'At $5 or $6 is \uFFFC and \uFFFC and \uFFFC',
    ],
  ])('%s', (_, text, prose) => {
    expect(proseOf(text)).toBe(prose);
  });
});

describe('new text in Markdown', () => {
  test.each([
    [
      'is escaped where it would be markup',
      'a word b',
      'word',
      '*x* _y_ [z] `q` <b> &amp;',
      'a \\*x\\* \\_y\\_ \\[z\\] \\`q\\` \\<b> \\&amp; b',
    ],
    [
      'stays readable',
      'a word b',
      'word',
      '5 * 6, snake_case, 1 < 2, AT&T, #1, a-b',
      'a 5 * 6, snake_case, 1 < 2, AT&T, #1, a-b b',
    ],
    ['begins no block', 'word b', 'word', '- x', '\\- x b'],
    ['begins no list', 'a\nword b', 'word', '1. x', 'a\n1\\. x b'],
    ['begins no heading', '> word b', 'word', '# x', '> \\# x b'],
    ['inside of a line needs none', 'a word b', 'word', '# x', 'a # x b'],
    ['in a table', '| word |\n|---|', 'word', 'x | y', '| x \\| y |\n|---|'],
    ['in a title', '[a](b "word")', 'word', 'x "y"', '[a](b "x \\"y\\"")'],
    ['goes over markup', 'play **a big** role', 'play a big role', 'have a big part', 'have **a big** part'],
    ['replaces a reference as a whole', 'A &amp; B', '& B', 'and B', 'A and B'],
    ['goes over a line break', '> of the\n> Kyiv', 'the Kyiv', 'Kyiv', '> of Kyiv'],
  ])('%s', (_, text, old, made, expected) => {
    expect(edited(text, old, made)).toBe(expected);
  });

  test.each([
    ['code', 'a `b` c', 'a \uFFFC c'],
    ['the words by which a link finds its address', 'See [Kyiv].\n\n[Kyiv]: x', 'Kyiv'],
  ])('never takes the place of %s', (_, text, old) => {
    expect(edited(text, old, 'new')).toBeUndefined();
  });
});

const inline = fc.constantFrom(
  'word',
  'Kyiv',
  'it’s.',
  '**bold**',
  '_em_',
  '[link](x)',
  '[l **m**](x "title")',
  '![alt](y)',
  '`code`',
  'AT&amp;T',
  '5 \\* 6',
  '😀',
  '<b>tag</b>',
  '[ref]',
  '[words][ref]',
  'note[^1]',
  '$x$',
  '[gallery]',
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  line,
  fc.tuple(line, line).map(([a, b]) => `${a}\n${b}`),
  fc.tuple(line, line).map(([a, b]) => `> ${a}\r\n> ${b}  \n${a}`),
  line.map((a) => `## ${a}`),
  line.map((a) => `${a}\n===`),
  fc.tuple(line, line).map(([a, b]) => `- ${a}\n- ${b}\n  ${a}`),
  fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | x |`),
  fc.constantFrom('```\ncode\n```', '    code', '<div>\nhtml\n</div>', '---', '[ref]: x "t"', '[^1]: note'),
);
const anyMarkdown = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const made = [
  'new',
  'a new',
  '&',
  '<b>',
  '&amp;',
  '*',
  '* x',
  '**',
  '# x',
  'a | b',
  '- y',
  '+ y',
  '> y',
  '1. z',
  '2) z',
  '`',
  '[ref]',
  '![x](y)',
  '_k_',
  '~k~',
  '\\',
  '=',
  '---',
  'C:\\*',
  '"',
];

test('for any Markdown: a word that is replaced changes only its range, and what is read again has the new one', () => {
  expectWordsToHold(read, anyMarkdown, { numRuns: 1000, made });
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['quotations', '>'.repeat(100_000)],
  ['stars', '*a **b '.repeat(20_000)],
  ['links', '![a](b'.repeat(20_000)],
  ['dollars', '$a='.repeat(50_000)],
  ['braces', '{{a {%'.repeat(50_000)],
  ['tables', `${'|'.repeat(100_000)}\n${'|-'.repeat(50_000)}`],
  ['many paragraphs', 'The quick brown fox.\n\n'.repeat(5000)],
])('hostile %s are read', (_, text) => {
  expect(read(`One.\n\n${text}\n\nTwo.`).items[0]?.prose).toMatch(/^One\.\n[^]*Two\.\n$/);
});

test('any text is read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'*_[]()<>`!|#-+~$&\\{} \t\r\n\0"x1.:=^'), maxLength: 60 }),
      (text) => {
        expect(read(text).text).toBe(text);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});
