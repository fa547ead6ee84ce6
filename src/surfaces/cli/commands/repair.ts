import { join, relative, resolve } from 'node:path';
import { writeAtomic } from '#io';
import { DebabelError, type Report } from '#model';
import { repair } from '#pipeline';
import { caveat, summaryLine } from '#report';
import { type Input, inputsOf } from '../inputs.ts';
import { openEngine } from '#assembly';
import { listOf, parse, ruleOptions, settingsOf, text } from '../options.ts';
import { Progress } from '../progress.ts';
import type { Streams } from '../streams.ts';
import { type ReportForm, reportForms, whyOf, writeReports } from '../write-reports.ts';

/** What is to be done with each text. */
interface Task {
  readonly write: boolean;
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly forms: readonly ReportForm[];
  readonly reports: string;
  readonly quiet: boolean;
}

/** `debabel repair`: every text is read, repaired and written on its own; one that cannot be read does not stop the others. */
export async function repairCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('repair', argv, {
    ...ruleOptions,
    write: { type: 'boolean' },
    out: { type: 'string' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    reports: { type: 'string' },
    quiet: { type: 'boolean' },
  });
  const task: Task = {
    write: values['write'] === true,
    out: text(values['out']),
    dryRun: values['dry-run'] === true,
    forms: listOf('report', values['report'], reportForms) as ReportForm[],
    reports: text(values['reports']) ?? 'reports',
    quiet: values['quiet'] === true,
  };
  if (task.write && task.out !== undefined) throw new DebabelError('usage', 'Expected one of `--write` and `--out`, got both');
  const inputs = await inputsOf('repair', positionals, streams);
  checkTask(task, inputs);
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  const progress = new Progress(inputs.length, streams.stderr);
  let failed = 0;
  let repairedFiles = 0;
  await eachInOrder(inputs, async (input, source) => {
    try {
      const before = await source;
      const report = repair(engine, before, { name: input.name, profile: settings.profile });
      if (report.output !== before) repairedFiles++;
      const lines = await deliver(report, before, input, task, streams, whyOf(engine));
      await progress.clear();
      if (!task.quiet) await streams.stderr.write(`${lines.join('\n')}\n`);
    } catch (error) {
      if (!(error instanceof DebabelError)) throw error;
      failed++;
      await progress.clear();
      await streams.stderr.write(`debabel: ${error.message}\n`);
    }
    await progress.step();
  });
  await progress.clear();
  if (!task.quiet) {
    if (inputs.length > 1) await streams.stderr.write(`${inputs.length} texts, ${repairedFiles} repaired${failed > 0 ? `, ${failed} could not be worked on` : ''}\n`);
    if (failed < inputs.length) await streams.stderr.write(`${caveat}\n`);
  }
  return failed > 0 ? 2 : 0;
}

function checkTask(task: Task, inputs: readonly Input[]): void {
  if (task.write && inputs.some((input) => input.path === undefined)) throw new DebabelError('usage', 'Expected files with `--write`, got standard input');
  if (inputs.length > 1 && !task.write && task.out === undefined && !task.dryRun) {
    throw new DebabelError('usage', `Expected \`--write\`, \`--out DIR\` or \`--dry-run\` with ${inputs.length} files: their texts would run together`);
  }
}

/** Puts the repaired text and the reports where they belong; gives the lines that say so. */
async function deliver(
  report: Report,
  before: string,
  input: Input,
  task: Task,
  streams: Streams,
  why: (rule: string) => string | undefined,
): Promise<string[]> {
  const lines = [`${input.name}: ${summaryLine(report.summary)}`];
  const shown = (path: string) => relative(streams.cwd, path) || path;
  if (task.dryRun) {
    lines.push(report.output === before ? '  nothing would change' : '  would be changed');
    return lines;
  }
  if (task.write && input.path !== undefined) {
    // What did not change is not written: its time stays.
    if (report.output !== before) writeAtomic(input.path, report.output);
    lines.push(report.output === before ? '  unchanged' : '  written in place');
  } else if (task.out !== undefined) {
    const path = resolve(streams.cwd, join(task.out, input.inside));
    if (path === input.path) throw new DebabelError('usage', 'Expected `--out` to be another folder: `--write` changes files in place', input.name);
    writeAtomic(path, report.output);
    lines.push(`  text     ${shown(path)}`);
  } else await streams.stdout.write(report.output);
  const paths = writeReports(report, input.inside, task.forms, resolve(streams.cwd, task.reports), why);
  for (const path of paths) lines.push(`  report   ${shown(path)}`);
  return lines;
}

/** Reads ahead a few texts while one is worked on; works on them in order. */
async function eachInOrder(inputs: readonly Input[], work: (input: Input, source: Promise<string>) => Promise<void>): Promise<void> {
  const [first] = inputs;
  if (inputs.length === 1 && first) {
    await work(first, first.read());
    return;
  }
  const { default: PQueue } = await import('p-queue');
  const reading = new PQueue({ concurrency: 4 });
  const ahead: Promise<string>[] = [];
  for (const [index, input] of inputs.entries()) {
    for (let next = ahead.length; next < Math.min(index + 8, inputs.length); next++) {
      const source = reading.add(async () => (inputs[next] ?? input).read());
      // A text that cannot be read is told when its turn comes.
      source.catch(() => undefined);
      ahead.push(source);
    }
    await work(input, ahead[index] ?? input.read());
    // Done with: a long run keeps no text.
    ahead[index] = Promise.resolve('');
  }
}
