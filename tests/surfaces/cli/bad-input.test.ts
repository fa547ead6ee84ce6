import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

/** A text in an encoding that is not UTF-8. */
function encoded(text: string, encoding: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
}

const russian =
  'Президент сказал журналистам, что переговоры прошли успешно и будут продолжены на следующей неделе в Женеве.\n'.repeat(
    3,
  );
const german =
  'Der Minister erklärte, die Gespräche hätten „große Fortschritte“ gebracht – auch für Österreich.\n'.repeat(3);
const english = 'The minister said it’s a “great step” – and he’d go on.\n'.repeat(5);
const utf8 = Buffer.from('Café, naïve, Zürich, Łódź.\n');

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');

const bad: readonly (readonly [string, Uint8Array, string])[] = [
  ['a picture', png, 'Expected text, got binary data (a zero byte at 8): extract its text first'],
  [
    'one zero byte',
    Buffer.from('one\0two'),
    'Expected text, got binary data (a zero byte at 3): extract its text first',
  ],
  [
    'windows-1251',
    encoded(russian, 'windows-1251'),
    'Expected UTF-8, got probably windows-1251: convert it first, as with `iconv -f windows-1251 -t UTF-8`',
  ],
  [
    'KOI8-R',
    encoded(russian, 'KOI8-R'),
    'Expected UTF-8, got probably KOI8-R: convert it first, as with `iconv -f KOI8-R -t UTF-8`',
  ],
  [
    'windows-1252',
    encoded(german, 'windows-1252'),
    'Expected UTF-8, got probably windows-1252: convert it first, as with `iconv -f windows-1252 -t UTF-8`',
  ],
  [
    'English in windows-1252',
    encoded(english, 'windows-1252'),
    'Expected UTF-8, got probably windows-1252: convert it first, as with `iconv -f windows-1252 -t UTF-8`',
  ],
  [
    'UTF-16LE',
    encoded(english, 'UTF-16LE'),
    'Expected UTF-8, got probably UTF-16LE: convert it first, as with `iconv -f UTF-16LE -t UTF-8`',
  ],
  [
    'UTF-16BE',
    encoded(english, 'UTF-16BE'),
    'Expected UTF-8, got probably UTF-16BE: convert it first, as with `iconv -f UTF-16BE -t UTF-8`',
  ],
  [
    'cut UTF-8',
    utf8.subarray(0, -3),
    'Expected UTF-8, got a broken character at byte 29: mend it, or drop what is broken with `iconv -c -f UTF-8 -t UTF-8`',
  ],
  [
    'UTF-8 with a stranger',
    Buffer.concat([Buffer.from('\uFFFD'), utf8, Buffer.of(0x92), utf8]),
    'Expected UTF-8, got a broken character at byte 36: mend it, or drop what is broken with `iconv -c -f UTF-8 -t UTF-8`',
  ],
];

test.each(bad)('%s: what it is and the way out are said, in a file and on standard input', async (_, bytes, told) => {
  const cwd = folderOf({ 'a.txt': bytes });
  for (const command of ['check', 'repair']) {
    expect(await debabel(command, 'a.txt', ...house)({ cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `debabel: a.txt: ${told}\n`,
    });
    expect(await debabel(command, ...house)({ stdin: bytes })).toEqual({
      code: 2,
      stdout: '',
      stderr: `debabel: <stdin>: ${told}\n`,
    });
  }
});

test('what cannot be read is left as it is, and the others are repaired', async () => {
  const files = Object.fromEntries(bad.map(([, bytes], index) => [`${index}.txt`, bytes]));
  const cwd = folderOf({ ...files, 'good.txt': 'A striped horse.\n' });
  const { code, stderr } = await debabel('repair', '--write', '*.txt', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`${bad.length + 1} texts, 1 repaired, ${bad.length} could not be worked on\n`);
  for (const [name, bytes] of Object.entries(files))
    expect(readFileSync(join(cwd, name)).equals(Buffer.from(bytes))).toBe(true);
  expect(readFileSync(join(cwd, 'good.txt'), 'utf8')).toBe('A zebra.\n');
});

test.each([
  ['no.txt', 'Expected a file, found nothing: check the path'],
  ['a.txt/b.txt', 'Expected a file, found nothing: check the path'],
  ['folder', 'Expected a folder with files, found none that are not ignored'],
  ['./folder/', 'Expected a folder with files, found none that are not ignored'],
  ['large.txt', 'Expected at most 64 MB, got 65 MB: send it an item a line through `debabel pipe`'],
  ['circle.txt', 'Expected a file, got a link that leads to itself: check the path'],
  ['/dev/zero', 'Expected at most 64 MB, got more: send it an item a line through `debabel pipe`'],
])('%s is told by the name that the person wrote', async (name, told) => {
  const cwd = folderOf({ 'a.txt': 'A', 'large.txt': 'A' });
  mkdirSync(join(cwd, 'folder'));
  symlinkSync('circle.txt', join(cwd, 'circle.txt'));
  truncateSync(join(cwd, 'large.txt'), 64 * 1024 * 1024 + 1);
  for (const command of ['check', 'repair']) {
    expect(await debabel(command, name, ...house)({ cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `debabel: ${name}: ${told}\n`,
    });
  }
});

test('a pipe with a name, and an empty device, are read to their end', async () => {
  const cwd = folderOf();
  const pipe = join(cwd, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const writing = import('node:fs/promises').then(async ({ writeFile }) => writeFile(pipe, 'A striped horse.\n'));
  expect((await debabel('repair', 'pipe', ...house)({ cwd })).stdout).toBe('A zebra.\n');
  await writing;
  expect((await debabel('repair', '/dev/null', ...house)({ cwd })).code).toBe(0);
});

test('a pipe is not replaced by a file', async () => {
  const cwd = folderOf();
  const pipe = join(cwd, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const writing = import('node:fs/promises').then(async ({ writeFile }) => writeFile(pipe, 'A striped horse.\n'));
  const { code, stderr } = await debabel('repair', '--write', '--quiet', 'pipe', ...house)({ cwd });
  await writing;
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'debabel: pipe: Expected a file, got a pipe or a device: its text goes to standard output without `--write`\n',
  });
  expect(filesIn(cwd)).toEqual(['pipe']);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
  const cwd = folderOf({ 'a.txt': 'A' });
  chmodSync(join(cwd, 'a.txt'), 0);
  expect((await debabel('check', 'a.txt', ...house)({ cwd })).stderr).toBe(
    'debabel: a.txt: May not be read: check its permissions\n',
  );
});

test('a file of exactly the largest size is read', async () => {
  const cwd = folderOf({ 'zeros.txt': '' });
  truncateSync(join(cwd, 'zeros.txt'), 64 * 1024 * 1024);
  expect((await debabel('check', 'zeros.txt', ...house)({ cwd })).stderr).toBe(
    'debabel: zeros.txt: Expected text, got binary data (a zero byte at 0): extract its text first\n',
  );
});
