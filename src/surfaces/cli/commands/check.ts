import { openEngine } from '#assembly';
import { withSpellingAlternatives } from '#io';
import { DebabelError, type Report } from '#model';
import { joinReports } from '#pipeline';
import { asJson, asTerminal, findingsOf } from '#report';
import { inputsOf } from '../inputs.ts';
import { listOf, parse, ruleOptions, settingsOf } from '../options.ts';
import { formatNamed } from '../read-text.ts';
import { type Streams, wantsColor } from '../streams.ts';
import { troubleOf } from '../trouble.ts';
import { type ReportForm, reportForms, whyOf } from '../report-forms.ts';
import { mannerOf, mannerOptions, workOn } from '../work-on.ts';

const forms = ['pretty', ...reportForms];

/** `debabel check`: findings to standard output; 1 if there are any, 2 if a text could not be worked on. */
export async function checkCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('check', argv, {
    ...ruleOptions,
    fields: mannerOptions.fields,
    as: { type: 'string' },
    format: { type: 'string' },
    why: { type: 'boolean' },
    alternatives: { type: 'boolean' },
  });
  const form = formOf(values['format']);
  const manner = mannerOf(values);
  const inputs = await inputsOf('check', positionals, streams, { format: formatNamed(values['as']) });
  if (form === 'html' && inputs.length > 1)
    throw new DebabelError(
      'usage',
      'Expected one FILE with `--format html`: `debabel repair --report html` makes a page for each',
    );
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  const why = whyOf(engine);
  const shownWhy = values['why'] === true ? { why } : {};
  const collected: Report[] = [];
  let found = false;
  let failed = false;
  for (const input of inputs) {
    try {
      const { report: made } = await workOn(engine, await input.read(), {
        name: input.name,
        profile: settings.profile,
        why,
        ...manner,
      });
      const { whole, items } = made;
      const plain = form === 'html' || form === 'md' ? joinReports(whole, items) : whole;
      const report = values['alternatives'] === true ? await withSpellingAlternatives(plain) : plain;
      found ||= findingsOf(report).length > 0;
      if (form === 'json') collected.push(report);
      else if (form === 'pretty')
        await streams.stdout.write(asTerminal(report, { color: wantsColor(streams), ...shownWhy }));
      else await streams.stdout.write((await import('../render.ts')).render(report, form, why));
    } catch (error) {
      const trouble = troubleOf(error, input.name);
      failed = true;
      await streams.stderr.write(`debabel: ${trouble}\n`);
    }
  }
  if (form === 'json') await streams.stdout.write(asJson(collected));
  return failed ? 2 : found ? 1 : 0;
}

function formOf(value: Parameters<typeof listOf>[1]): ReportForm | 'pretty' {
  const [form = 'pretty', ...more] = listOf('format', value, forms);
  if (more.length > 0) throw new DebabelError('usage', `Expected one \`--format\`, got ${more.length + 1}`);
  // `listOf` lets only `forms` through.
  return form as ReportForm | 'pretty';
}
