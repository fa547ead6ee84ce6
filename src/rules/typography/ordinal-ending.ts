import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography } from './define-typography.ts';

/** A number and a letter or two of its Russian ending, parted by a hyphen with spaces: `9 - m`, `31 - j`. */
const ending = /^(?:m|j|ja|mu|oj|aja|ij|yj)(?= (?!for|and|but|with)\p{L}{3,})/u;
/** `m` may be a unit. */
const lead = /\b(?:on|in|at|the|of|from|near|to)\s$/;

const rule: Rule = defineTypography({
  id: 'typography/ordinal-ending',
  title: 'Write an ordinal in the English way',
  why: 'Russian writes *9-м*, *31-й*: the end of the word stays beside its number and is spelled in Latin letters.',
  category: 'locale/number',
  severity: 'minor',
  pivots: ['ru', 'be'],
  state: 'live',
  fix: [
    'It happened on the [9 - m → 9th] kilometre.',
    'The [31 - j → 31st] tour is over.',
    'It stands at the [80 - j → 80th] station.',
    'Pupils of [13 - j → 13th] schools came.',
    'It was the [22 - mu → 22nd] house.',
  ],
  keep: [
    'It happened on the 9th kilometre.',
    'The wall is 9 m high.',
    'It is 9 - my lucky number.',
    'They won 3 - j for joy.',
    'In 2000 - a lot of them left.',
    'The score was 9 - Murray led.',
    'It rose by 9 - go figure.',
    'It is 31 - just as he said.',
  ],
  on: {
    marks: '-',
    markIf: (text, offset) => /\d $/.test(text.slice(offset - 2, offset)) && text.charAt(offset + 1) === ' ',
  },
  look: (text, offset): Finding | undefined => {
    const number = /(?<![\d.,])\d{1,3} $/.exec(text.slice(Math.max(0, offset - 6), offset))?.[0];
    const found = ending.exec(text.slice(offset + 2, offset + 16));
    if (number === undefined || !found) return undefined;
    const start = offset - number.length;
    if (found[0] === 'm' && !lead.test(text.slice(Math.max(0, start - 6), start))) return undefined;
    const end = offset + 2 + found[0].length;
    return change(text, start, end, ordinal(Number(number)), 0.85);
  },
});

export default rule;

/** `1` → `1st`, `12` → `12th`. */
function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
