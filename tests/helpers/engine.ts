import { openKnowledge, readRuleSources, rulesFolder } from '#io';
import { createEngine, type Engine } from '#pipeline';
import { dataRule, type Rule } from '#rulekit';
import { codeRules } from '#rules';

const knowledge = openKnowledge();

/** All rules of the project with their examples: code rules, and data rules read from `rules/`. */
export const allRules: readonly Rule[] = [
  ...codeRules(knowledge),
  ...(await readRuleSources(rulesFolder, 'rules')).map(({ compiled, examples }) => dataRule(compiled, examples)),
];

/** An engine over all rules. */
export const engine: Engine = createEngine(allRules, knowledge);
