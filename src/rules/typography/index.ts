/** Marks, spaces, quotation marks, dates and capitals as a translation leaves them. They look at the text around a mark and parse nothing. */
import type { Rule } from '#rulekit';
import clashingMarks, { danglingDash } from './clashing-marks.ts';
import countedThousands from './counted-thousands.ts';
import countedUnit from './counted-unit.ts';
import currencySign from './currency-sign.ts';
import doubleMark from './double-mark.ts';
import doubledName from './doubled-name.ts';
import foreignQuotes from './foreign-quotes.ts';
import gluedDate from './glued-date.ts';
import gluedSpeaker from './glued-speaker.ts';
import gluedToName from './glued-to-name.ts';
import gluedWords from './glued-words.ts';
import hashtagSpace from './hashtag-space.ts';
import hyphenedOrdinal from './hyphened-ordinal.ts';
import hyphenSpace from './hyphen-space.ts';
import latexQuotes from './latex-quotes.ts';
import lostApostrophe from './lost-apostrophe.ts';
import lowerI from './lower-i.ts';
import midCapital from './mid-capital.ts';
import missingSpace from './missing-space.ts';
import monthComma from './month-comma.ts';
import oclock from './oclock.ts';
import ordinalAlone from './ordinal-alone.ts';
import ordinalDot from './ordinal-dot.ts';
import ordinalEnding from './ordinal-ending.ts';
import orphanQuote from './orphan-quote.ts';
import paragraphCapital from './paragraph-capital.ts';
import scoreMark from './score-mark.ts';
import sentenceCapital from './sentence-capital.ts';
import spaceBeforeMark from './space-before-mark.ts';
import spaceBeforePercent from './space-before-percent.ts';
import spaceInBrackets from './space-in-brackets.ts';
import spaceInNumber from './space-in-number.ts';
import spaceInQuotes from './space-in-quotes.ts';
import spelledNumber from './spelled-number.ts';
import thousandsDot from './thousands-dot.ts';
import thousands from './thousands.ts';
import timeSpace from './time-space.ts';
import turnedQuote from './turned-quote.ts';

/** All rules of typography. */
export const typographyRules: readonly Rule[] = [
  clashingMarks,
  countedThousands,
  countedUnit,
  currencySign,
  danglingDash,
  doubledName,
  doubleMark,
  foreignQuotes,
  gluedDate,
  gluedSpeaker,
  gluedToName,
  gluedWords,
  hashtagSpace,
  hyphenedOrdinal,
  hyphenSpace,
  latexQuotes,
  lostApostrophe,
  lowerI,
  midCapital,
  missingSpace,
  monthComma,
  oclock,
  ordinalAlone,
  ordinalDot,
  ordinalEnding,
  orphanQuote,
  paragraphCapital,
  scoreMark,
  sentenceCapital,
  spaceBeforeMark,
  spaceBeforePercent,
  spaceInBrackets,
  spaceInNumber,
  spaceInQuotes,
  spelledNumber,
  thousands,
  thousandsDot,
  timeSpace,
  turnedQuote,
];
