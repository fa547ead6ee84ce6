import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isLetter } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const rule: Rule = defineTypography({
  id: 'typography/hyphened-ordinal',
  title: 'Write an ordinal as one word',
  why: 'Russian and Ukrainian put a hyphen between a figure and its ending (*135-я*, *24-го*), and engines keep it: *the 135-th brigade*.',
  category: 'locale/number',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg', 'ro'],
  state: 'live',
  fix: [
    'The [135-th → 135th] brigade left on Sunday.',
    'They met on May [5-th → 5th] in Oslo.',
    'It was the [1-st → 1st] day of the war.',
    'He came in the [21-th → 21st] minute.',
  ],
  keep: [
    'The 135th brigade left.',
    'It is a 4-star hotel and a 5-Thai-dish menu.',
    'The 24-the-movie site is down.',
    'See rule 7-st-2 and part X5-th.',
  ],
  on: {
    marks: '-',
    markIf: (text, offset) => isDigit(text, offset - 1) && /^-(?:st|nd|rd|th)$/u.test(text.slice(offset, offset + 3)),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const digits = /(?<![\p{L}\d.,/-])\d{1,4}$/u.exec(text.slice(Math.max(0, offset - 6), offset))?.[0];
  const end = offset + 3;
  if (digits === undefined || isLetter(text, end) || isDigit(text, end) || text.charAt(end) === '-') return undefined;
  return change(text, offset - digits.length, end, digits + endingOf(Number(digits)), 0.9);
}

/** `1st`, `22nd`, `13th`. */
function endingOf(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
