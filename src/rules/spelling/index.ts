/** Words that English does not have. */
import type { Rule } from '#rulekit';
import unknownWord from './unknown-word.ts';

/** All rules of spelling. */
export const spellingRules: readonly Rule[] = [unknownWord];
