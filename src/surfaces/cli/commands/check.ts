import { DebabelError, type Report } from '#model';
import { repair } from '#pipeline';
import { asJson, asTerminal, findingsOf } from '#report';
import { inputsOf } from '../inputs.ts';
import { openEngine } from '#assembly';
import { listOf, parse, ruleOptions, settingsOf } from '../options.ts';
import type { Streams } from '../streams.ts';
import { type ReportForm, render, reportForms, whyOf } from '../write-reports.ts';

const forms = ['pretty', ...reportForms];

/** `debabel check`: findings to standard output; 1 if there are any, 2 if a text could not be read. */
export async function checkCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('check', argv, { ...ruleOptions, format: { type: 'string' }, why: { type: 'boolean' } });
  const [form = 'pretty', ...more] = listOf('format', values['format'], forms);
  if (more.length > 0) throw new DebabelError('usage', `Expected one \`--format\`, got ${more.length + 1}`);
  const inputs = await inputsOf('check', positionals, streams);
  if (form === 'html' && inputs.length > 1) throw new DebabelError('usage', 'Expected one FILE with `--format html`: `debabel repair --report html` makes a page for each');
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  const why = whyOf(engine);
  const color = streams.stdout.isTTY && !streams.env['NO_COLOR'];
  const collected: Report[] = [];
  let found = false;
  let failed = false;
  for (const input of inputs) {
    try {
      const report = repair(engine, await input.read(), { name: input.name, profile: settings.profile });
      found ||= findingsOf(report).length > 0;
      if (form === 'json') collected.push(report);
      else if (form === 'pretty') await streams.stdout.write(asTerminal(report, { color, ...(values['why'] === true && { why }) }));
      else await streams.stdout.write(render(report, form as ReportForm, why));
    } catch (error) {
      if (!(error instanceof DebabelError)) throw error;
      failed = true;
      await streams.stderr.write(`debabel: ${error.message}\n`);
    }
  }
  if (form === 'json') await streams.stdout.write(asJson(collected));
  return failed ? 2 : found ? 1 : 0;
}
