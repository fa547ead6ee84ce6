/** The rules that are code, one file a rule, in the same families as `rules/`. */
import type { Knowledge } from '#language';
import type { Rule } from '#rulekit';
import { inFavourRule } from './government/in-favour.ts';
import { agreementRules } from './agreement/index.ts';
import { articlesRules } from './articles/index.ts';
import { governmentRules } from './government/index.ts';
import { namesRules } from './names/index.ts';
import { repeatsRules } from './repeats/index.ts';
import { residueRules } from './residue/index.ts';
import { spellingRules } from './spelling/index.ts';
import { typographyRules } from './typography/index.ts';

export { compileNameBits, compileNameLists } from './names/index.ts';

/** All code rules. Those about names are made for a registry, and for the house style that the user wants. */
export function codeRules(knowledge: Knowledge, style?: string): readonly Rule[] {
  return [
    inFavourRule(knowledge),
    ...namesRules(knowledge, style),
    ...residueRules,
    ...agreementRules,
    ...articlesRules,
    ...governmentRules,
    ...repeatsRules,
    ...spellingRules,
    ...typographyRules,
  ];
}
