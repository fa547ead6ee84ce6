/** Prepositions and articles that places take, from the registry. */
import type { Rule } from '#rulekit';
import ofAcronym from './of-acronym.ts';
import hundredsOf from './hundreds-of.ts';
import soAs from './so-as.ts';
import placeApposition from './place-apposition.ts';
import adjectiveBehind from './adjective-behind.ts';
import inPlace from './in-place.ts';
import noThe from './no-the.ts';
import thePlace from './the-place.ts';

/** The rules of places: what they need, they find in the document. */
export const governmentRules: readonly Rule[] = [
  inPlace,
  noThe,
  thePlace,
  adjectiveBehind,
  placeApposition,
  soAs,
  hundredsOf,
  ofAcronym,
];
