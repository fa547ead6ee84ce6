import { createTwoFilesPatch } from 'diff';
import { apply } from '#apply';
import type { ItemRecord } from '#feed';
import type { JournalFile } from '#io';
import type { Streams } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { editsOf } from './assemble.ts';
import type { Found, Job } from './job.ts';
import { keptItem } from './quarantine.ts';
import type { FeedTask } from './task.ts';
import { type Crew, withCrew } from './work.ts';

/** What a replay came to. */
export interface Replayed {
  readonly items: number;
  readonly replayed: number;
  readonly changed: number;
  readonly failed: number;
}

/** Works on all items of the archive again that were worked on with other rules, in the order of their keys; shows what comes out differently. */
export async function replayAll(journal: JournalFile, task: FeedTask, streams: Streams): Promise<Replayed> {
  const keys = journal.keys();
  const stale = keys.filter((key) => journal.item(key)?.rules !== task.rules);
  let changed = 0;
  let failed = 0;
  if (stale.length > 0)
    await withCrew(task, async (crew) => {
      for await (const { record, source, found, fault } of inOrder(stale, journal, task, crew)) {
        if (!found) {
          failed++;
          await streams.stderr.write(`debabel: ${troubleOf(fault, record.title)}\n`);
          continue;
        }
        if (!task.dryRun) journal.append({ ...found, at: new Date().toISOString() });
        const diff = diffOf(record, found, source);
        if (diff === '') continue;
        changed++;
        await streams.stdout.write(diff);
      }
      if (!task.dryRun) journal.sync();
    });
  return { items: keys.length, replayed: stale.length - failed, changed, failed };
}

interface One {
  readonly record: ItemRecord;
  readonly source: string;
  readonly found?: Found;
  readonly fault?: unknown;
}

/** Items as they are done, in order, a few ahead of the one that is awaited. */
async function* inOrder(
  keys: readonly string[],
  journal: JournalFile,
  task: FeedTask,
  { pool, queue, most }: Crew,
): AsyncGenerator<One> {
  const ahead: Promise<One | undefined>[] = [];
  const begin = async (key: string): Promise<One | undefined> => {
    const record = journal.read(key);
    if (!record) return undefined;
    const { source, format, head } = keptItem(task.archive.item(key, 'json'));
    const { feed, title, link, date, content } = record;
    const job: Job = {
      key,
      feed,
      title,
      link,
      date,
      content,
      rules: task.rules,
      format,
      text: source,
      head,
      dryRun: task.dryRun,
    };
    try {
      return { record, source, found: await queue.add(async () => pool.run(job)) };
    } catch (fault) {
      return { record, source, fault };
    }
  };
  for (const key of keys) {
    ahead.push(begin(key));
    if (ahead.length < most) continue;
    const one = await ahead.shift();
    if (one) yield one;
  }
  for (const waiting of ahead) {
    const one = await waiting;
    if (one) yield one;
  }
}

/** What would change, or has changed: the item as it came out before, and now, and its grade. */
function diffOf(before: ItemRecord, now: Found, source: string): string {
  const old = apply(source, editsOf(source, before.edits));
  const made = apply(source, editsOf(source, now.edits));
  const grade =
    before.grade === now.grade ? '' : `# ${before.title.replace(/\s+/g, ' ')}: grade ${before.grade} → ${now.grade}\n`;
  if (old === made) return grade;
  return (
    grade +
    createTwoFilesPatch(`a/${before.key}`, `b/${before.key}`, old, made, undefined, undefined, { context: 2 }).replace(
      /^=+\n/,
      '',
    )
  );
}
