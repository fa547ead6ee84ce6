import { resolve } from 'node:path';
import { openEngine } from '#assembly';
import { bands, earnedState, type MeasuredRule } from '#decide';
import { rulePage } from '#explain';
import { builtInNotes, openCalibration, openKnowledge, readOwnRuleFiles, readOwnRules, ruleSource } from '#io';
import { DebabelError, states } from '#model';
import { createEngine } from '#pipeline';
import { isDataRule, isGated, type Rule, ruleSchema, unmark } from '#rulekit';
import { chooseRules, defaults, nearest } from '#settings';
import { promises, runRule } from '#testing';
import { parse, ruleOptions, settingsOf, text, texts, type Values } from '../options.ts';
import type { Streams } from '../streams.ts';
import { showAt } from './rules-at.ts';

const actions = ['list', 'show', 'test', 'lint', 'schema'];

/** `debabel rules list|show|test|lint|schema`. */
export async function rulesCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('rules', withPlace(argv), {
    ...ruleOptions,
    json: { type: 'boolean' },
    at: { type: 'string' },
    format: { type: 'string' },
  });
  const [action, ...names] = positionals;
  switch (action) {
    case 'list':
      return list(await allRules(), names, values['json'] === true, streams);
    case 'show':
      return show(await allRules(), names, await filesOfOwn(), values, streams);
    case 'test':
      return test([...names, ...texts(values['rules'])], streams);
    case 'lint':
      return lint(await allRules(), names, streams);
    case 'schema':
      await streams.stdout.write(`${JSON.stringify(await ruleSchema(), undefined, 2)}\n`);
      return 0;
    default:
      throw unknownAction(action);
  }

  /** All rules, with the user’s own and their examples. */
  async function allRules(): Promise<readonly Rule[]> {
    const settings = await settingsOf(values, streams);
    return withNotes((await openEngine({ ...settings, profile: 'picky', rules: [], noRules: [] })).index.rules);
  }

  /** Files of the user’s own rules, by id. */
  async function filesOfOwn(): Promise<ReadonlyMap<string, string>> {
    const { rulePaths } = await settingsOf(values, streams);
    const files = await readOwnRuleFiles(rulePaths);
    return new Map(
      files.flatMap(({ path, sources }) => sources.map(({ compiled }) => [compiled.id as string, path] as const)),
    );
  }
}

/** `--at -:3` as one word: what begins with a hyphen would be read as an option. */
function withPlace(argv: readonly string[]): string[] {
  return argv.flatMap((word, index) => {
    if (word === '--at' && argv[index + 1]?.startsWith('-:')) return [];
    return argv[index - 1] === '--at' && word.startsWith('-:') ? [`--at=${word}`] : [word];
  });
}

function unknownAction(action: string | undefined): DebabelError {
  const meant = action === undefined ? undefined : nearest(action, actions);
  const got =
    action === undefined ? 'got none' : `got \`${action}\`${meant === undefined ? '' : `, did you mean \`${meant}\`?`}`;
  return new DebabelError(
    'usage',
    `Expected \`rules\` with ${actions.map((one) => `\`${one}\``).join(', ')}, ${got}: \`debabel rules --help\` shows how`,
  );
}

/** Built-in data rules come without their examples; here they get them back. */
function withNotes(rules: readonly Rule[]): Rule[] {
  const notes = builtInNotes();
  return rules.map((rule) => (rule.fix.length > 0 ? rule : { ...rule, ...notes.get(rule.id) }));
}

async function list(
  rules: readonly Rule[],
  names: readonly string[],
  json: boolean,
  { stdout }: Streams,
): Promise<number> {
  const chosen = chooseRules(rules, { profile: 'picky', rules: names, noRules: [] });
  if (json) {
    const rows = chosen.map(({ id, title, state, severity, category, pivots = [] }) => ({
      id,
      title,
      state,
      severity,
      category,
      pivots,
    }));
    await stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return 0;
  }
  const width = Math.max(...chosen.map(({ id }) => id.length));
  const lines = chosen.map(
    ({ id, title, state, severity }) => `${id.padEnd(width)}  ${state.padEnd(6)}  ${severity.padEnd(8)}  ${title}\n`,
  );
  await stdout.write(`${lines.join('')}${chosen.length} rules\n`);
  return 0;
}

async function show(
  rules: readonly Rule[],
  names: readonly string[],
  own: ReadonlyMap<string, string>,
  values: Values,
  streams: Streams,
): Promise<number> {
  if (names.length === 0) throw new DebabelError('usage', 'Expected the id of a rule: `debabel rules list` shows all');
  const chosen = chooseRules(rules, { profile: 'picky', rules: names, noRules: [] });
  const at = text(values['at']);
  if (at !== undefined) return showAt(chosen, at, values, streams);
  if (values['format'] !== undefined)
    throw new DebabelError('usage', 'Expected `--at FILE:LINE` with `--format`: `debabel rules --help` shows how');
  for (const rule of chosen) {
    const file = own.get(rule.id) ?? ruleSource(rule.id, isDataRule(rule) ? 'data' : 'code');
    await streams.stdout.write(`${rulePage(rule).trimEnd()}\n\nfile: ${file}\n\n`);
  }
  return 0;
}

/** Holds what each rule claims against what measuring found of it. */
async function lint(rules: readonly Rule[], names: readonly string[], { stdout }: Streams): Promise<number> {
  const calibration = openCalibration();
  const chosen = chooseRules(rules, { profile: 'picky', rules: names, noRules: [] });
  let refused = 0;
  for (const rule of chosen) {
    const { id, state } = rule;
    const earned = earnedState(rule, calibration);
    if (states.indexOf(state) <= states.indexOf(earned) || isGated(rule)) continue;
    refused++;
    await stdout.write(`${id}: claims \`${state}\`, has earned \`${earned}\` (${seenOf(calibration.rules.get(id))})\n`);
  }
  await stdout.write(`${chosen.length} rules, ${refused} claim more than they have earned\n`);
  return refused > 0 ? 1 : 0;
}

/** What was seen of a rule, by band. */
function seenOf(measured: MeasuredRule = {}): string {
  const seen = bands.flatMap((band) => {
    const { hits, right, wrong, clean } = measured[band] ?? {};
    return hits === undefined ? [] : [`${band}: garbled ${hits}, right ${right}, wrong ${wrong}, clean ${clean}`];
  });
  return seen.length > 0 ? seen.join('; ') : 'never seen';
}

async function test(paths: readonly string[], { cwd, stdout }: Streams): Promise<number> {
  const rules =
    paths.length > 0
      ? await readOwnRules(paths.map((path) => resolve(cwd, path)))
      : withNotes((await openEngine({ ...defaults, profile: 'picky' })).index.rules);
  const engine = createEngine(rules, openKnowledge());
  let lines = 0;
  let broken = 0;
  for (const rule of rules) {
    for (const line of promises(rule)) {
      lines++;
      const said = runRule(rule, line, engine);
      if (said === line) continue;
      broken++;
      const kind = unmark(line).marks.length > 0 ? 'fix' : 'keep';
      await stdout.write(`${rule.id} (${kind})\n  expected  ${line}\n  got       ${said}\n`);
    }
  }
  await stdout.write(`${rules.length} rules, ${lines} lines, ${broken} broken\n`);
  return broken > 0 ? 1 : 0;
}
