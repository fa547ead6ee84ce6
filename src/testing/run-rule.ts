import { type Engine, viewOf } from '#pipeline';
import { canonical, mark, type Rule, triggerHits, unmark } from '#rulekit';

/** Every line that a rule promises something about: its examples, and its own repairs, which it must leave alone (a flag repairs nothing). */
export function promises(rule: Rule): string[] {
  return [
    ...rule.fix.map(canonical),
    ...rule.keep,
    ...rule.fix
      .map(unmark)
      .filter(({ marks }) => marks.every(({ answers }) => answers.length > 0))
      .map(({ output }) => output),
  ];
}

/**
 * Says a promised line anew, as the rule sees it. Equal to `line`: the rule keeps its word.
 * As many alternatives are told as the line itself tells: a line may be content with the best.
 */
export function runRule(rule: Rule, line: string, engine: Engine): string {
  const { input, marks } = unmark(line);
  const most = Math.max(1, ...marks.map(({ answers }) => answers.length));
  const view = viewOf(engine, input);
  const issues =
    rule.scope === 'document'
      ? [...rule.check(view, triggerHits(rule, view))]
      : view.paragraphs.flatMap((_, paragraph) =>
          view.sentences(paragraph).flatMap((sentence) => [...rule.check(sentence, view)]),
        );
  return mark(
    input,
    issues.map(({ span, replacements }) => ({ span, replacements: replacements.slice(0, most) })),
  );
}
