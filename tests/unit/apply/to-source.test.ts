import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, spanInSource, toSource } from '#apply';
import type { Item } from '#model';
import { readNestedToy, readToy } from '../read/toy.ts';
import { editOf } from './any-edits.ts';

/** The source with one edit of its prose made, found by the text that it takes the place of. */
function edited(read: (text: string) => Item, source: string, old: string, made: string): string | undefined {
  const item = read(source);
  const start = item.prose.indexOf(old);
  const edit = toSource(source, item, editOf(item.prose, start, start + old.length, made));
  return edit && apply(source, [edit]);
}

describe('an edit of prose in its source', () => {
  test.each([
    [
      'takes the place of its units',
      'He <b>hovered</b> the idea.',
      'hovered',
      'floated',
      'He <b>floated</b> the idea.',
    ],
    [
      'goes over markup',
      '<b>Volody</b>myr Zelsky',
      'Volodymyr Zelsky',
      'Volodymyr Zelensky',
      '<b>Volody</b>myr Zelensky',
    ],
    [
      'keeps markup where its words stay',
      'play <i>a big</i> role',
      'play a big role',
      'have a big part',
      'have <i>a big</i> part',
    ],
    ['keeps markup that loses its words', 'of <i>the</i> Kyiv', 'the Kyiv', 'Kyiv', 'of <i></i>Kyiv'],
    ['is escaped', 'A and B', 'and', '& <', 'A &a; &l; B'],
    ['replaces an entity as a whole', 'AT&a;T', '&T', 'T', 'ATT'],
    ['leaves an entity beside it', 'AT&a;T say', 'T say', 'T says', 'AT&a;T says'],
    ['takes the white space that it stands for', 'of \n  the Kyiv', 'of the', 'of', 'of Kyiv'],
  ])('%s', (_, source, old, made, expected) => {
    expect(edited(readToy, source, old, made)).toBe(expected);
  });

  test('goes through a format inside of another', () => {
    expect(edited(readNestedToy, '<b>5%%</b> &a; of', '5% & of', '6% & of')).toBe('<b>6%%</b> &a; of');
    expect(edited(readNestedToy, 'up of %%', 'up', '3% up &')).toBe('3%% up &a; of %%');
  });

  test('an insertion stands in the paragraph of the text before it', () => {
    const source = 'One.<p>Two.';
    const item = readToy(source);
    expect(toSource(source, item, editOf(item.prose, 4, 4, '!'))).toEqual({
      span: { start: 4, end: 4 },
      expected: '',
      text: '!',
    });
    expect(toSource(source, item, editOf(item.prose, 5, 5, '!'))).toEqual({
      span: { start: 7, end: 7 },
      expected: '',
      text: '!',
    });
  });

  test('a span of prose covers the markup inside of it', () => {
    expect(spanInSource(readToy('<b>Volody</b>myr Zelsky'), { start: 0, end: 9 })).toEqual({ start: 3, end: 16 });
  });

  test('there is none where there is no prose', () => {
    expect(toSource('<b></b>', readToy('<b></b>'), editOf('', 0, 0, 'x'))).toBeUndefined();
  });
});

const anyToy = fc
  .array(
    fc.oneof(
      fc.constantFrom('<b>', '</b>', '<p>', '&a;', '&l;', ' ', '\n', '%%', '😀'),
      fc.constantFrom('word', 'Kyiv', 'a', '.'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((tokens) => tokens.join(''));

describe.each([
  ['one format', readToy],
  ['one format inside of another', readNestedToy],
] as const)('%s: for any text and edit', (_, read) => {
  const anyEdited = anyToy.chain((source) => {
    const { prose } = read(source);
    return fc.record({
      source: fc.constant(source),
      at: fc.tuple(fc.nat({ max: prose.length }), fc.nat({ max: 6 })),
      made: fc.constantFrom('', 'new', 'a new', '&', '<', 'x%', 'Kyiv'),
    });
  });

  test('only its range changes, and what is read again is the edited prose', () => {
    fc.assert(
      fc.property(anyEdited, ({ source, at: [start, length], made }) => {
        const item = read(source);
        const end = Math.min(item.prose.length, start + length);
        // A paragraph is never joined with the next, and white space at its edges collapses when it is read again.
        fc.pre(!item.prose.slice(start, end).includes('\n'));
        const edit = toSource(source, item, editOf(item.prose, start, end, made));
        // What collapsed into white space before it would come back when that is taken away: `repairSource` finds it by reading again.
        fc.pre(edit !== undefined && !/\s(?:<[^>]*>)+\s/.test(source));
        const output = apply(source, [edit]);
        expect(output.startsWith(source.slice(0, edit.span.start))).toBe(true);
        expect(output.endsWith(source.slice(edit.span.end))).toBe(true);
        const prose = item.prose.slice(0, start) + made + item.prose.slice(end);
        const flat = (text: string) => text.replace(/[ \n]+/g, ' ').trim();
        expect(flat(read(output).prose)).toBe(flat(prose));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
