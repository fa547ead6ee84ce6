/** Prepositions and articles that places take, from the registry; who tells what, and the order of a clause. */
import type { Rule } from '#rulekit';
import aboutIt from './about-it.ts';
import asHaveInformed from './as-have-informed.ts';
import auxiliaryFirst from './auxiliary-first.ts';
import capitalPronoun from './capital-pronoun.ts';
import ofAcronym from './of-acronym.ts';
import hundredsOf from './hundreds-of.ts';
import soAs from './so-as.ts';
import placeApposition from './place-apposition.ts';
import adjectiveBehind from './adjective-behind.ts';
import inPlace from './in-place.ts';
import infinitiveFirst from './infinitive-first.ts';
import loneVerb from './lone-verb.ts';
import noThe from './no-the.ts';
import participleLast from './participle-last.ts';
import passiveFirst from './passive-first.ts';
import sentenceWithoutVerb from './sentence-without-verb.ts';
import subjectTwice from './subject-twice.ts';
import thatWithoutVerb from './that-without-verb.ts';
import thePlace from './the-place.ts';
import thirdFirst from './third-first.ts';
import whichWithoutSubject from './which-without-subject.ts';

/** The rules of places and of clauses: what they need, they find in the document. */
export const governmentRules: readonly Rule[] = [
  aboutIt,
  asHaveInformed,
  auxiliaryFirst,
  capitalPronoun,
  inPlace,
  infinitiveFirst,
  loneVerb,
  noThe,
  participleLast,
  passiveFirst,
  sentenceWithoutVerb,
  subjectTwice,
  thatWithoutVerb,
  thePlace,
  thirdFirst,
  whichWithoutSubject,
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
