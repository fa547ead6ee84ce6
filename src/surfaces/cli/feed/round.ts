import { chosenFrom, type FeedRecord, momentOf } from '#feed';
import type { JournalFile } from '#io';
import type { Grade } from '#model';
import { Progress } from '../progress.ts';
import type { Streams } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { obtainAll } from './obtain-all.ts';
import { type Plan, planOf } from './plan.ts';
import type { FeedTask } from './task.ts';
import { workOn } from './work.ts';
import { say, worstOf, writeAll } from './write-all.ts';

/** What a round came to. */
export interface Round {
  readonly failed: number;
  /** Of all items that stand in the feeds. */
  readonly worst: Grade;
}

/** One round over feeds: fetch, plan, work, write. What is on record as it stands is not done again. */
export async function goRound(
  sources: readonly string[],
  journal: JournalFile,
  task: FeedTask,
  streams: Streams,
): Promise<Round> {
  const { records, failed: missing } = await obtainAll(sources, journal, task, streams);
  const plans = await plansOf(records, journal, task, streams);
  const failed = missing + records.length - plans.length;
  if (plans.length === 0) return { failed, worst: 'publish' };
  const works = plans.flatMap((plan) => plan.works);
  const since = task.since === undefined ? undefined : momentOf(task.since, Date.now());
  const chosen = chosenFrom(works, { since, limit: task.limit });
  const faults = await workAll(chosen, plans, journal, task, streams);
  await writeAll(plans, journal, task, streams);
  await say(task, streams, closingLine(plans, works.length, chosen.length - faults, faults));
  return { failed: failed + faults, worst: worstOf(plans, journal) };
}

/** A feed that cannot be read is told and does not stop the others. */
export async function plansOf(
  records: Iterable<FeedRecord>,
  journal: JournalFile,
  task: FeedTask,
  { stderr }: Streams,
): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const record of records) {
    try {
      plans.push(await planOf(record, journal, task));
    } catch (error) {
      await stderr.write(`debabel: ${troubleOf(error, record.feed)}\n`);
    }
  }
  return plans;
}

async function workAll(
  chosen: ReturnType<typeof chosenFrom>,
  plans: readonly Plan[],
  journal: JournalFile,
  task: FeedTask,
  { stderr }: Streams,
): Promise<number> {
  const progress = new Progress(task.quiet ? 0 : chosen.length, stderr);
  let faults = 0;
  await workOn(chosen, plans, journal, task, {
    done: async () => progress.step(),
    failed: async (title, error) => {
      faults++;
      await progress.clear();
      await stderr.write(`debabel: ${troubleOf(error, title)}\n`);
    },
  });
  await progress.clear();
  return faults;
}

function closingLine(plans: readonly Plan[], asked: number, done: number, faults: number): string {
  const items = plans.reduce((sum, plan) => sum + plan.items.length, 0);
  const of = `${items} item${items === 1 ? '' : 's'} of ${plans.length} feed${plans.length === 1 ? '' : 's'}`;
  if (asked === 0) return `Nothing to do: all ${of} are on record as they stand`;
  const left = asked - done - faults;
  return [
    `${of}, ${done} worked on`,
    ...(items > asked ? [`${items - asked} on record as they stand`] : []),
    ...(left > 0 ? [`${left} left for a later run`] : []),
    ...(faults > 0 ? [`${faults} could not be worked on`] : []),
  ].join(', ');
}
