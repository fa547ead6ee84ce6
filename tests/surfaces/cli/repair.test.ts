import { expect, test } from 'vitest';
import { folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const caveat =
  'Errors that only the source text could show, such as a wrong figure or a lost negation, are not found.\n';

test('standard input goes to standard output, the summary to standard error', async () => {
  const ran = await debabel('repair', ...house)({ stdin: 'A striped horse met a barking cat.' });
  expect(ran).toEqual({
    code: 0,
    stdout: 'A zebra met a barking cat.',
    stderr: `<stdin>: repaired 1, suggested 1, needs an editor 0 · 7 words · grade edit\n${caveat}`,
  });
  expect(await debabel('repair', '-', ...house)({ stdin: 'A striped horse met a barking cat.' })).toEqual(ran);
});

test.each([
  ['nothing', ''],
  ['no final newline', 'one'],
  ['only newlines', '\n\n\n'],
  ['a byte order mark', '\uFEFFone\n'],
  ['Windows line ends', 'one\r\ntwo\r\n'],
  ['mixed line ends', 'one\r\ntwo\nthree\rfour\u2028five'],
  ['spaces of all kinds', ' one\u00A0two\u2009three\u202Ffour\t five  \n   \n'],
  ['soft hyphens and joiners', 'one\u00ADtwo \u200Bthree\u2060'],
  ['emoji', 'one 👩‍👩‍👧‍👦 🇺🇦 👍🏽 two'],
  ['astral letters', '𝒜𝓈𝓉𝓇𝒶𝓁 𠀀𠀁 text'],
  ['a replacement character', 'one \uFFFD two'],
  ['control characters', 'one \u0001\u001B[31m two\u007F'],
  ['combining marks', 'Ze\u0301bra cafe\u0301 caf\u00E9'],
])('text with %s comes out as it went in, byte for byte', async (_, text) => {
  for (const around of [text, `${text}A striped horse ran.${text}`]) {
    const ran = await debabel('repair', ...house)({ stdin: Buffer.from(around) });
    expect(Buffer.from(ran.stdout)).toEqual(Buffer.from(around.replace('striped horse', 'zebra')));
    expect(ran.code).toBe(0);
  }
});

test('a character that two chunks share is one character', async () => {
  const bytes = Buffer.from('A striped horse 👍🏽 ran.');
  const { stdout } = await debabel('repair', ...house)({ stdin: [...bytes].map((byte) => Buffer.of(byte)) });
  expect(stdout).toBe('A zebra 👍🏽 ran.');
});

test('a file goes to standard output and stays as it is', async () => {
  const cwd = folderOf({ 'a.txt': 'A striped horse.\n' });
  const { code, stdout, stderr } = await debabel('repair', 'a.txt', ...house)({ cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'A zebra.\n' });
  expect(stderr).toBe(`a.txt: repaired 1, suggested 0, needs an editor 0 · 3 words · grade publish\n${caveat}`);
  expect((await debabel('repair', 'a.txt', ...house)({ cwd })).stdout).toBe('A zebra.\n');
});

test('an empty file is a text like any other', async () => {
  const cwd = folderOf({ 'empty.txt': '' });
  expect(await debabel('repair', 'empty.txt', '--quiet', ...house)({ cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect((await debabel('check', 'empty.txt', ...house)({ cwd })).code).toBe(0);
});

test('--quiet says nothing but what went wrong', async () => {
  const cwd = folderOf({ 'a.txt': 'A striped horse.\n' });
  expect(await debabel('repair', '--quiet', 'a.txt', ...house)({ cwd })).toEqual({
    code: 0,
    stdout: 'A zebra.\n',
    stderr: '',
  });
  expect(await debabel('repair', '--quiet', '--dry-run', 'a.txt', 'b.txt', ...house)({ cwd, terminal: true })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'debabel: b.txt: Expected a file, found nothing: check the path\n',
  });
});

test('several texts would run together: the way out is said', async () => {
  const cwd = folderOf({ 'a.txt': 'A striped horse.\n', 'b.txt': 'B\n' });
  expect(await debabel('repair', 'a.txt', 'b.txt', ...house)({ cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'debabel: Expected `--write`, `--out DIR` or `--dry-run` with 2 files: their texts would run together\n',
  });
});

test('a file that is named twice is one file', async () => {
  const cwd = folderOf({ 'a.txt': 'A striped horse.\n' });
  expect((await debabel('repair', 'a.txt', './a.txt', '*.txt', ...house)({ cwd })).stdout).toBe('A zebra.\n');
});

test('standard input cannot be written in place', async () => {
  expect(await debabel('repair', '--write', ...house)({ stdin: 'x' })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'debabel: Expected files with `--write`, got standard input: its repaired text goes to standard output without it\n',
  });
});

test('progress is shown on a terminal and wiped away', async () => {
  const files = Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`${index}.txt`, 'A striped horse.\n']));
  const plain = await debabel('repair', '--dry-run', '*.txt', ...house)({ cwd: folderOf(files) });
  const shown = await debabel('repair', '--dry-run', '*.txt', ...house)({ cwd: folderOf(files), terminal: true });
  expect(plain.stderr).not.toContain('\u001B');
  expect(shown.stderr).toMatch(/\r\u001B\[K1 of 3 · \d+ a second · \d+ s left/);
  // What is wiped away leaves the same lines.
  expect(shown.stderr.replaceAll(/\r\u001B\[K(?:\d+ of 3[^\r\n]*)?/g, '')).toBe(plain.stderr);
});

test('what is repaired stays as it is', async () => {
  const stdin = 'A striped horse and a striped horse. It was an unknown animal.\n';
  const once = await debabel('repair', ...house)({ stdin });
  expect((await debabel('repair', ...house)({ stdin: once.stdout })).stdout).toBe(once.stdout);
});
