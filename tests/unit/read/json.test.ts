import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, toSource } from '#apply';
import type { TextFormat } from '#model';
import { readerOf, type ReaderOptions } from '#read';
import { editOf } from '../apply/any-edits.ts';
import { expectEditsToHold, plainTexts } from './laws.ts';
import { readers } from '../../helpers/readers.ts';

const prosesOf = async (format: TextFormat, text: string, options: ReaderOptions = {}): Promise<string[]> =>
  (await readerOf(format, options))(text).items.map(({ prose }) => prose.trimEnd());

/** The text with `old` in the prose of its first item replaced. */
function edited(format: TextFormat, text: string, old: string, made: string): string | undefined {
  const [item] = readers[format](text).items;
  if (!item) return undefined;
  const start = item.prose.indexOf(old);
  const edit = toSource(text, item, editOf(item.prose, start, start + old.length, made));
  return edit && apply(text, [edit]);
}

describe('the prose of JSON', () => {
  test.each([
    [
      'usual fields wherever they are strings',
      '{"title":"One","a":[{"text":"two","b":"no"}],"body":"three","text":5}',
      ['One\nthree', 'two'],
    ],
    ['escapes stand for what they mean', '{"text":"\\"a\\"\\u00e9\\ud83d\\ude00\\/\\nb"}', ['"a"é😀/\nb']],
    ['what looks like HTML is read as it', '{"text":"<p>a &lt; <b>b<\\/b></p>\\n<p>c</p>"}', ['a < b\nc']],
    ['what does not is not', '{"text":"a < b && c > d"}', ['a < b && c > d']],
    ['no JSON', '{"text":"one"', []],
    ['no JSON either', '{"text":"one\n"}', []],
    ['a byte order mark', '\uFEFF{"text":"one"}', ['one']],
    ['deep beyond reason', `${'['.repeat(200_000)}"a"${']'.repeat(200_000)}`, []],
  ])('%s', async (_, text, proses) => {
    expect(await prosesOf('json', text)).toEqual(proses);
  });

  test('fields are chosen by their paths', async () => {
    const text = '{"title":"one","x":{"title":"two","n":["three"]},"items":[{"text":"four","title":"five"}]}';
    expect(await prosesOf('json', text, { fields: ['title'] })).toEqual(['one']);
    expect(await prosesOf('json', text, { fields: ['items[].text', 'x.n[]'] })).toEqual(['three', 'four']);
    expect(await prosesOf('json', text, { fields: ['**.title'] })).toEqual(['one', 'two', 'five']);
  });

  test('an object is an item with its id and title', () => {
    const [item] = readers.json('[{"text":"a","id":7,"url":"u","title":"T"}]').items;
    expect(item).toMatchObject({ id: '7', title: 'T', link: 'u', prose: 'a\nT\n' });
  });

  test('each line of ndjson is an item, and bad lines are passed over', async () => {
    expect(
      await prosesOf('ndjson', '{"text":"one","a":{"title":"two"}}\r\n{bad\r\n\r\n"text"\n{"text":"three"}'),
    ).toEqual(['one\ntwo', 'three']);
  });

  test('a JSON Feed has its fields', () => {
    const text =
      '{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","url":"u","title":"T","summary":"a &amp; b","content_text":"<c>","content_html":"<p>d &amp; e","authors":[{"name":"n","title":"no"}],"date_published":"2024-05-01T10:00:00+02:00"}],"description":"D"}';
    const { items } = readers['json-feed'](text);
    expect(items.map(({ prose }) => prose)).toEqual(['F\nD\n', 'T\na &amp; b\n<c>\nd & e\n']);
    expect(items[1]).toMatchObject({ id: '1', title: 'T', link: 'u', date: '2024-05-01T08:00:00.000Z' });
  });
});

describe('new text in JSON', () => {
  test.each([
    ['is escaped', '{"text":"a word é"}', 'word', '"x\\y"’', '{"text":"a \\"x\\\\y\\"’ é"}'],
    ['is ASCII where all else is', '{"text":"a word"}', 'word', '’', '{"text":"a \\u2019"}'],
    [
      'is escaped for HTML, then for JSON',
      '{"text":"<a href=\\"x\\">word</a> é"}',
      'word',
      '"&"',
      '{"text":"<a href=\\"x\\">\\"&amp;\\"</a> é"}',
    ],
    [
      'has no tags where none may be',
      '{"text":"\\u003cp\\u003eword\\u003c/p\\u003e"}',
      'word',
      '<',
      '{"text":"\\u003cp\\u003e\\u0026lt;\\u003c/p\\u003e"}',
    ],
    ['replaces an escape as a whole', '{"text":"it\\u2019s é"}', 'it’', 'that’', '{"text":"that\\u2019s é"}'],
  ])('%s', (_, text, old, made, expected) => {
    expect(edited('json', text, old, made)).toBe(expected);
  });
});

const plain = fc
  .array(fc.constantFrom('word', 'Kyiv', ' ', '"', '\\', 'é', '😀', '\n', '.', '/', '&'), { maxLength: 8 })
  .map((parts) => parts.join(''));
const html = plain.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p> <b>x</b>`);
const string = fc.oneof(plain, html).chain((text) =>
  fc.constantFrom(
    JSON.stringify(text),
    JSON.stringify(text).replace(/[^\0-\x7f/]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
);
const object = fc
  .tuple(string, string, fc.constantFrom('"id": 1,', '', ' "x" :[null, true],\t'))
  .map(([a, b, c]) => `{${c}"title":${a},"body": ${b}}`);

test('for any JSON: an edit changes only its range, and what is read again is the edited prose', () => {
  const made = plainTexts.filter((text) => text !== '<' && text !== '&' && text !== '>');
  expectEditsToHold(
    readers.json,
    fc.array(object, { maxLength: 3 }).map((all) => `[${all.join(',\r\n')}]`),
    { made },
  );
  expectEditsToHold(
    readers.ndjson,
    fc.array(fc.oneof(object, fc.constant('{bad')), { maxLength: 3 }).map((all) => all.join('\n')),
    { made },
  );
  const feed = fc
    .array(fc.tuple(string, string), { maxLength: 3 })
    .map((all) => `{"items":[${all.map(([a, b]) => `{"content_html":${a},"summary":${b}}`).join()}]}`);
  expectEditsToHold(readers['json-feed'], feed, { made: plainTexts });
});
