import { existsSync } from 'node:fs';
import { grades } from '#feed';
import { hashOf, type JournalFile } from '#io';
import type { Grade } from '#model';
import { asRunHtml } from '#report';
import type { Streams } from '../streams.ts';
import { fromHere, writeShown } from '../write-shown.ts';
import { assemble, entryOf, isWritten, recordOf, stateOf } from './assemble.ts';
import type { Plan } from './plan.ts';
import { writeQuarantine } from './quarantine.ts';
import { RunGatherer } from './run-facts.ts';
import type { FeedTask } from './task.ts';

/** Writes feeds and pages, if not all stand in their place as they should. */
export async function writeAll(
  plans: readonly Plan[],
  journal: JournalFile,
  task: FeedTask,
  streams: Streams,
): Promise<void> {
  const { archive } = task;
  const states = plans.map((plan) => stateOf(plan, journal, task));
  const pages = hashOf(...plans.map(({ feed }) => feed.feed), ...states, ...task.forms);
  const stale = plans.map((plan, index) => !isWritten(plan, states[index] ?? '', journal, task));
  const inPlace = journal.state() === pages && existsSync(archive.page) && existsSync(archive.quarantine);
  if (inPlace && !stale.includes(true)) return;
  const gatherer = new RunGatherer(task);
  for (const [index, plan] of plans.entries()) {
    const { feed, format } = plan.feed;
    gatherer.feed(plan.feed);
    for (const item of plan.items) gatherer.item(recordOf(item, journal));
    // A run that was killed between a feed and the page has written the feed.
    if (stale[index] !== true) continue;
    await assemble(plan, journal, task);
    journal.append({ kind: 'written', feed, state: states[index] ?? '' });
    await say(task, streams, `${feed}: written to ${fromHere(streams.cwd, archive.repaired(feed, format))}`);
  }
  writeQuarantine(journal, archive);
  writeShown(archive.page, asRunHtml(gatherer.facts()), fromHere(streams.cwd, archive.page));
  journal.append({ kind: 'pages', state: pages });
  journal.sync();
  await say(task, streams, `page: ${fromHere(streams.cwd, archive.page)}`);
}

/** The worst grade of the items that stand in the feeds. */
export function worstOf(plans: readonly Plan[], journal: JournalFile): Grade {
  let worst = 0;
  for (const { items } of plans)
    for (const item of items) worst = Math.max(worst, grades.indexOf(entryOf(item, journal)?.grade ?? 'publish'));
  return grades[worst] ?? 'publish';
}

/** A line for a person who watches. */
export async function say({ quiet }: FeedTask, { stderr }: Streams, line: string): Promise<void> {
  if (!quiet) await stderr.write(`${line}\n`);
}
