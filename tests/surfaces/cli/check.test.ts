import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOf, house } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';
import { namedReport, spliced } from '../../helpers/wire.ts';

const text = 'A striped horse met a barking cat.\nIt was an unknown animal.\n';
const seed = fileURLToPath(new URL('../../../corpus/seed/seed.txt', import.meta.url));

test('the exit code is 1 with findings and 0 without', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.txt': 'A zebra.\n' });
  expect((await debabel('check', 'a.txt', ...house)({ cwd })).code).toBe(1);
  expect((await debabel('check', 'b.txt', ...house)({ cwd })).code).toBe(0);
  expect((await debabel('check', 'b.txt', 'a.txt', 'b.txt', ...house)({ cwd })).code).toBe(1);
  expect((await debabel('check', ...house)({ stdin: text })).code).toBe(1);
});

test('the exit code is 2 where a text could not be read, whatever was found in others', async () => {
  const cwd = folderOf({ 'a.txt': text });
  for (const argv of [
    ['a.txt', 'no.txt'],
    ['no.txt', 'a.txt'],
  ]) {
    const { code, stdout, stderr } = await debabel('check', ...argv, ...house)({ cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'debabel: no.txt: Expected a file, found nothing: check the path\n',
    });
    expect(stdout).toContain('a.txt:1:3');
  }
  const { stdout } = await debabel('check', '--format', 'json', 'no.txt', 'a.txt', ...house)({ cwd });
  expect(
    z
      .array(namedReport)
      .parse(JSON.parse(stdout))
      .map(({ id }) => id),
  ).toEqual(['a.txt']);
});

test('it changes nothing and says nothing on standard error', async () => {
  const cwd = folderOf({ 'a.txt': text });
  expect((await debabel('check', 'a.txt', ...house)({ cwd })).stderr).toBe('');
  expect(readFileSync(`${cwd}/a.txt`, 'utf8')).toBe(text);
});

test('pretty shows each finding with its place, its rule and what could stand there', async () => {
  const { stdout } = await debabel('check', ...house)({ stdin: text });
  expect(stdout).toContain('<stdin>:1:3  repair');
  expect(stdout).toContain('→ zebra (99%)');
  expect(stdout).toContain('<stdin>:1:23  suggest');
  expect(stdout).toContain('hound (90%) | dog');
  expect(stdout).toContain('<stdin>:2:11  flag');
  expect(stdout).not.toContain('why:');
});

test('--why gives the reason of each rule', async () => {
  const { stdout } = await debabel('check', '--why', ...house)({ stdin: text });
  expect(stdout.match(/ {2}why: The rules of these tests say/g)).toHaveLength(3);
});

test('colour is for terminals, and for people who want it', async () => {
  const coloured = async (terminal: boolean, env: Record<string, string> = {}) =>
    (await debabel('check', ...house)({ stdin: text, terminal, env })).stdout.includes('\u001B[');
  expect(await coloured(false)).toBe(false);
  expect(await coloured(true)).toBe(true);
  expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
  expect(await coloured(true, { NO_COLOR: '' })).toBe(true);
  expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
});

test('nothing in a text drives the terminal', async () => {
  const { stdout } = await debabel(
    'check',
    ...house,
  )({ stdin: 'A \u001B[2J\u001B]0;title\u0007 striped horse \u009B5m.' });
  expect(stdout).not.toMatch(/[\u001B\u0007\u009B]/);
});

test('json is an array of reports as on every wire', async () => {
  const cwd = folderOf({ 'a.txt': text, 'b.txt': '👍 Nothing.\n' });
  const { code, stdout } = await debabel('check', '--format', 'json', 'a.txt', 'b.txt', ...house)({ cwd });
  const [a, b] = z.array(namedReport).length(2).parse(JSON.parse(stdout));
  expect(code).toBe(1);
  expect([a?.id, b?.id]).toEqual(['a.txt', 'b.txt']);
  expect(a?.findings.map(({ rule, kind, start, end }) => ({ rule, kind, start, end }))).toEqual([
    { rule: 'house/animals/zebra', kind: 'repair', start: 2, end: 15 },
    { rule: 'house/animals/hound', kind: 'suggest', start: 22, end: 33 },
    { rule: 'house/animals/lost-animal', kind: 'flag', start: 45, end: 59 },
  ]);
  expect(a?.output).toBe(text.replace('striped horse', 'zebra'));
  expect(b).toMatchObject({ output: '👍 Nothing.\n', findings: [], summary: { grade: 'publish' } });
});

test('json of nothing is an empty array', async () => {
  const { code, stdout } = await debabel('check', '--format', 'json', 'no.txt', ...house)();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '[]\n' });
});

test('json of the seed article fits the wire, and its repairs make its output', async () => {
  const { code, stdout } = await debabel('check', '--no-config', '--format', 'json', seed)();
  const [report] = z.array(namedReport).length(1).parse(JSON.parse(stdout));
  expect(code).toBe(1);
  expect(report && spliced(readFileSync(seed, 'utf8'), report)).toBe(report?.output);
});

test.each([
  ['diff', /^# repaired 1.*\n# .*\n--- a\/text\n|^--- a/m],
  ['md', /house\/animals\/zebra/],
  ['html', /^<!doctype html>/i],
])('%s is the report of that form', async (form, expected) => {
  const { code, stdout } = await debabel('check', '--format', form, ...house)({ stdin: text });
  expect(code).toBe(1);
  expect(stdout).toMatch(expected);
});

test('profiles ask for more or less', async () => {
  const found = async (...argv: string[]) =>
    (await debabel('check', ...argv, ...house)({ stdin: 'A barking cat.' })).code;
  expect(await found('--profile', 'standard')).toBe(1);
  expect(await found('--profile', 'picky')).toBe(1);
  expect((await debabel('repair', '--profile', 'safe', ...house)({ stdin: 'A striped horse.' })).stdout).toBe(
    'A zebra.',
  );
});
