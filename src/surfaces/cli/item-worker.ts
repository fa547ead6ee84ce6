import { parentPort, workerData } from 'node:worker_threads';
import { openEngine } from '#assembly';
import { type Answer, writeAtomic } from '#io';
import type { Report, SourceReport } from '#model';
import { type Engine, repairSource } from '#pipeline';
import { itemReader } from '#read';
import { asWire, findingsOf } from '#report';
import { archiveIn } from './feed/archive.ts';
import type { Found, Job, KeptItem, SetUp } from './feed/job.ts';
import { render } from './render.ts';
import { type ReportForm, whyOf } from './report-forms.ts';
import { internalTrouble } from './trouble.ts';

/** A thread of `debabel feed`: repairs an item, writes its reports, answers with what goes into the journal. The engine is opened once. */
type Files = Found['files'];

const { settings, folder, forms } = workerData as SetUp;
const archive = archiveIn(folder);
const opening = openEngine(settings);

parentPort?.on('message', (job: Job) => {
  void answer(job).then((said) => parentPort?.postMessage(said));
});

async function answer(job: Job): Promise<Answer<Found>> {
  try {
    const engine = await opening;
    const { title, format } = job;
    const report = repairSource(engine, job.text, await itemReader(format, job.head), {
      name: title,
      profile: settings.profile,
    });
    const files = job.dryRun ? {} : keep(job, report, engine);
    return { done: foundOf(job, report.whole, files) };
  } catch (error) {
    return { fault: internalTrouble(error) };
  }
}

/** Writes what is kept of an item and the reports on it, before the journal says so; gives their sizes. */
function keep(job: Job, { whole, items: [item = whole] }: SourceReport, engine: Engine): Files {
  const { key, feed, title, link, date, format, head } = job;
  const kept: KeptItem = {
    ...{ version: 1, key, feed, title, link, date, format, head },
    source: job.text,
    report: asWire(whole, key),
  };
  const files: Record<string, number> = {};
  const write = (form: ReportForm, text: string): void => {
    writeAtomic(archive.item(key, form), text, 'soon');
    files[form] = Buffer.byteLength(text);
  };
  for (const form of forms) write(form, render({ ...item, name: title }, form, whyOf(engine)));
  write('json', `${JSON.stringify(kept)}\n`);
  return files;
}

function foundOf({ key, feed, title, link, date, content, rules }: Job, whole: Report, files: Files): Found {
  const { grade, reasons, repaired, suggested, flagged, words } = whole.summary;
  const found: Record<string, number> = {};
  for (const { rule } of findingsOf(whole)) found[rule] = (found[rule] ?? 0) + 1;
  const edits = whole.decisions.flatMap((decision) =>
    decision.kind === 'repair' ? [[decision.edit.span.start, decision.edit.span.end, decision.edit.text] as const] : [],
  );
  return {
    ...{ kind: 'item', key, feed, title, ...(link !== undefined && { link }), ...(date !== undefined && { date }) },
    ...{ content, rules, grade, reasons, repaired, suggested, flagged, words, found, edits, files },
  };
}
