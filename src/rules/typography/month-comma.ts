import { months } from '#language';
import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography } from './define-typography.ts';

const dated = /^(?:[A-Z][a-z]+), (\d{1,2})(st|nd|rd|th)?(?![\w%-]|[.,]\d)/;

const rule: Rule = defineTypography({
  id: 'typography/month-comma',
  title: 'Put no comma between a month and its day',
  why: 'Rule-based translation from Russian writes *on March, 12th*. English says *on March 12*.',
  category: 'locale/date',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be'],
  state: 'live',
  fix: [
    'He died on [March, 12th → March 12].',
    'It opened on the night of [May, 2nd → May 2] in the town.',
    'They wait until [August, 4 → August 4] for it.',
    'On [June, 26th → June 26], the court met.',
  ],
  keep: [
    'He died on March 12.',
    'In March, 12 people died there.',
    'By May, 2nd graders could read it.',
    'It opened on 3 May, 2020.',
    'He left in June, 26th of all.',
    'On May, 2.5 million people voted.',
    'Until August, 40% more came.',
    'April, 12th month of the war, was cold.',
    'She came in March, 3rd in the race.',
  ],
  on: {
    words: months.map((month) => month.toLowerCase()),
    wordIf: ({ next, end }) => next?.start === end + 2 && /^\d/.test(next.text),
  },
  look: (text, offset): Finding | undefined => {
    const found = dated.exec(text.slice(offset, offset + 20));
    if (!found || !months.includes(found[0].split(',')[0] ?? '')) return undefined;
    const lead = text.slice(Math.max(0, offset - 12), offset);
    const sure =
      found[2] === undefined ? /\b(?:on|until|till|since)\s$/i : /\b(?:on|of|until|till|since|from|for|to)\s$/i;
    if (!sure.test(lead) || Number(found[1]) > 31) return undefined;
    const after = text.slice(offset + found[0].length, offset + found[0].length + 20);
    // `until May, 12 people waited`.
    if (
      found[2] === undefined
        ? !/^(?:$|[.,;)\n]| (?:in|at|for|of|and|to|when)\b)/.test(after)
        : /^ (?:graders?|place|month|year)/.test(after)
    )
      return undefined;
    const month = found[0].split(',')[0] ?? '';
    return change(text, offset, offset + found[0].length, `${month} ${found[1] ?? ''}`, 0.87);
  },
});

export default rule;
