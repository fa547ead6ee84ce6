import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type PQueue from 'p-queue';
import type { FeedRecord } from '#feed';
import { type JournalFile, shownAddress } from '#io';
import type { Streams } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { fromHere } from '../write-shown.ts';
import { isAddress, obtain } from './obtain.ts';
import type { FeedTask } from './task.ts';

/** Feeds that are fetched or read at a time, and of one host. */
const most = 8;
const mostOfHost = 2;

/** Brings all feeds into the archive, in the order of the command line. One that cannot be had is told, is taken as it was, and does not stop the others. */
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
        return keptOf(source, journal, task, cwd);
      }
    }),
  );
  journal.sync();
  return { records: records.filter((record) => record !== undefined), failed };
}

/** The feed as the archive has it from an earlier run. */
function keptOf(source: string, journal: JournalFile, { archive }: FeedTask, cwd: string): FeedRecord | undefined {
  const record = journal.feed(isAddress(source) ? shownAddress(source) : fromHere(cwd, resolve(cwd, source)));
  return record && existsSync(archive.source(record.feed, record.format)) ? record : undefined;
}
