import type PQueue from 'p-queue';
import type { FeedRecord, Work } from '#feed';
import { type JournalFile, packagePath, WorkerPool } from '#io';
import type { Found, Job, SetUp } from './job.ts';
import { factsOf, openFeed, type Piece, piecesIn, titleOf } from './pieces.ts';
import type { ItemRef, Plan } from './plan.ts';
import type { FeedTask } from './task.ts';

/** Items for each thread that are read ahead. */
const readAhead = 4;

/** What starts the threads, as it was built. */
const workerPath: string = packagePath('dist/surfaces/cli/start.cjs');

/** Threads for items, and the queue before them. */
export interface Crew {
  readonly pool: WorkerPool<Job, Found>;
  readonly queue: PQueue;
  readonly most: number;
}

/** Does what is asked with a crew, and sends it home. */
export async function withCrew<Result>(
  { settings, archive, forms, workers }: FeedTask,
  work: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const { default: PQueue } = await import('p-queue');
  const setUp: SetUp = { entry: 'item-worker.cjs', settings, folder: archive.folder, forms };
  const pool = new WorkerPool<Job, Found>(workerPath, setUp, workers);
  try {
    return await work({ pool, queue: new PQueue({ concurrency: workers }), most: workers * readAhead });
  } finally {
    await pool.close();
  }
}

/** What is heard of the work as it goes on. */
export interface Listener {
  done(): Promise<void>;
  failed(title: string, error: unknown): Promise<void>;
}

/** Works on the chosen items of all feeds, freshest first among those that are read ahead. Each stands in the journal when it is done. */
export async function workOn(
  chosen: readonly Work[],
  plans: readonly Plan[],
  journal: JournalFile,
  task: FeedTask,
  listener: Listener,
): Promise<void> {
  if (chosen.length === 0) return;
  await withCrew(task, async ({ pool, queue, most }) => {
    const faults: unknown[] = [];
    const one = async (job: Job): Promise<void> => {
      try {
        const found = await pool.run(job);
        // A thread answers with copies: those that the plan has already are kept once.
        const { key, content } = job;
        journal.append({ ...found, key, content, at: new Date().toISOString() });
      } catch (error) {
        await listener.failed(job.title, error);
      }
      await listener.done();
    };
    const read = async ({ feed: record, items }: Plan): Promise<void> => {
      const ranks = ranksOf(chosen, record.feed);
      if (ranks.size === 0) return;
      for await (const piece of piecesIn(openFeed(record, task.archive))) {
        const { place } = piece;
        const rank = place === undefined ? undefined : ranks.get(place);
        const item = place === undefined ? undefined : items[place];
        if (rank === undefined || !item) continue;
        if (faults.length > 0) break;
        await queue.onSizeLessThan(most);
        const job = await jobOf(record, item, piece, task.rules);
        queue.add(async () => one(job), { priority: -rank }).catch((error: unknown) => faults.push(error));
      }
    };
    await Promise.all(plans.map(read));
    await queue.onIdle();
    journal.sync();
    if (faults.length > 0) throw faults[0];
  });
}

/** Places of the chosen items of a feed, with how fresh they are: 0 is the freshest of all. */
function ranksOf(chosen: readonly Work[], feed: string): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [rank, work] of chosen.entries()) if (work.feed === feed) ranks.set(work.place, rank);
  return ranks;
}

async function jobOf(
  { feed, format }: FeedRecord,
  { key, content }: ItemRef,
  piece: Piece,
  rules: string,
): Promise<Job> {
  const facts = await factsOf(piece, format);
  const { text, head } = piece;
  const { link, date } = facts;
  return { key, feed, title: titleOf(facts), link, date, content, rules, format, text, head, dryRun: false };
}
