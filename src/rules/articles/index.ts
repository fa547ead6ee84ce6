/** A, an and the where a translation lost or mistook them. Words are looked at, nothing is parsed. */
import type { Rule } from '#rulekit';
import indefinite from './indefinite.ts';
import suchA from './such-a.ts';
import superlative from './superlative.ts';
import theLanguage from './the-language.ts';

/** All rules of articles. */
export const articlesRules: readonly Rule[] = [indefinite, suchA, superlative, theLanguage];
