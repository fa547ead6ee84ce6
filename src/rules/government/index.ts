/** Prepositions and articles that places take, from the registry; who tells what, and the order of a clause. */
import type { Rule } from '#rulekit';
import aboutIt from './about-it.ts';
import adjectiveBehind from './adjective-behind.ts';
import asHaveInformed from './as-have-informed.ts';
import auxiliaryFirst from './auxiliary-first.ts';
import capitalPronoun from './capital-pronoun.ts';
import hundredsOf from './hundreds-of.ts';
import inPlace from './in-place.ts';
import infinitiveFirst from './infinitive-first.ts';
import loneVerb from './lone-verb.ts';
import noThe from './no-the.ts';
import ofAcronym from './of-acronym.ts';
import participleLast from './participle-last.ts';
import passiveFirst from './passive-first.ts';
import placeApposition from './place-apposition.ts';
import soAs from './so-as.ts';
import subjectTwice from './subject-twice.ts';
import thatWithoutVerb from './that-without-verb.ts';
import thirdFirst from './third-first.ts';
import whichWithoutSubject from './which-without-subject.ts';

/** The rules of places and of clauses: what they need, they find in the document. */
export const governmentRules: readonly Rule[] = [
  aboutIt,
  adjectiveBehind,
  asHaveInformed,
  auxiliaryFirst,
  capitalPronoun,
  hundredsOf,
  infinitiveFirst,
  inPlace,
  loneVerb,
  noThe,
  ofAcronym,
  participleLast,
  passiveFirst,
  placeApposition,
  soAs,
  subjectTwice,
  thatWithoutVerb,
  thirdFirst,
  whichWithoutSubject,
];
