import { expect, test } from 'vitest';
import { openEngine } from '#assembly';
import { builtInNotes, openIndex, openKnowledge, readCorpus } from '#io';
import type { Knowledge } from '#language';
import { isShown } from '#model';
import { createEngine, repair } from '#pipeline';
import { isGated, unmark } from '#rulekit';
import { defaults } from '#settings';

const knowledge = openKnowledge();
const index = openIndex();
const engine = createEngine([], knowledge, index);

test('weighing a sense before its place is parsed hides next to nothing and adds nothing', () => {
  const examples = [...builtInNotes()].filter(([id]) => isGated(index.rule(id))).filter((_, at) => at % 25 === 0);
  let [found, hidden] = [0, 0];
  for (const [, { fix }] of examples) {
    const { input } = unmark(fix[0] ?? '');
    const findings = (exhaustive: boolean) =>
      repair({ ...engine, exhaustive }, input, { thorough: true })
        .decisions.filter(({ issue }) => isGated(index.rule(issue.rule)))
        .map(({ kind, issue }) => JSON.stringify([kind, issue.rule, issue.span, issue.replacements]));
    const [quick, all] = [findings(false), findings(true)];
    expect(all).toEqual(expect.arrayContaining(quick));
    found += quick.length;
    hidden += all.length - quick.length;
  }
  expect(found).toBeGreaterThan(examples.length / 2);
  expect(hidden).toBeLessThan(examples.length / 20);
});

test('what is shown is the same whether weak findings were looked for or not', async () => {
  const whole = await openEngine(defaults);
  const shown = (text: string, thorough: boolean) => {
    const { decisions, ...report } = repair(whole, text, { thorough });
    return { ...report, decisions: decisions.filter(isShown) };
  };
  let [quick, all] = [0, 0];
  for (const { text } of await readCorpus()) {
    const [one, other] = [shown(text, false), shown(text, true)];
    expect(one).toEqual(other);
    quick += repair(whole, text).decisions.length;
    all += repair(whole, text, { thorough: true }).decisions.length;
  }
  expect(quick, 'weak findings are left out somewhere').toBeLessThan(all);
});

test('a text without a word of a sense opens no model', () => {
  const asked: string[] = [];
  const watched: Knowledge = {
    ...pick(knowledge),
    get model() {
      asked.push('model');
      return knowledge.model;
    },
    get vectors() {
      asked.push('vectors');
      return knowledge.vectors;
    },
    get contexts() {
      asked.push('contexts');
      return knowledge.contexts;
    },
  };
  repair(createEngine([], watched, openIndex()), 'They waited outside until the rain had stopped.');
  expect(asked).toEqual([]);
  repair(createEngine([], watched, openIndex()), 'They met at noon.');
  expect(asked).toContain('model');
});

function pick({ lexicon, gazetteer, ranker }: Knowledge): Omit<Knowledge, 'model' | 'vectors' | 'contexts'> {
  return { lexicon, gazetteer, ranker };
}
