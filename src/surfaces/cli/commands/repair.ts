import { basename, join, resolve } from 'node:path';
import { openEngine } from '#assembly';
import { endBetweenWrites } from '#io';
import { DebabelError } from '#model';
import { joinReports } from '#pipeline';
import { caveat, summaryLine } from '#report';
import { eachInOrder } from '../each-in-order.ts';
import { type Input, inputsOf } from '../inputs.ts';
import { listOf, parse, ruleOptions, settingsOf, text, type Values } from '../options.ts';
import { Progress } from '../progress.ts';
import { type ReportForm, reportForms, type Why, whyOf } from '../report-forms.ts';
import { formatNamed } from '../read-text.ts';
import type { Streams } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { type Manner, mannerOf, mannerOptions, type Worked, workOn } from '../work-on.ts';
import { fromHere, writeShown } from '../write-shown.ts';

/** What is to be done with each text. */
interface Task {
  readonly write: boolean;
  /** Absolute. */
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly forms: readonly ReportForm[];
  /** Absolute. */
  readonly reports: string;
  readonly quiet: boolean;
  readonly manner: Manner;
}

const options = {
  ...ruleOptions,
  ...mannerOptions,
  as: { type: 'string' },
  format: { type: 'string' },
  write: { type: 'boolean' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  reports: { type: 'string' },
  quiet: { type: 'boolean' },
} as const;

/** `debabel repair`: every text is read, repaired and written on its own; one that cannot be worked on does not stop the others. */
export async function repairCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('repair', argv, options);
  const task = taskOf(values, streams);
  const format = formatNamed(values['as'] ?? values['format']);
  const except = task.out === undefined ? [task.reports] : [task.reports, task.out];
  const inputs = await inputsOf('repair', positionals, streams, { format, except });
  checkTask(task, inputs);
  const writesFiles = !task.dryRun && (task.write || task.out !== undefined || task.forms.length > 0);
  const release = writesFiles ? endBetweenWrites() : undefined;
  try {
    return await repairAll(inputs, task, values, streams);
  } finally {
    release?.();
  }
}

function taskOf(values: Values, { cwd }: Streams): Task {
  const out = text(values['out']);
  const reports = text(values['reports']);
  const forms = listOf('report', values['report'], reportForms) as ReportForm[];
  if (values['write'] === true && out !== undefined)
    throw new DebabelError('usage', 'Expected one of `--write` and `--out`, got both');
  if (reports !== undefined && forms.length === 0) {
    throw new DebabelError(
      'usage',
      `Expected \`--report\` with \`--reports\`, as in \`--report ${reportForms.join(',')}\``,
    );
  }
  return {
    write: values['write'] === true,
    out: out === undefined ? undefined : resolve(cwd, out),
    dryRun: values['dry-run'] === true,
    forms,
    reports: resolve(cwd, reports ?? 'reports'),
    quiet: values['quiet'] === true,
    manner: mannerOf(values),
  };
}

/** Refuses, before anything is done, what would lose a text. */
function checkTask({ write, out, dryRun }: Task, inputs: readonly Input[]): void {
  if (write && inputs.some((input) => input.path === undefined)) {
    throw new DebabelError(
      'usage',
      'Expected files with `--write`, got standard input: its repaired text goes to standard output without it',
    );
  }
  if (inputs.length > 1 && !write && out === undefined && !dryRun) {
    throw new DebabelError(
      'usage',
      `Expected \`--write\`, \`--out DIR\` or \`--dry-run\` with ${inputs.length} files: their texts would run together`,
    );
  }
  if (out === undefined) return;
  const sources = new Map(inputs.map((input) => [input.path, input.name]));
  for (const { inside } of inputs) {
    const name = sources.get(join(out, inside));
    if (name !== undefined)
      throw new DebabelError(
        'usage',
        'Expected `--out` to be a folder that holds none of the texts: `--write` changes files in place',
        name,
      );
  }
}

async function repairAll(inputs: readonly Input[], task: Task, values: Values, streams: Streams): Promise<number> {
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  const { stderr } = streams;
  const progress = new Progress(task.quiet ? 0 : inputs.length, stderr);
  let failed = 0;
  let repairedFiles = 0;
  await eachInOrder(inputs, async (input, source) => {
    try {
      const before = await source;
      const why = whyOf(engine);
      const worked = await workOn(engine, before, { name: input.name, profile: settings.profile, why, ...task.manner });
      const lines = await deliver(input, worked, { task, streams, why });
      if (worked.changed) repairedFiles++;
      await progress.clear();
      if (!task.quiet) await stderr.write(`${lines.join('\n')}\n`);
    } catch (error) {
      const trouble = troubleOf(error, input.name);
      failed++;
      await progress.clear();
      await stderr.write(`debabel: ${trouble}\n`);
    }
    await progress.step();
  });
  await progress.clear();
  if (!task.quiet) await stderr.write(closing(inputs.length, repairedFiles, failed));
  return failed > 0 ? 2 : 0;
}

/** What is said when all is done. */
function closing(all: number, repaired: number, failed: number): string {
  const counts = `${all} texts, ${repaired} repaired${failed > 0 ? `, ${failed} could not be worked on` : ''}\n`;
  return `${all > 1 ? counts : ''}${failed < all ? `${caveat}\n` : ''}`;
}

/** Puts the repaired text and the reports where they belong; gives the lines that say so. */
async function deliver(
  input: Input,
  { report: { whole, items }, changed, bytes }: Worked,
  { task, streams, why }: { readonly task: Task; readonly streams: Streams; readonly why: Why },
): Promise<string[]> {
  const { cwd, stdout } = streams;
  const lines = [`${input.name}: ${summaryLine(whole.summary)}`];
  if (task.dryRun) return [...lines, changed ? '  would be changed' : '  nothing would change'];
  if (task.write && input.path !== undefined) {
    // What did not change is not written: its time stays.
    if (changed) writeShown(input.path, await bytes(), input.name);
    lines.push(changed ? '  written in place' : '  unchanged');
  } else if (task.out !== undefined) {
    const path = join(task.out, input.inside);
    writeShown(path, await bytes(), fromHere(cwd, path));
    lines.push(`  text     ${fromHere(cwd, path)}`);
  } else await stdout.write(await bytes());
  for (const form of task.forms) {
    const path = join(task.reports, input.stem, `${basename(input.stem)}.${form}`);
    writeShown(
      path,
      (await import('../render.ts')).render(
        form === 'html' || form === 'md' ? joinReports(whole, items) : whole,
        form,
        why,
      ),
      fromHere(cwd, path),
    );
    lines.push(`  report   ${fromHere(cwd, path)}`);
  }
  return lines;
}
