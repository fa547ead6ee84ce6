import { openEngine } from '#assembly';
import { standingOf, thresholdsOf } from '#decide';
import { type ExplainedPlace, explainPlace, placesJson } from '#explain';
import { type Decision, DebabelError, overlaps, type Report, type Span } from '#model';
import { type Engine, repair, viewOf } from '#pipeline';
import { excerptOf, lineStarts, type Place, placeFinder } from '#report';
import { type GateReason, gateReasons, isDataRule, type Rule } from '#rulekit';
import type { Settings } from '#settings';
import { inputsOf } from '../inputs.ts';
import { listOf, settingsOf, type Values } from '../options.ts';
import type { Streams } from '../streams.ts';

/** `debabel rules show ID --at FILE:LINE[:COLUMN]`: what a rule found or weighed in a place of a text, and what came of it. */
export async function showAt(rules: readonly Rule[], at: string, values: Values, streams: Streams): Promise<number> {
  const { file, line, column } = placeOf(at);
  const [form = 'pretty', ...more] = listOf('format', values['format'], ['pretty', 'json']);
  if (more.length > 0) throw new DebabelError('usage', `Expected one \`--format\`, got ${more.length + 1}`);
  const [input] = await inputsOf('rules', [file], streams);
  if (!input) throw unreadable(at);
  const { text } = await input.read();
  const range = rangeOf(text, input.name, line, column);
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  const chosen = rules.filter(({ id }) => engine.index.rule(id) !== undefined);
  if (chosen.length === 0) throw notRun(rules);
  const report = repair(engine, text, { name: input.name, profile: settings.profile, thorough: true });
  const all = chosen.flatMap((rule) => placesOf(engine, rule, report, settings));
  const here = all.filter(({ span }) => overlaps(span, range));
  if (here.length === 0) throw notThere(rules, all, at);
  const places = here.map(({ place }) => place);
  await streams.stdout.write(form === 'json' ? placesJson(places) : places.map(explainPlace).join('\n'));
  return 0;
}

function placeOf(at: string): { file: string; line: number; column: number | undefined } {
  const [, file = '', line = '', column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(at) ?? [];
  if (file === '') throw unreadable(at);
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

function unreadable(at: string): DebabelError {
  return new DebabelError(
    'usage',
    `Expected \`--at FILE:LINE\` or \`FILE:LINE:COLUMN\` (FILE may be -), got \`${at}\`: \`debabel check\` shows places`,
  );
}

/** What a line, or a place in it, spans. Throws `DebabelError` (`usage`) where the text does not have it. */
function rangeOf(text: string, name: string, line: number, column: number | undefined): Span {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  if (start === undefined)
    throw new DebabelError('usage', `Expected a line from 1 to ${starts.length}, got ${line}`, name);
  const [whole = ''] = /^[^\r\n]*/.exec(text.slice(start, starts[line])) ?? [];
  if (column === undefined) return { start, end: start + whole.length };
  if (column < 1 || column > Math.max(1, whole.length))
    throw new DebabelError(
      'usage',
      `Expected a column from 1 to ${Math.max(1, whole.length)}, got ${column}`,
      `${name}:${line}`,
    );
  return { start: start + column - 1, end: start + column };
}

interface Found {
  readonly span: Span;
  readonly place: ExplainedPlace;
}

/** All places of a text where a rule found something or, if it is a sense that the language model decides, weighed a word. */
function placesOf(engine: Engine, rule: Rule, report: Report, { profile }: Settings): Found[] {
  const { text } = report.document;
  const place = placeFinder(text);
  const decisions = report.decisions.filter(({ issue }) => issue.rule === rule.id);
  const weighed = weighedBy(engine, rule, report);
  const spans = [
    ...weighed.keys(),
    ...decisions
      .map(({ issue }) => issue.span)
      .filter((span) => ![...weighed.keys()].some((own) => overlaps(own, span))),
  ];
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map((span) => {
      const { line, column }: Place = place(span.start);
      const decision = decisions.find(({ issue }: Decision) => overlaps(issue.span, span));
      const { machineMade, doubted } = report.summary;
      return {
        span,
        place: {
          rule: rule.id,
          name: report.name,
          ...{ line, column, machineMade, doubted, decision },
          excerpt: excerptOf(text, span),
          thresholds: thresholdsOf(profile, standingOf(report.summary)),
          gates: weighed.get(span) ?? [],
        },
      };
    });
}

/** What the model says of each word of a text that could be the garbled one of a sense, by its place. */
function weighedBy(engine: Engine, rule: Rule, { document, summary }: Report): Map<Span, GateReason[]> {
  const found = new Map<Span, GateReason[]>();
  if (!isDataRule(rule) || !rule.gate) return found;
  const view = viewOf(engine, document, summary);
  for (const paragraph of document.paragraphs.keys()) {
    for (const sentence of view.sentences(paragraph)) {
      for (const { index } of sentence.tokens) {
        const reasons = gateReasons(rule, sentence, view, index);
        const [first] = reasons;
        if (first) found.set(first.span, reasons);
      }
    }
  }
  return found;
}

/** The rules as they were asked for: one by its id, more by their number. */
function named(rules: readonly Rule[]): string {
  return rules.length === 1 ? `\`${rules[0]?.id ?? ''}\`` : `one of ${rules.length} rules`;
}

function notRun(rules: readonly Rule[]): DebabelError {
  return new DebabelError(
    'usage',
    `Expected ${named(rules)} to be among the rules that run, it is not: check \`--profile\`, \`--rule\`, \`--no-rule\` and the settings file`,
  );
}

/** Most places that are told where a rule is not in the place asked for. */
const mostTold = 5;

function notThere(rules: readonly Rule[], all: readonly Found[], at: string): DebabelError {
  const told = all.slice(0, mostTold).map(({ place }) => `${place.line}:${place.column}`);
  const more = all.length > mostTold ? ` and ${all.length - mostTold} more` : '';
  const elsewhere = told.length === 0 ? ', here or anywhere in this text' : `: look at ${told.join(', ')}${more}`;
  return new DebabelError('usage', `Expected a finding of ${named(rules)} here, got none${elsewhere}`, at);
}
