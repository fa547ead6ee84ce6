/** A, an and the where a translation lost or mistook them. Words are looked at, nothing is parsed. */
import type { Rule } from '#rulekit';
import theInstitution from './the-institution.ts';
import timeSpan from './time-span.ts';
import twoDeterminers from './two-determiners.ts';
import theOrdinal from './the-ordinal.ts';
import oneOfBare from './one-of-bare.ts';
import bareComplement from './bare-complement.ts';
import bareObject from './bare-object.ts';
import bareSubject from './bare-subject.ts';
import indefinite from './indefinite.ts';
import suchA from './such-a.ts';
import superlative from './superlative.ts';
import theLanguage from './the-language.ts';

/** All rules of articles. */
export const articlesRules: readonly Rule[] = [
  bareComplement,
  bareObject,
  bareSubject,
  indefinite,
  suchA,
  superlative,
  theLanguage,
  oneOfBare,
  theOrdinal,
  twoDeterminers,
  timeSpan,
  theInstitution,
];
