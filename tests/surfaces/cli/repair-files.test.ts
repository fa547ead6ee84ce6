import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

const garbled = 'A striped horse ran.\n';
const repaired = 'A zebra ran.\n';
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const modeOf = (...path: string[]): number => statSync(join(...path)).mode & 0o7777;

test('--write repairs in place and leaves nothing beside', async () => {
  const cwd = folderOf({ 'a.txt': garbled, 'b/c.txt': `${garbled}\r\n` });
  const { code, stdout, stderr } = await debabel('repair', '--write', 'a.txt', 'b/c.txt', ...house)({ cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('  written in place\n');
  expect(stderr).toContain('2 texts, 2 repaired\n');
  expect(filesIn(cwd)).toEqual(['a.txt', 'b/c.txt']);
  expect([read(cwd, 'a.txt'), read(cwd, 'b/c.txt')]).toEqual([repaired, `${repaired}\r\n`]);
});

test.each([0o600, 0o640, 0o755, 0o666, 0o4711])('--write keeps the mode %o', async (mode) => {
  const cwd = folderOf({ 'a.txt': garbled });
  chmodSync(join(cwd, 'a.txt'), mode);
  await debabel('repair', '--write', 'a.txt', ...house)({ cwd });
  expect(read(cwd, 'a.txt')).toBe(repaired);
  expect(modeOf(cwd, 'a.txt').toString(8)).toBe(mode.toString(8));
});

test('--write follows a link and leaves it a link', async () => {
  const cwd = folderOf({ 'real/a.txt': garbled });
  symlinkSync('real/a.txt', join(cwd, 'link.txt'));
  await debabel('repair', '--write', 'link.txt', ...house)({ cwd });
  expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(cwd, 'link.txt'))).toBe('real/a.txt');
  expect(read(cwd, 'real/a.txt')).toBe(repaired);
  expect(filesIn(cwd)).toEqual(['link.txt', 'real/a.txt']);
});

test('--write does not touch a file where nothing is repaired', async () => {
  const cwd = folderOf({ 'a.txt': 'A barking cat.\n' });
  const path = join(cwd, 'a.txt');
  utimesSync(path, 1_000_000, 1_000_000);
  const before = statSync(path);
  const { stderr } = await debabel('repair', '--write', 'a.txt', ...house)({ cwd });
  expect(stderr).toContain('  unchanged\n');
  const after = statSync(path);
  expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
});

test('--write takes a name of 255 bytes', async () => {
  const name = `${'n'.repeat(251)}.txt`;
  const cwd = folderOf({ [name]: garbled });
  expect((await debabel('repair', '--write', name, ...house)({ cwd })).code).toBe(0);
  expect(read(cwd, name)).toBe(repaired);
});

test('a file that cannot be read does not stop the others', async () => {
  const cwd = folderOf({ 'a.txt': garbled, 'c.txt': garbled });
  const { code, stderr } = await debabel('repair', '--write', 'a.txt', 'b.txt', 'c.txt', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('debabel: b.txt: Expected a file, found nothing: check the path\n');
  expect(stderr).toContain('3 texts, 2 repaired, 1 could not be worked on\n');
  expect([read(cwd, 'a.txt'), read(cwd, 'c.txt')]).toEqual([repaired, repaired]);
});

test('patterns are expanded; a name with brackets is a name', async () => {
  const cwd = folderOf({
    'a/1.txt': garbled,
    'a/b/2.txt': garbled,
    'a/3.md': garbled,
    'a/[4].txt': garbled,
    'node_modules/5.txt': garbled,
  });
  await debabel('repair', '--write', '**/*.txt', ...house)({ cwd });
  expect(filesIn(cwd).filter((name) => read(cwd, name) === repaired)).toEqual(['a/1.txt', 'a/[4].txt', 'a/b/2.txt']);
  const other = folderOf({ '[4].txt': garbled, '4.txt': garbled });
  expect((await debabel('repair', '[4].txt', ...house)({ cwd: other })).stderr).toContain('[4].txt: repaired 1');
});

test('a pattern that fits nothing is a mistake', async () => {
  expect(await debabel('repair', '--write', '**/*.txt', ...house)({ cwd: folderOf() })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'debabel: **/*.txt: Expected files, found none that fit: check the pattern\n',
  });
});

