import { openKnowledge } from '#io';
import { createEngine, type Engine, viewOf } from '#pipeline';
import { compileRules, dataRule, mark, type SentenceRule } from '#rulekit';

/** Knowledge of the built-in lexicon and registry, no rules. */
export const engine: Engine = createEngine([], openKnowledge());

/** What a data rule may say of itself, as its file would. */
export interface Source {
  readonly match?: unknown;
  readonly matches?: readonly unknown[];
  readonly unless?: readonly unknown[];
  readonly replace?: unknown;
  readonly [key: string]: unknown;
}

/** A data rule made of what matters here; the rest is filled in. */
export async function ruleOf(source: Source): Promise<SentenceRule> {
  const file = {
    id: 'test/rule',
    title: 'Test',
    why: 'Test',
    category: 'style/awkward',
    severity: 'minor',
    state: 'safe',
    fix: ['[a → b]', '[a → b]'],
    keep: ['a', 'b'],
    ...source,
  };
  // JSON is YAML.
  const [compiled] = await compileRules(JSON.stringify(file), 'test.yml');
  if (!compiled) throw new Error('Expected a rule');
  return dataRule(compiled.compiled, compiled.examples);
}

/** A plain line as the rule marks it, with as many answers as the rule has. */
export async function marked(source: Source, line: string): Promise<string> {
  const rule = await ruleOf(source);
  const view = viewOf(engine, line);
  const issues = view.paragraphs.flatMap((_, paragraph) =>
    view.sentences(paragraph).flatMap((sentence) => [...rule.check(sentence, view)]),
  );
  return mark(line, issues);
}
