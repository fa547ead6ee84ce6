import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { durationOf, momentOf } from '#feed';
import { hashRules } from '#io';
import { DebabelError, type Grade } from '#model';
import type { Settings } from '#settings';
import { listOf, numberOf, ruleOptions, settingsOf, text, type Values } from '../options.ts';
import { type ReportForm, reportForms } from '../report-forms.ts';
import type { Streams } from '../streams.ts';
import { type Archive, archiveIn } from './archive.ts';

/** What a person asked of `debabel feed`. */
export interface FeedTask {
  readonly archive: Archive;
  readonly settings: Settings;
  /** Hash of rules and settings. */
  readonly rules: string;
  readonly workers: number;
  readonly forms: readonly ReportForm[];
  readonly since: string | undefined;
  readonly limit: number | undefined;
  readonly dropQuarantined: boolean;
  readonly failOn: Grade | undefined;
  /** Milliseconds between two rounds. */
  readonly watch: number | undefined;
  readonly allowPrivate: boolean;
  /** Bytes. */
  readonly maxSize: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

export const feedOptions: NonNullable<ParseArgsConfig['options']> = {
  ...ruleOptions,
  out: { type: 'string' },
  report: { type: 'string' },
  workers: { type: 'string' },
  since: { type: 'string' },
  limit: { type: 'string' },
  watch: { type: 'string' },
  'drop-quarantined': { type: 'boolean' },
  'fail-on': { type: 'string' },
  'allow-private': { type: 'boolean' },
  'max-size': { type: 'string' },
  timeout: { type: 'string' },
  'dry-run': { type: 'boolean' },
  quiet: { type: 'boolean' },
};

const everyQuarter = '15m';
/** More threads than this wait for the one that reads and writes. */
const mostWorkers = 16;

/** `--watch` may stand without its interval, which `parseArgs` does not know. */
export function withWatch(argv: readonly string[]): string[] {
  return argv.map((word, index) =>
    word === '--watch' && durationOf(argv[index + 1] ?? '') === undefined ? `--watch=${everyQuarter}` : word,
  );
}

/** The task, checked. Rejects with `DebabelError` (`usage`). */
export async function taskOf(values: Values, streams: Streams): Promise<FeedTask> {
  const settings = await settingsOf(values, streams);
  const [failOn] = listOf('fail-on', values['fail-on'], ['edit', 'quarantine']) as Grade[];
  const forms =
    values['report'] === undefined
      ? ['html' as const]
      : (listOf('report', values['report'], reportForms) as ReportForm[]);
  const since = text(values['since']);
  const watch = text(values['watch']);
  if (since !== undefined && momentOf(since, Date.now()) === undefined)
    throw new DebabelError(
      'usage',
      `Expected \`--since\` to be a date like \`2026-01-31\` or how long ago like \`7d\`, got \`${since}\``,
    );
  if (watch !== undefined && !durationOf(watch))
    throw new DebabelError('usage', `Expected \`--watch\` to be an interval like \`15m\` or \`2h\`, got \`${watch}\``);
  return {
    archive: archiveIn(resolve(streams.cwd, text(values['out']) ?? 'reports/feed')),
    settings,
    rules: await hashRules(settings),
    workers: Math.min(mostWorkers, numberOf('workers', values) ?? availableParallelism()),
    forms: forms.filter((form) => form !== 'json'),
    since,
    limit: numberOf('limit', values),
    dropQuarantined: values['drop-quarantined'] === true,
    failOn,
    watch: watch === undefined ? undefined : durationOf(watch),
    allowPrivate: values['allow-private'] === true,
    maxSize: (numberOf('max-size', values) ?? 512) * 1024 * 1024,
    timeout: (numberOf('timeout', values) ?? 60) * 1000,
    dryRun: values['dry-run'] === true,
    quiet: values['quiet'] === true,
  };
}