test('--out keeps the folders that the texts stand in', async () => {
  const cwd = folderOf({ 'in/a/x.txt': garbled, 'in/b/x.txt': 'Nothing.\n', 'in/y.txt': garbled });
  const { code, stdout, stderr } = await debabel('repair', 'in/**/*.txt', '--out', 'done', ...house)({ cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('  text     done/a/x.txt\n');
  expect(filesIn(join(cwd, 'done'))).toEqual(['a/x.txt', 'b/x.txt', 'y.txt']);
  expect([read(cwd, 'done/a/x.txt'), read(cwd, 'done/b/x.txt'), read(cwd, 'in/y.txt')]).toEqual([
    repaired,
    'Nothing.\n',
    garbled,
  ]);
});

test('--out of one file, and of standard input', async () => {
  const cwd = folderOf({ 'deep/in/a.txt': garbled });
  await debabel('repair', 'deep/in/a.txt', '--out', 'done', ...house)({ cwd });
  await debabel('repair', '--out', 'done', ...house)({ cwd, stdin: garbled });
  expect(filesIn(join(cwd, 'done'))).toEqual(['a.txt', 'stdin.txt']);
});

test('--out may not write over a text that is still to be read', async () => {
  const cwd = folderOf({ 'a/x.txt': garbled, 'b/a/x.txt': 'Mine.\n' });
  for (const argv of [
    ['a/x.txt', '--out', 'a'],
    ['a/x.txt', 'b/a/x.txt', '--out', 'b'],
  ]) {
    const { code, stderr } = await debabel('repair', ...argv, ...house)({ cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^debabel: (?:b\/)?a\/x\.txt: Expected `--out` to be a folder that holds none of the texts: `--write` changes files in place\n$/,
    );
  }
  expect([read(cwd, 'a/x.txt'), read(cwd, 'b/a/x.txt')]).toEqual([garbled, 'Mine.\n']);
});

test('--dry-run says what would be done and does nothing', async () => {
  const cwd = folderOf({ 'a.txt': garbled, 'b.txt': 'Nothing.\n' });
  for (const more of [[], ['--write'], ['--out', 'done'], ['--report', 'html,diff']]) {
    const { code, stdout, stderr } = await debabel('repair', '--dry-run', ...more, 'a.txt', 'b.txt', ...house)({ cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(
      /a\.txt: .*\n {2}would be changed\nb\.txt: .*\n {2}nothing would change\n2 texts, 1 repaired\n/,
    );
    expect(filesIn(cwd)).toEqual(['a.txt', 'b.txt']);
    expect(read(cwd, 'a.txt')).toBe(garbled);
  }
});

test('--report writes each form; `patch` takes the diff and gives the repaired text', async () => {
  const text = `One.\r\n\n${garbled}Café 👍 striped horse`;
  const cwd = folderOf({ 'a text.txt': text });
  const { stdout, stderr } = await debabel('repair', '--report', 'html,diff,json,md', 'a text.txt', ...house)({ cwd });
  const paths = ['html', 'diff', 'json', 'md'].map((form) => `reports/a text/a text.${form}`);
  for (const path of paths) expect(stderr).toContain(`  report   ${path}\n`);
  expect(filesIn(cwd)).toEqual(['a text.txt', ...paths.toSorted()]);
  expect(read(cwd, 'reports/a text/a text.html')).toMatch(/^<!doctype html>/i);
  expect(read(cwd, 'reports/a text/a text.md')).toContain('house/animals/zebra');
  expect(JSON.parse(read(cwd, 'reports/a text/a text.json'))).toMatchObject([
    { id: 'a text.txt', version: 1, output: stdout, summary: { repaired: 2 } },
  ]);
  execFileSync('patch', ['--binary', '-p1', '-i', 'reports/a text/a text.diff'], { cwd });
  expect(read(cwd, 'a text.txt')).toBe(stdout);
  expect(stdout).toBe(text.replaceAll('striped horse', 'zebra'));
});

test('--reports names the folder; texts of one name have reports of their own', async () => {
  const cwd = folderOf({ 'in/a.txt': garbled, 'in/a.md': garbled, 'in/b.txt': garbled, 'in/c/b.txt': garbled });
  await debabel(
    'repair',
    '--out',
    'done',
    '--report',
    'json',
    '--reports',
    'told/here',
    'in/**/*.{txt,md}',
    ...house,
  )({ cwd });
  expect(filesIn(join(cwd, 'told/here'))).toEqual(['a.md/a.md.json', 'a.txt/a.txt.json', 'b/b.json', 'c/b/b.json']);
});

test('what cannot be written is said, with the file, and the others go on', async () => {
  const cwd = folderOf({ 'in/a.txt': garbled, 'in/b/c.txt': garbled, 'done/b': 'a file where a folder is needed' });
  const { code, stderr } = await debabel('repair', '--out', 'done', 'in/**/*.txt', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(
    'debabel: done/b/c.txt: Could not be written (EEXIST): a file stands where a folder is needed\n',
  );
  expect(filesIn(join(cwd, 'done'))).toEqual(['a.txt', 'b']);
});

test('a report that cannot be written is told by its name', async () => {
  const cwd = folderOf({ 'a.txt': garbled });
  const { code, stderr } = await debabel(
    'repair',
    'a.txt',
    '--report',
    'md',
    '--reports',
    'a.txt',
    '--quiet',
    ...house,
  )({ cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'debabel: a.txt/a/a.md: Could not be written (ENOTDIR): a file stands where a folder is needed\n',
  });
});

test('a folder where a text should go is not replaced', async () => {
  const cwd = folderOf({ 'a.txt': garbled });
  mkdirSync(join(cwd, 'done/a.txt'), { recursive: true });
  const { code, stderr } = await debabel('repair', '--out', 'done', 'a.txt', '--quiet', ...house)({ cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'debabel: done/a.txt: Expected a file, got a folder: give it another name\n',
  });
  expect(filesIn(cwd)).toEqual(['a.txt']);
});
