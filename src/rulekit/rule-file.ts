import { DebabelError, categories, severities, states } from '#model';
import { z } from 'zod';
import type { CompiledRule } from './data-rule.ts';
import type { RuleMeta } from './define-rule.ts';
import { isGated, patternsOf, stepsOf, within } from './entry-patterns.ts';
import { unmark } from './example.ts';
import { PatternError } from './step.ts';
import { readYaml, schemaFaults } from './yaml-file.ts';

/** A data rule with what only tests and pages need. */
export interface RuleSource {
  readonly compiled: CompiledRule;
  readonly examples: Pick<RuleMeta, 'fix' | 'keep' | 'sources'>;
}

const line = z.string().min(1);
const words = z.string().min(1).describe('Words with | between them');
const longStep = z.union([
  line,
  z
    .strictObject({
      lemma: words,
      verb: words,
      noun: words,
      adjective: words,
      maybe: words,
      pos: words,
      name: words,
      not: words,
      gap: z.number().int().min(1).max(8),
      sentence: z.enum(['start', 'end']),
    })
    .partial(),
]);
const pattern = z.union([line, z.array(longStep).min(1)]);
const template = z.union([
  z.string(),
  z.array(z.string()).min(1).max(6),
  z.record(z.string().regex(/^[1-9]\d?$/), z.string()),
]);

const shared = {
  title: line.describe('Imperative, no full stop'),
  why: line.describe('Why it goes wrong in translation, and why it matters. Markdown.'),
  category: z.enum(categories),
  severity: z.enum(severities),
  pivots: z.array(z.string().regex(/^[a-z]{2,4}$/)).describe('Languages that make the error'),
  state: z.enum(states),
  confidence: z.number().min(0).max(1).describe('Chance that an editor takes the first replacement'),
  picky: z.boolean(),
  needs: z.literal('machine-made'),
  with: words.describe('One of these words must stand in the sentence'),
  without: words.describe('None of these words may stand in the sentence'),
  topic: words.describe('One of these words must stand in the document'),
  sources: z.array(line),
};
const body = {
  match: pattern,
  matches: z.array(pattern).min(1),
  unless: z.array(pattern),
  replace: template,
  garbled: line.describe('The garbled word of a sense: n:interview'),
  meant: z.array(line).min(1).describe('What was meant, best first'),
  frames: z
    .array(line)
    .min(1)
    .describe(
      'Where it can only be the other meaning; * is the garbled word. Without frames the language model decides',
    ),
  object: words.describe(
    'Of a sense that is a verb: its objects (n:meeting|talk) where it can only be the other meaning',
  ),
  subject: words.describe('Of a sense that is a verb: who or what does it'),
  noun: words.describe('Of a sense that is an adjective: what it is said of'),
  foreign: line.describe('The foreign words behind it'),
  for: words.describe('Of a sense without frames: words nearby that speak for what was meant'),
  against: words.describe('Of a sense without frames: words nearby that say that the word is right'),
};
const { title, why, category, severity, state, ...optional } = shared;
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Expected an id like `family/name`'),
  title,
  why,
  category,
  severity,
  state,
  ...z.object({ ...optional, ...body }).partial().shape,
  fix: z.array(line).min(2, 'Expected at least two lines that the rule repairs'),
  keep: z.array(line).min(2, 'Expected at least two lines that look alike and are right'),
});
const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Expected an id like `family/pack`'),
  title,
  why,
  category,
  severity,
  state,
  ...z.object(optional).partial().shape,
  entries: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/, 'Expected an id like `float-idea`'),
        ...z.object({ ...shared, ...body }).partial().shape,
        fix: z.array(line).min(1, 'Expected at least one line that the entry repairs'),
        keep: z.array(line).min(1, 'Expected at least one line that looks alike and is right'),
      }),
    )
    .min(1),
});
type RuleFile = z.infer<typeof ruleSchema>;
type Pack = z.infer<typeof packSchema>;
type Entry = Pack['entries'][number];

/** JSON Schema of rule files, for editors that complete and check while one types. */
export function ruleFileSchema(): unknown {
  return z.toJSONSchema(z.union([ruleSchema, packSchema]));
}

/**
 * Compiles a rule file (one rule, or a pack). `path` is shown in faults.
 * Throws `DebabelError` with code `rule-file`: every fault on a line of its own, `path:line:column: reason`.
 */
