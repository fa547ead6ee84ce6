/** The rules that are code, one file a rule, in the same families as `rules/`. */
import type { Knowledge } from '#language';
import type { Rule } from '#rulekit';

/** All code rules. Those about names are made for a registry. */
export function codeRules(_knowledge: Knowledge, _style?: string): readonly Rule[] {
  return [];
}
