/** Words and phrases that stand twice in a row. One pass over the text, nothing is parsed. */
import type { Rule } from '#rulekit';
import phrase from './phrase.ts';
import word from './word.ts';

/** All rules of repetition. */
export const repeatsRules: readonly Rule[] = [phrase, word];
