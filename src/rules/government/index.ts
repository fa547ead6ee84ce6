/** Prepositions and articles that places take, from the registry. */
import type { Rule } from '#rulekit';
import inPlace from './in-place.ts';
import thePlace from './the-place.ts';

/** All rules of government that are code. */
export const governmentRules: readonly Rule[] = [inPlace, thePlace];
