import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, toSource } from '#apply';
import { editOf } from '../apply/any-edits.ts';
import { readers } from '../../helpers/readers.ts';
import { expectWordsToHold } from './laws.ts';

const read = readers.markdown;
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
    ['HTML has prose', '<div>\nOne *a*\n</div>\n\nTwo <b>three</b><!-- four -->', 'One *a*\nTwo three'],
    [
      'HTML around Markdown',
      '<details><summary>One &amp; two</summary>\n\n*Three*\n\n</details>\n<p align="center">Four\n<img alt="five"></p>',
      'One & two\nThree\nFour\nfive',
    ],
    [
      'HTML in quotations and lists',
      '> <p>\n> One\n>   two\n> </p>\n\n- <p\n  class="x">three\n  four',
      'One two\nthree four',
    ],
    [
      'code, programs, styles and comments in HTML are nothing',
      'One\n\n<pre>\ntwo\n\nthree\n</pre>\n<script>\n\nfour</script>\n<style>five</style>\n\n<!-- six\n\nseven -->\n\nEight',
      'One\nEight',
    ],
    [
      'also where Markdown thinks that they ended',
      '<div><pre>\none\n\n## two\n\n</pre>Three</div>\n\n<div translate="no">\n\nFour\n\n<div>\n\nfive\n\n</div>\n\nsix\n\n</div>\n\nSeven',
      'Three\nSeven',
    ],
    [
      'code and what is not translated in a sentence',
      'Press <kbd>Ctrl *C*</kbd> in <span translate="no">Kyiv `P`</span>, <i hidden>one</i>two<code>x.\n\nThree',
      'Press \uFFFC in \uFFFC, two\uFFFC\nThree',
    ],
    [
      'tags in a sentence that part it and that speak',
      'One <img src="x" alt="a cat"> two<p title="b">three</p>four',
      'One two\na cat\nthree\nb\nfour',
    ],
    ['a hidden paragraph that was left open', '<p hidden>One\n\nTwo', 'Two'],
    ['tags of Jekyll in HTML', '<p title="{{ a }}">One {{ b }} {% c %}</p>', 'One \uFFFC \uFFFC\n\uFFFC'],
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
    [
      'in HTML',
      '<div>\n  <b>A</b> word &amp; *b*\n</div>',
      'word &',
      '<x> &',
      '<div>\n  <b>A</b> &lt;x&gt; &amp; *b*\n</div>',
    ],
    ['over a line of HTML in a quotation', '> <p>of\n> the Kyiv</p>', 'of the Kyiv', 'in Kyiv', '> <p>in\n> Kyiv</p>'],
    [
      'in an attribute of a tag in a table',
      '| <img alt="a word"> |\n|---|',
      'word',
      'x | "y"',
      '| <img alt="a x &#124; &quot;y&quot;"> |\n|---|',
    ],
    ['goes over a line break', '> of the\n> Kyiv', 'the Kyiv', 'Kyiv', '> of Kyiv'],
  ])('%s', (_, text, old, made, expected) => {
    expect(edited(text, old, made)).toBe(expected);
  });

  test.each([
    ['code', 'a `b` c', 'a \uFFFC c'],
    ['code in HTML', '<p>a <code>b</code> c</p>', 'a \uFFFC c'],
    ['a tag of Jekyll in HTML', '<p>a {{ b }} c</p>', 'a \uFFFC c'],
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
  '<img alt="a cat">',
  '<code>x</code>',
  '<kbd>',
  '{{ y }}',
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
  fc.tuple(line, line).map(([a, b]) => `<div title="a dog">\n${a}\n  <p>${b}\n</div>`),
  fc.tuple(line, line).map(([a, b]) => `> <p\n> hidden=false>${a}\n> ${b}</p>`),
  fc.tuple(line, line).map(([a, b]) => `- <details><summary>${a}</summary>\n\n  ${b}\n\n  </details>`),
  fc.constantFrom(
    '```\ncode\n```',
    '    code',
    '<div translate="no">',
    '</div>',
    '<pre>\na\n\nb</pre>',
    '---',
    '[ref]: x "t"',
    '[^1]: note',
  ),
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
