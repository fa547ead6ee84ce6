import { expect, test } from 'vitest';
import type { StreamLine } from '#io';
import { answerStream, type Pool } from '../../../src/surfaces/cli/pipe/answer-stream.ts';

/** Lines of 8 KB each, numbered, in chunks of eight. */
async function* lines(count: number, fault?: Error): AsyncGenerator<readonly StreamLine[]> {
  for (let at = 0; at < count; at += 8) {
    // As a stream would: not at once.
    await Promise.resolve();
    yield Array.from({ length: Math.min(8, count - at) }, (_, more) => ({ text: `${at + more} ${'x'.repeat(8192)}` }));
  }
  if (fault) throw fault;
}

const answered = (given: readonly StreamLine[]) =>
  given.map((line) => ('text' in line ? `${line.text.split(' ', 1)[0] ?? ''},` : '')).join('');
const all = (count: number) => Array.from({ length: count }, (_, at) => `${at},`).join('');

/** Answers a stream with helpers that do as `run` says; gives what was written and how many lines they were asked. */
async function run(count: number, helpers: number, help?: Pool['run'], fault?: Error) {
  let written = '';
  let helped = 0;
  let closed = 0;
  let own = 0;
  await answerStream(lines(count, fault), {
    answer: async (given) => {
      own += given.length;
      return Promise.resolve(answered(given));
    },
    write: async (answers) => {
      written += answers;
      return Promise.resolve();
    },
    helpers,
    openPool: async () =>
      Promise.resolve({
        run: async (given) => {
          helped += given.length;
          return help ? help(given) : Promise.resolve(answered(given));
        },
        close: async () => {
          closed++;
          return Promise.resolve();
        },
      }),
  }).catch((error: unknown) => {
    written += String(error);
  });
  return { written, helped, own, closed };
}

test('a stream is answered in its order', async () => {
  expect(await run(100, 0)).toEqual({ written: all(100), helped: 0, own: 100, closed: 0 });
  expect((await run(0, 1)).written).toBe('');
});

test('a short stream needs no help, a long one is answered in its order with help', async () => {
  expect((await run(200, 1)).helped).toBe(0);
  const { written, helped, own, closed } = await run(1000, 2, async (given) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return answered(given);
  });
  expect(written).toBe(all(1000));
  expect(helped).toBeGreaterThan(0);
  expect(helped + own).toBe(1000);
  expect(closed).toBe(1);
});

test('what a helper that died had is answered, and nobody is asked again', async () => {
  const { written, helped, own } = await run(1000, 1, async () => Promise.reject(new Error('gone')));
  expect(written).toBe(all(1000));
  expect(own).toBe(1000);
  expect(helped).toBeLessThan(50);
});

test('what was read before the stream broke is answered', async () => {
  expect((await run(20, 1, undefined, new Error('broken'))).written).toBe(`${all(20)}Error: broken`);
});
