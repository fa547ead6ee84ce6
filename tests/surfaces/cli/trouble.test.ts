import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesIn, folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

/** A rule that breaks on some text: no text does that to the rules there are. */
vi.mock('#pipeline', async (original) => {
  const real = await original<typeof import('../../../src/pipeline/index.ts')>();
  const repairSource: typeof real.repairSource = (engine, text, ...rest) => {
    if (text.includes('breaks')) throw new TypeError('Cannot read properties of undefined');
    return real.repairSource(engine, text, ...rest);
  };
  return { ...real, repairSource };
});

const told =
  /^A fault in debabel, not in the text, which is left as it was: please report it \(TypeError: Cannot read properties of undefined, at \S+trouble\.test\.ts:\d+:\d+\)$/;

test('pipe: a fault of a rule is told on its line and the next one goes on', async () => {
  const { code, stdout, stderr } = await debabel(
    'pipe',
    ...house,
  )({ stdin: '{"id":1,"text":"It breaks."}\n{"id":2,"text":"A striped horse."}\n' });
  const [first, second] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(first).toEqual({ id: 1, error: { code: 'internal', message: expect.stringMatching(told) as string } });
  expect(second).toMatchObject({ id: 2, output: 'A zebra.' });
});

test('repair: the file stays as it was, the others are repaired, the exit code is 2', async () => {
  const cwd = folderOf({
    'a.txt': 'A striped horse.\n',
    'b.txt': 'A striped horse breaks.\n',
    'c.txt': 'A striped horse.\n',
  });
  const { code, stderr } = await debabel('repair', '--write', '--quiet', '*.txt', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stderr.startsWith('debabel: b.txt: ')).toBe(true);
  expect(stderr.slice('debabel: b.txt: '.length, -1)).toMatch(told);
  expect(filesIn(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual([
    'A zebra.\n',
    'A striped horse breaks.\n',
    'A zebra.\n',
  ]);
});

test('check: the others are shown, the exit code is 2', async () => {
  const cwd = folderOf({ 'a.txt': 'It breaks.\n', 'b.txt': 'A striped horse.\n' });
  const { code, stdout, stderr } = await debabel('check', '*.txt', ...house)({ cwd });
  expect(code).toBe(2);
  expect(stdout).toContain('b.txt:1:3');
  expect(stderr).toMatch(/^debabel: a\.txt: A fault in debabel, [^\n]*\n$/);
});
