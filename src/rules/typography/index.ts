/** Marks, spaces, quotation marks, dates and capitals as a translation leaves them. Most look at the text around a mark and parse nothing. */
import type { Rule } from '#rulekit';
import currencySign from './currency-sign.ts';
import doubleMark from './double-mark.ts';
import foreignQuotes from './foreign-quotes.ts';
import latexQuotes from './latex-quotes.ts';
import lowerI from './lower-i.ts';
import oclock from './oclock.ts';
import ordinalDot from './ordinal-dot.ts';
import spaceBeforeMark from './space-before-mark.ts';
import spaceBeforePercent from './space-before-percent.ts';
import spaceInBrackets from './space-in-brackets.ts';
import spaceInQuotes from './space-in-quotes.ts';

import gluedSpeaker from './glued-speaker.ts';
import gluedWords from './glued-words.ts';
import hyphenSpace from './hyphen-space.ts';
import missingSpace from './missing-space.ts';
/** All rules of typography. */
export const typographyRules: readonly Rule[] = [
  currencySign,
  doubleMark,
  foreignQuotes,
  latexQuotes,
  lowerI,
  oclock,
  ordinalDot,
  gluedSpeaker,
  gluedWords,
  hyphenSpace,
  missingSpace,
  spaceBeforeMark,
  spaceBeforePercent,
  spaceInBrackets,
  spaceInQuotes,
];
