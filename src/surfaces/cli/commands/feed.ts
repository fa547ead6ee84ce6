import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isWorse } from '#feed';
import { endBetweenWrites, JournalFile, lockFolder, spareMemory, sweepUnfinished } from '#io';
import { DebabelError } from '#model';
import { replayAll } from '../feed/replay.ts';
import { goRound, plansOf } from '../feed/round.ts';
import { type FeedTask, feedOptions, taskOf, withWatch } from '../feed/task.ts';
import { say, writeAll } from '../feed/write-all.ts';
import { parse } from '../options.ts';
import type { Streams } from '../streams.ts';

/** `debabel feed`: feeds in, the same feeds out, with reports on their items. 1: an item is as bad as `--fail-on` says; 2: a feed or an item could not be worked on. */
export async function feedCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('feed', withWatch(argv), feedOptions);
  const [first] = positionals;
  if (first === undefined)
    throw new DebabelError('usage', 'Expected URL or FILE, got none: `debabel feed --help` shows how');
  const replay = first === 'replay';
  const dryRun = values['dry-run'] === true;
  if (replay && positionals.length > 1)
    throw new DebabelError('usage', 'Expected no URL or FILE with `replay`: it works on what stands in the archive');
  if (dryRun && !replay)
    throw new DebabelError('usage', 'Expected `--dry-run` with `replay`: as in `debabel feed replay --dry-run`');
  const task = await taskOf(values, streams);
  if (replay && !existsSync(task.archive.journal))
    throw new DebabelError(
      'input-file',
      'Expected an archive of `debabel feed`, found none: name its folder with `--out`',
      task.archive.folder,
    );
  spareMemory();
  const release = lockFolder(task.archive.folder);
  const hearSignals = endBetweenWrites();
  try {
    sweepUnfinished(task.archive.folder);
    const journal = await JournalFile.open(task.archive.journal);
    const code = replay
      ? await replayOnce(journal, task, streams)
      : await goRounds([...new Set(positionals)], journal, task, streams);
    journal.close();
    return code;
  } finally {
    hearSignals();
    release();
  }
}

async function goRounds(
  sources: readonly string[],
  journal: JournalFile,
  task: FeedTask,
  streams: Streams,
): Promise<number> {
  for (;;) {
    const { failed, worst } = await goRound(sources, journal, task, streams);
    if (task.watch === undefined) return codeOf(failed, task.failOn !== undefined && isWorse(worst, task.failOn));
    await say(task, streams, `next round at ${new Date(Date.now() + task.watch).toISOString()}`);
    await wait(task.watch);
  }
}

async function replayOnce(journal: JournalFile, task: FeedTask, streams: Streams): Promise<number> {
  const { items, replayed, changed, failed } = await replayAll(journal, task, streams);
  if (replayed + failed === 0) {
    await say(task, streams, `Nothing to do: all ${items} items were worked on with these rules`);
    return 0;
  }
  const { archive, dryRun } = task;
  const verb = dryRun ? 'would change' : 'changed';
  await say(
    task,
    streams,
    `${items} items, ${replayed} worked on with other rules before, ${changed} ${verb}${failed > 0 ? `, ${failed} could not be worked on` : ''}`,
  );
  if (!dryRun) {
    const records = journal.feeds().filter(({ feed, format }) => existsSync(archive.source(feed, format)));
    const plans = await plansOf(records, journal, task, streams);
    await writeAll(plans, journal, task, streams);
    return codeOf(failed + records.length - plans.length, false);
  }
  return codeOf(failed, false);
}

function codeOf(failed: number, tooBad: boolean): number {
  if (failed > 0) return 2;
  return tooBad ? 1 : 0;
}
