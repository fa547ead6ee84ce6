import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderOf } from '../../helpers/cli.ts';
import { finish, start } from '../../helpers/program.ts';

const kills = 50;
/** Kills of one archive before a run may go to its end. */
const killsInARow = 8;
/** Archives that are worked on at the same time. */
const chains = 2;

const items = Array.from({ length: 150 }, (_, index) => {
  const text = ['The talks go on.[ad_2]', 'The {xx1 xx} left.', 'Nothing is wrong.'][index % 3] ?? '';
  return `<item><guid>${index}</guid><title>Item ${index}</title><description>${text}</description></item>\n`;
});
const source = `<rss version="2.0"><channel>\n${items.join('')}</channel></rss>\n`;

/** Everything in an archive; of the journal, its records in order of their text, without their time. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [
        name,
        name === 'journal.ndjson'
          ? text
              .replace(/,"at":"[^"]*"/g, '')
              .split('\n')
              .toSorted()
              .join('\n')
          : text,
      ];
    }),
  );
}

test(`killed at ${kills} random moments, a run loses nothing and does nothing twice`, async () => {
  const cwd = folderOf({ 'a.xml': source });
  const run = (out: string) =>
    start(['feed', '--no-config', '--rule', 'residue', '--workers', '2', '--out', out, 'a.xml'], { cwd });
  const began = Date.now();
  expect((await finish(run('undisturbed'))).code).toBe(0);
  let length = Date.now() - began;
  const expected = contents(join(cwd, 'undisturbed'));
  let killed = 0;
  let untouched = 0;
  const chain = async (name: string): Promise<void> => {
    for (let round = 0; killed < kills; round++) {
      const out = `${name}-${round}`;
      let row = 0;
      for (let disturbed = true; disturbed; row++) {
        const started = Date.now();
        const child = run(out);
        const ended = once(child, 'exit');
        const timer = row < killsInARow && setTimeout(() => child.kill('SIGKILL'), Math.random() * length);
        const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
        if (timer) clearTimeout(timer);
        disturbed = signal !== null;
        if (disturbed) killed++;
        else {
          expect(code).toBe(0);
          // A machine that does other work is now slower, now faster.
          length = Date.now() - started;
        }
        if (disturbed && !existsSync(join(cwd, out, 'journal.ndjson'))) untouched++;
      }
      expect(contents(join(cwd, out))).toEqual(expected);
    }
  };
  await Promise.all(Array.from({ length: chains }, async (_, index) => chain(String(index))));
  expect(killed).toBeGreaterThanOrEqual(kills);
  // Most kills came while it was at work.
  expect(untouched).toBeLessThan(killed / 2);
}, 600_000);
