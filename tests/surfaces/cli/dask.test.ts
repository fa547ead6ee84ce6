import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { filesIn, folderOf, program } from '../../helpers/cli.ts';

/** Debian’s, which has `python3-distributed`: `.ci/run` installs it. */
const python = '/usr/bin/python3';
const example = fileURLToPath(new URL('../../../examples/dask/repair.py', import.meta.url));
const rows = 600;

/** A Python process that ends with its test. */
function run(argv: readonly string[], options: { cwd: string; env?: Record<string, string> }): ChildProcess {
  const child = spawn(python, argv, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test('under Dask with two workers, one of them killed at work, every row comes out once', async () => {
  const lines = Array.from(
    { length: rows },
    (_, id) => `{"id":${id},"text":"Washington hovered the idea. Row ${id}."}\n`,
  );
  const cwd = folderOf({ 'in.ndjson': lines.join('') });
  const address = `tcp://127.0.0.1:${await freePort()}`;
  const scheduler = run(
    [
      '-m',
      'distributed.cli.dask_scheduler',
      '--host',
      '127.0.0.1',
      '--port',
      address.split(':')[2] ?? '',
      '--no-dashboard',
    ],
    { cwd },
  );
  let said = '';
  scheduler.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const failed = once(scheduler, 'exit').then(() => {
    throw new Error(`Expected a scheduler: install python3-distributed, as .ci/run does. ${said}`);
  });
  const worker = () =>
    run(
      [
        '-m',
        'distributed.cli.dask_worker',
        address,
        '--nthreads',
        '1',
        '--no-nanny',
        '--no-dashboard',
        '--local-directory',
        cwd,
      ],
      { cwd },
    );
  const first = worker();
  worker();
  const client = run([example, address, 'in.ndjson', 'out'], {
    cwd,
    env: { DEBABEL: `${process.execPath} ${program}`, BLOCK: '2000' },
  });
  const told: string[] = [];
  if (client.stderr)
    createInterface({ input: client.stderr }).on('line', (line) => {
      told.push(line);
      if (line.startsWith('3 of ')) first.kill('SIGKILL');
    });
  const [code] = (await Promise.race([once(client, 'exit'), failed])) as [number | null];
  failed.catch(() => undefined);
  expect({ code, told: code === 0 ? [] : told }).toEqual({ code: 0, told: [] });
  expect(first.signalCode).toBe('SIGKILL');
  const files = filesIn(join(cwd, 'out'));
  expect(files.every((name) => /^\d{6}\.ndjson$/.test(name))).toBe(true);
  const answers = files.flatMap((name) =>
    readFileSync(join(cwd, 'out', name), 'utf8')
      .split('\n')
      .slice(0, -1),
  );
  expect(answers.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(lines.map((_, id) => id));
  expect(answers[0]).toContain('"idioms/float-an-idea"');
}, 300_000);
