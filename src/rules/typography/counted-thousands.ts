import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography } from './define-typography.ts';

/** `9 million and 820 thousand`, `7 thousand 500`: parts of one number, largest first. Digits may be grouped or have a fraction nowhere. */
const parts =
  /^(?<millions>\d{1,3}) (?<large>billion|million) (?:and )?(?<thousands>\d{1,3}) (?<small>million|thousand)(?: (?:and )?(?<rest>\d{3}))?(?![\d.,]|\s(?:thousand|million|billion)\b)|^(?<only>\d{1,3}) thousand (?:and )?(?<units>[1-9]\d{2})(?![\d.,%]|\s(?:thousand|million|billion)\b)/u;

const rule: Rule = defineTypography({
  id: 'typography/counted-thousands',
  title: 'Write a number as one',
  why: 'Arabic, Persian, Turkish and Chinese say a large number part by part, and engines keep the parts: *9 million and 820 thousand*, *7 thousand 500*. English writes 9.82 million, 7,500.',
  category: 'locale/number',
  severity: 'minor',
  pivots: ['ar', 'fa', 'tr', 'az', 'zh', 'ko'],
  state: 'live',
  fix: [
    'It cost [9 million and 820 thousand → 9.82 million] pounds.',
    'The city has [7 thousand 500 → 7,500] people.',
    'The firm earned [1 billion 200 million → 1.2 billion] liras.',
    'They sold [3 million 450 thousand 125 → 3,450,125] tickets.',
    'About [12 thousand and 340 → 12,340] men came.',
  ],
  keep: [
    'It cost 9 million, and 820 thousand came.',
    'It rose from 7 thousand to 500 thousand.',
    'About 7 thousand 2020 models were sold.',
    'He has 5 thousand 100-dollar notes.',
    'It grew by 9.5 million and 820 thousand left.',
    'It has 2 million 500 thousand-dollar homes.',
  ],
  on: {
    words: ['thousand', 'million', 'billion'],
    wordIf: ({ previous, next }) =>
      previous !== undefined && /^\d{1,3}$/.test(previous.text) && next !== undefined && /^(?:\d|and$)/.test(next.text),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const digits = /(?<![\d.,])\d{1,3} $/u.exec(text.slice(Math.max(0, offset - 6), offset))?.[0].length ?? 0;
  const start = offset - digits;
  const found = digits === 0 ? null : parts.exec(text.slice(start, start + 60));
  if (!found?.groups || text.charAt(start + found[0].length) === '-') return undefined;
  const right = written(found.groups);
  return right === undefined ? undefined : change(text, start, start + found[0].length, right, 0.85);
}

function written({
  millions,
  large,
  thousands = '',
  small,
  rest,
  only,
  units = '',
}: Record<string, string | undefined>) {
  if (only !== undefined) return `${only},${units}`;
  if (large === small || (large === 'billion' && small === 'thousand')) return undefined;
  const padded = thousands.padStart(3, '0');
  if (rest !== undefined) return large === 'million' ? `${millions ?? ''},${padded},${rest}` : undefined;
  return `${millions ?? ''}.${padded.replace(/0+$/u, '')} ${large ?? ''}`;
}
