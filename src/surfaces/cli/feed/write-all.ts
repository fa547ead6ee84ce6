import { existsSync } from 'node:fs';
import { type FeedRecord, grades } from '#feed';
import { hashOf, type JournalFile } from '#io';
import type { Grade } from '#model';
import { asRunHtml } from '#report';
import type { Streams } from '../streams.ts';
import { fromHere, writeShown } from '../write-shown.ts';
import { assemble, type FeedCall, isWritten, stateOf } from './assemble.ts';
import { writeQuarantine } from './quarantine.ts';
import { RunGatherer } from './run-facts.ts';
import type { FeedTask } from './task.ts';

/** Writes feeds and pages that are not in their place as they should be; gives the worst grade of the items in the feeds. */
export async function writeAll(
  records: readonly FeedRecord[],
  journal: JournalFile,
  task: FeedTask,
  streams: Streams,
): Promise<Grade> {
  const { archive } = task;
  const calls = records.map((record): FeedCall => ({ record, journal, task }));
  const states: string[] = [];
  let worst = 0;
  for (const call of calls) {
    const state = await stateOf(call);
    states.push(state.done());
    worst = Math.max(worst, ...[...state.grades].map((grade) => grades.indexOf(grade)));
  }
  const pages = hashOf(...records.map(({ feed }) => feed), ...states, ...task.forms);
  const stale = calls.map((call, index) => !isWritten(call, states[index] ?? ''));
  const pagesStale = journal.state() !== pages || !existsSync(archive.page) || !existsSync(archive.quarantine);
  if (pagesStale || stale.includes(true)) {
    const gatherer = new RunGatherer(task);
    for (const [index, call] of calls.entries()) {
      gatherer.feed(call.record);
      await assemble(call, states[index] ?? '', (item, record) => {
        gatherer.item(item, record);
      });
      const path = archive.repaired(call.record.feed, call.record.format);
      await say(task, streams, `${call.record.feed}: written to ${fromHere(streams.cwd, path)}`);
    }
    writeQuarantine(journal, archive);
    writeShown(archive.page, asRunHtml(gatherer.facts()), fromHere(streams.cwd, archive.page));
    journal.append({ kind: 'pages', state: pages });
    journal.sync();
    await say(task, streams, `page: ${fromHere(streams.cwd, archive.page)}`);
  }
  return grades[worst] ?? 'publish';
}

/** A line for a person who watches. */
export async function say({ quiet }: FeedTask, { stderr }: Streams, line: string): Promise<void> {
  if (!quiet) await stderr.write(`${line}\n`);
}
