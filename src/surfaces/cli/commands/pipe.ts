import { availableParallelism } from 'node:os';
import { openEngine } from '#assembly';
import { packagePath, readLines } from '#io';
import { DebabelError } from '#model';
import { numberOf, parse, ruleOptions, settingsOf } from '../options.ts';
import { answerLines } from '../pipe/answer-lines.ts';
import { answerStream, type Pool } from '../pipe/answer-stream.ts';
import type { HelperSetUp } from '../pipe/helper.ts';
import type { Streams } from '../streams.ts';
import { fieldsOf } from '../work-on.ts';

/** Threads where nobody says how many: each opens the models for itself, so that more would take more memory than a stream may. */
const mostThreads = 2;

/** `debabel pipe`: one JSON object a line in, one a line out, in order. */
export async function pipeCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('pipe', argv, {
    ...ruleOptions,
    fields: { type: 'string' },
    workers: { type: 'string' },
  });
  const [file] = positionals;
  if (file !== undefined && file !== '-')
    throw new DebabelError('usage', `Expected no FILE, got \`${file}\`: as in \`debabel pipe < ${file}\``);
  const threads = numberOf('workers', values) ?? Math.min(mostThreads, availableParallelism());
  const settings = await settingsOf(values, streams);
  const fields = fieldsOf(values);
  const task = { engine: await openEngine(settings), settings, fields };
  await answerStream(readLines(streams.stdin), {
    answer: async (lines) => answerLines(task, lines),
    write: async (answers) => streams.stdout.write(answers),
    helpers: threads - 1,
    openPool: async () => openPool({ entry: 'pipe-helper.cjs', settings, fields }, threads - 1),
  });
  return 0;
}

/** Threads that are started when they are first asked: most streams are short. */
async function openPool(setUp: HelperSetUp, most: number): Promise<Pool> {
  const { spareMemory, WorkerPool } = await import('#io');
  spareMemory();
  return new WorkerPool(packagePath('dist/surfaces/cli/start.cjs'), setUp, most);
}
