import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { filesIn, folderOf, house, houseRules, program } from '../../helpers/cli.ts';
import { finish, start } from '../../helpers/program.ts';

const garbled = 'A striped horse ran.\n';
const repaired = 'A zebra ran.\n';

test('bytes come out as they went in', async () => {
  const text = '\uFEFFOne\u00A0two\r\n👍🏽 𝒜 striped horse \u2028caf\u00E9 cafe\u0301 \uFFFD';
  const ended = await finish(start(['repair', ...house]), text);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toEqual(Buffer.from(text.replace('striped horse', 'zebra')));
});

test.each([
  [['--version'], 0],
  [['check', ...house], 1],
  [['check', '--wat'], 2],
])('the exit code of %j is that of the process', async (argv, code) => {
  expect((await finish(start(argv), garbled)).code).toBe(code);
});

test('no fault that a person can mend shows a stack', async () => {
  const cwd = folderOf({ 'a.txt': Buffer.of(0xe9), 'debabel.config.ts': 'export default {', 'rules.yml': 'id: [' });
  for (const argv of [
    ['check', 'a.txt'],
    ['check', '--no-config', 'a.txt', 'b.txt'],
    ['check', '--no-config', '--rules', 'rules.yml', 'a.txt'],
    ['wat'],
  ]) {
    const { code, stderr } = await finish(start(argv, { cwd }));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^debabel: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

test('own rules are named from where the person stands', async () => {
  const cwd = folderOf({
    'mine/a.yml': readFileSync(houseRules, 'utf8').replace('severity: major', 'severity: huge'),
    'debabel.config.yml': 'rulePaths: mine\n',
  });
  expect((await finish(start(['check'], { cwd }), 'x')).stderr).toMatch(/^debabel: mine\/a\.yml:5:11: /);
});

test('pipe answers each line before the next is written', async () => {
  const child = start(['pipe', ...house]);
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (const id of [1, 2, 3]) {
    child.stdin.write(`{"id":${id},"text":"A striped horse."}\n`);
    const line = (await answers.next()) as IteratorYieldResult<string>;
    expect(JSON.parse(line.value)).toMatchObject({ id, output: 'A zebra.' });
  }
  child.stdin.end();
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test.each([
  ['pipe', '{"id":1,"text":"A striped horse."}\n'.repeat(20_000)],
  ['repair', 'Nothing here.\n'.repeat(20_000)],
  ['check', garbled.repeat(2000)],
])('%s: a reader that goes away ends it, without a word, with 141', async (command, stdin) => {
  const child = start(
    [command, '--quiet', ...house].filter((argument) => argument !== '--quiet' || command === 'repair'),
  );
  child.stdout.once('data', () => child.stdout.destroy());
  const ended = await finish(child, stdin);
  expect(ended).toMatchObject({ code: 141, stderr: '' });
});

test('pipe ends when its reader has gone, though more lines may come', async () => {
  const child = start(['pipe', ...house]);
  child.stdin.write('{"id":1,"text":"A"}\n');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const exit = once(child, 'exit');
  child.stdin.write('{"id":2,"text":"A"}\n');
  expect((await exit)[0]).toBe(141);
});

test('a full disk is told', () => {
  const { status, stderr } = spawnToFullDisk(['repair', '--quiet', ...house]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'debabel: <stdout>: Could not be written (ENOSPC): there is no room left on the disk\n',
  });
});

function spawnToFullDisk(argv: readonly string[]): { status: number; stderr: string } {
  try {
    const line = [process.execPath, program, ...argv].map((word) => `'${word}'`).join(' ');
    execFileSync('sh', ['-c', `${line} > /dev/full`], { input: garbled, stdio: ['pipe', 'pipe', 'pipe'] });
    return { status: 0, stderr: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, stderr: stderr.toString() };
  }
}

test('the owner of a file stays its owner', async ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only the superuser may give files away');
  const cwd = folderOf({ 'a.txt': garbled });
  chownSync(join(cwd, 'a.txt'), 65_534, 65_534);
  chmodSync(join(cwd, 'a.txt'), 0o4750);
  await finish(start(['repair', '--write', 'a.txt', ...house], { cwd }));
  const { uid, gid, mode } = statSync(join(cwd, 'a.txt'));
  expect([uid, gid, (mode & 0o7777).toString(8), readFileSync(join(cwd, 'a.txt'), 'utf8')]).toEqual([
    65_534,
    65_534,
    '4750',
    repaired,
  ]);
});

/** Someone who may write nothing that is not theirs. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test.each([
  ['a folder that may not be written', 0o555, 0o666, 'EACCES'],
  ['a file that may not be written, in a folder that may', 0o777, 0o444, 'EACCES'],
])('%s: it is told, and nothing is left behind', async (_, folderMode, fileMode, code) => {
  const cwd = folderOf({ 'a.txt': garbled });
  chmodSync(join(cwd, 'a.txt'), fileMode);
  chmodSync(cwd, folderMode);
  const ended = await finish(start(['repair', '--write', '--quiet', 'a.txt', ...house], { cwd, ...nobody }));
  expect(ended).toMatchObject({
    code: 2,
    stderr: `debabel: a.txt: Could not be written (${code}): check that the folder is there and may be written\n`,
  });
  expect(filesIn(cwd)).toEqual(['a.txt']);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(garbled);
  chmodSync(cwd, 0o755);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGKILL', null],
] as const)(
  '%s while files are written: each is old or new, whole, and nothing is left beside',
  async (signal, code) => {
    const old = garbled.repeat(200);
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, old]),
    );
    const cwd = folderOf(files);
    const child = start(['repair', '--write', '*.txt', ...house], { cwd });
    const ended = finish(child);
    child.stderr.once('data', () => setTimeout(() => child.kill(signal), 20));
    expect((await ended).code).toBe(code);
    const left = filesIn(cwd);
    // Nobody can tidy up after SIGKILL.
    expect(left.filter((name) => signal !== 'SIGKILL' || !name.startsWith('.'))).toEqual(Object.keys(files));
    const texts = Object.keys(files).map((name) => readFileSync(join(cwd, name), 'utf8'));
    const written = texts.filter((text) => text === repaired.repeat(200)).length;
    expect(texts.filter((text) => text === old).length).toBe(300 - written);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(300);
  },
);

test('a run after a killed one is not hindered by what it left', async () => {
  const cwd = folderOf({ 'a.txt': garbled, '.debabel-0123456789ab.tmp': 'half' });
  expect((await finish(start(['repair', '--write', '*.txt', ...house], { cwd }))).code).toBe(0);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(repaired);
});

test('a signal ends what reads a stream at once', async () => {
  const child = spawn(process.execPath, [program, 'pipe', ...house]);
  child.stdin.write('{"id":1,"text":"A"}\n');
  await once(child.stdout, 'data');
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  expect(await exit).toEqual([null, 'SIGINT']);
});