export function compileRuleFile(source: string, path: string): RuleSource[] {
  const file = readYaml(source, path);
  const { value, placeOf } = file;
  const isPack = typeof value === 'object' && value !== null && 'entries' in value;
  const parsed = (isPack ? packSchema : ruleSchema).safeParse(value);
  if (!parsed.success) throw faultsError(schemaFaults(parsed.error.issues, file));
  const faults: string[] = [];
  const fault: Fault = (reason, keys) => faults.push(`${placeOf(keys)}: ${reason}`);
  const rules = 'entries' in parsed.data ? packRules(parsed.data, fault) : singleRule(parsed.data, fault);
  const expected = /(?:^|\/)rules\/([^/]+\/[^/]+)\.ya?ml$/.exec(path.replaceAll('\\', '/'))?.[1];
  if (expected !== undefined && parsed.data.id !== expected) {
    fault(`Expected \`id\` to be the path of the file, \`${expected}\`, got \`${parsed.data.id}\``, ['id']);
  }
  if (faults.length > 0) throw faultsError(faults);
  return rules;
}

/** Notes a fault at the value that `keys` lead to. */
type Fault = (reason: string, keys: readonly PropertyKey[]) => void;

function faultsError(faults: readonly string[]): DebabelError {
  return new DebabelError('rule-file', faults.join('\n'));
}

function singleRule(rule: RuleFile, fault: Fault): RuleSource[] {
  return [compileEntry(rule, rule, rule.id as CompiledRule['id'], [], fault)].filter(
    (compiled) => compiled !== undefined,
  );
}

function packRules(pack: Pack, fault: Fault): RuleSource[] {
  const seen = new Set<string>();
  return pack.entries.flatMap((entry, index) => {
    if (seen.has(entry.id))
      fault(`Expected each entry to have an id of its own, got \`${entry.id}\` twice`, ['entries', index, 'id']);
    seen.add(entry.id);
    const compiled = compileEntry(pack, entry, `${pack.id}/${entry.id}`, ['entries', index], fault);
    return compiled ? [compiled] : [];
  });
}

function compileEntry(
  head: RuleFile | Pack,
  entry: RuleFile | Entry,
  id: CompiledRule['id'],
  path: readonly PropertyKey[],
  fault: Fault,
): RuleSource | undefined {
  // An entry says what it says otherwise; the head has all that must be there.
  const merged = { ...head, ...(defined(entry) as Partial<RuleFile>) } as RuleFile;
  const attempt = <T>(make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const keys = [...path, ...error.keys];
      fault(`${keys.length > 0 ? `\`${keys.join('.')}\`: ` : ''}${error.message}`, keys);
      return undefined;
    }
  };
  const patterns = attempt(() => patternsOf(entry));
  const unless = attempt(() =>
    (entry.unless ?? []).map((source, index) => within(['unless', index], () => stepsOf(source))),
  );
  checkExamples(entry, path, fault);
  if (!patterns || !unless) return undefined;
  const list = (text: string | undefined) =>
    text
      ?.split('|')
      .map((word) => word.trim().toLowerCase())
      .filter(Boolean);
  const [withWords, without, topic] = [list(merged.with), list(merged.without), list(merged.topic)];
  const sources = merged.sources;
  const gate = isGated(entry) ? { for: list(entry.for) ?? [], against: list(entry.against) ?? [] } : undefined;
  return {
    compiled: {
      id,
      title: merged.title,
      why: merged.why.trim(),
      category: merged.category,
      severity: merged.severity,
      state: merged.state,
      confidence: merged.confidence ?? 0.8,
      ...(merged.pivots && { pivots: merged.pivots }),
      ...(entry.foreign !== undefined && { foreign: entry.foreign }),
      ...(merged.picky && { picky: true }),
      ...(merged.needs && { needs: merged.needs }),
      ...(withWords && { with: withWords }),
      ...(without && { without }),
      ...(topic && { topic }),
      patterns,
      ...(gate && { gate }),
      ...(unless.length > 0 && { unless }),
    },
    examples: { fix: entry.fix, keep: entry.keep, ...(sources && { sources }) },
  };
}

/** Without the keys that are there but `undefined`: `exactOptionalPropertyTypes` for what zod infers. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function checkExamples(entry: RuleFile | Entry, path: readonly PropertyKey[], fault: Fault): void {
  for (const [index, example] of entry.fix.entries()) {
    if (unmark(example).marks.length === 0)
      fault(`Expected a mark like \`[wrong → right]\` in \`${example}\``, [...path, 'fix', index]);
  }
  for (const [index, example] of entry.keep.entries()) {
    if (unmark(example).marks.length > 0) fault(`Unexpected mark in \`${example}\``, [...path, 'keep', index]);
  }
}
