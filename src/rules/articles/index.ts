/** A, an and the where a translation lost or mistook them. Words are looked at, nothing is parsed. */
import type { Rule } from '#rulekit';
import bareComplement from './bare-complement.ts';
import bareName from './bare-name.ts';
import bareObject from './bare-object.ts';
import bareSubject from './bare-subject.ts';
import indefinite from './indefinite.ts';
import oneOfBare from './one-of-bare.ts';
import suchA from './such-a.ts';
import superlative from './superlative.ts';
import theLanguage from './the-language.ts';
import theName from './the-name.ts';
import theOrdinal from './the-ordinal.ts';
import timeSpan from './time-span.ts';
import twoDeterminers from './two-determiners.ts';

/** All rules of articles. */
export const articlesRules: readonly Rule[] = [
  bareComplement,
  bareName,
  bareObject,
  bareSubject,
  indefinite,
  oneOfBare,
  suchA,
  superlative,
  theLanguage,
  theName,
  theOrdinal,
  timeSpan,
  twoDeterminers,
];
