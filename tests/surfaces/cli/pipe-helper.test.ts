import { expect, test } from 'vitest';
import { packagePath, type StreamLine, WorkerPool } from '#io';
import { defaults } from '#settings';
import { houseRules } from '../../helpers/cli.ts';

test('a thread that helps answers as the program does, under the same settings', async () => {
  const settings = { ...defaults, rulePaths: [houseRules] };
  const setUp = { entry: 'pipe-helper.cjs', settings, fields: ['name'] };
  const pool = new WorkerPool<readonly StreamLine[], string>(packagePath('dist/surfaces/cli/start.cjs'), setUp, 1);
  const json = JSON.stringify({ name: 'A striped horse', text: 'A striped horse' });
  const answers = await pool.run([
    { text: '{"id":"a","text":"A striped horse."}' },
    { text: '' },
    { text: JSON.stringify({ id: 2, text: json, format: 'json' }) },
    { text: 'no json' },
    { fault: 'not-utf8' },
  ]);
  await pool.close();
  expect(answers.endsWith('\n')).toBe(true);
  expect(
    answers
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([
    { id: 'a', output: 'A zebra.' },
    { id: 2, output: json.replace('A striped horse', 'A zebra') },
    { id: null, error: { code: 'input-line' } },
    { id: null, error: { code: 'not-utf8' } },
  ]);
});
