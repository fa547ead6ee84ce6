import type PQueue from 'p-queue';
import type { FeedRecord } from '#feed';
import type { JournalFile } from '#io';
import type { Streams } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { isAddress, obtain } from './obtain.ts';
import type { FeedTask } from './task.ts';

/** Feeds that are fetched or read at a time, and of one host. */
const most = 8;
const mostOfHost = 2;

/** Brings all feeds into the archive, in the order of the command line. One that cannot be had is told and does not stop the others. */
export async function obtainAll(
  sources: readonly string[],
  journal: JournalFile,
  task: FeedTask,
  { cwd, stderr }: Streams,
): Promise<{ readonly records: readonly FeedRecord[]; readonly failed: number }> {
  const { default: PQueue } = await import('p-queue');
  const all = new PQueue({ concurrency: most });
  const hosts = new Map<string, PQueue>();
  const queueOf = (source: string): PQueue => {
    const host = isAddress(source) && URL.canParse(source) ? new URL(source).host : '';
    const queue = hosts.get(host) ?? new PQueue({ concurrency: host === '' ? most : mostOfHost });
    hosts.set(host, queue);
    return queue;
  };
  let failed = 0;
  const records = await Promise.all(
    sources.map(async (source) => {
      try {
        const { record, note } = await queueOf(source).add(async () =>
          all.add(async () => obtain(source, journal, task, cwd)),
        );
        if (note !== undefined) await stderr.write(`debabel: ${record.feed}: ${note}\n`);
        return record;
      } catch (error) {
        failed++;
        await stderr.write(`debabel: ${troubleOf(error, source)}\n`);
        return undefined;
      }
    }),
  );
  journal.sync();
  return { records: records.filter((record) => record !== undefined), failed };
}
