import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../helpers/cli.ts';
import { debabel } from '../../helpers/streams.ts';

test('measure prints the score of the project’s corpus, and what is worse than the last one on standard error', async () => {
  const { code, stdout, stderr } = await debabel('measure')();
  expect(code).toBe(0);
  const [score = '', page = ''] = stdout.split('\n\n# ');
  expect(Object.keys(JSON.parse(score) as object)).toEqual(
    Object.keys(JSON.parse(readFileSync('reports/score.json', 'utf8')) as object),
  );
  expect(page).toMatch(/^Score\n/);
  for (const line of stderr.trimEnd().split('\n'))
    expect(line).toMatch(/^(?:debabel: worse than reports\/score\.json: \w+ .*: was [\d.]+, is [\d.]+)?$/);
});

test('with more texts, rules are calibrated on all of them', async () => {
  const folder = folderOf({ 'more.jsonl': '{"mt": "He answered on the question.", "postEdit": "He answered it."}\n' });
  const { code, stdout } = await debabel('measure', '--garbled', join(folder, 'more.jsonl'))();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\{\n"words": \{"garbled":\d+,"clean":\d+\},\n"rules": \{\n/);
});

test.each([
  [['measure', 'a.txt'], 'Unexpected `a.txt`, expected paths behind `--garbled` and `--clean`'],
  [
    ['measure', '--clean', '/no/such.txt'],
    '/no/such.txt: Expected a file or folder of texts to measure on, found none',
  ],
])('%j is told', async (argv, reason) => {
  expect(await debabel(...argv)()).toEqual({ code: 2, stdout: '', stderr: `debabel: ${reason}\n` });
});
