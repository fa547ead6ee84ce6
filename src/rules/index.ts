/** The rules that are code, one file a rule, in the same families as `rules/`. */
import type { Knowledge } from '#language';
import type { Rule } from '#rulekit';
import { namesRules } from './names/index.ts';
import { residueRules } from './residue/index.ts';

/** All code rules. Those about names are made for a registry, and for the house style that the user wants. */
export function codeRules(knowledge: Knowledge, style?: string): readonly Rule[] {
  return [...namesRules(knowledge, style), ...residueRules];
}
