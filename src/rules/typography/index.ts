/** Marks, spaces, quotation marks, dates and capitals as a translation leaves them. They look at the text around a mark and parse nothing. */
import type { Rule } from '#rulekit';
import currencySign from './currency-sign.ts';
import doubleMark from './double-mark.ts';
import foreignQuotes from './foreign-quotes.ts';
import gluedSpeaker from './glued-speaker.ts';
import gluedWords from './glued-words.ts';
import lostApostrophe from './lost-apostrophe.ts';
import hyphenSpace from './hyphen-space.ts';
import latexQuotes from './latex-quotes.ts';
import lowerI from './lower-i.ts';
import midCapital from './mid-capital.ts';
import missingSpace from './missing-space.ts';
import oclock from './oclock.ts';
import ordinalDot from './ordinal-dot.ts';
import paragraphCapital from './paragraph-capital.ts';
import sentenceCapital from './sentence-capital.ts';
import spaceBeforeMark from './space-before-mark.ts';
import spaceBeforePercent from './space-before-percent.ts';
import spaceInBrackets from './space-in-brackets.ts';
import spaceInQuotes from './space-in-quotes.ts';

/** All rules of typography. */
export const typographyRules: readonly Rule[] = [
  currencySign,
  doubleMark,
  foreignQuotes,
  gluedSpeaker,
  gluedWords,
  hyphenSpace,
  latexQuotes,
  lostApostrophe,
  lowerI,
  midCapital,
  missingSpace,
  oclock,
  ordinalDot,
  paragraphCapital,
  sentenceCapital,
  spaceBeforeMark,
  spaceBeforePercent,
  spaceInBrackets,
  spaceInQuotes,
];
