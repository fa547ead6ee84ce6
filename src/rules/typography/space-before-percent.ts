import type { Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter, skipGapsBack } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const rule: Rule = defineTypography({
  id: 'typography/space-before-percent',
  title: 'Put the percent sign at its number',
  why: 'French, German and the Slavic languages write *10 %*. English news writes *10%*, science sometimes keeps the space, so this is asked only of a translated text.',
  category: 'locale/number',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: [
    'About 77[ % → %] of them agreed.',
    'It grew by 0.3[ % → %].',
    'Some 4 to 5[ % → %] are ill.',
    '(3.2[ % → %] in May)',
  ],
  keep: [
    'About 77% of them agreed.',
    'Ten % signs stood there.',
    'Use x % y for the rest.',
    'a 10 %foo line',
    'Take 5 % 2 in code.',
  ],
  on: { marks: '%', markIf: (text, offset) => isGap(text, offset - 1) },
  look: (text, offset) => {
    const start = skipGapsBack(text, offset);
    if (!isDigit(text, start - 1) || offset - start > 2 || isLetter(text, offset + 1)) return undefined;
    // Code: `5 % 2`.
    if (isGap(text, offset + 1) && isDigit(text, offset + 2)) return undefined;
    return change(text, start, offset + 1, '%', 0.7);
  },
});

export default rule;
