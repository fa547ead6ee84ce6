import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isLetter } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
const number = new RegExp(String.raw`(?<![\p{L}\p{N}.,])(?:\d{1,4}|(?:\p{L}+-)?(?:${numbers}))$`, 'iu');
const unit =
  /^-(?<unit>year|month|week|day|hour|minute|second|mile|met(?:er|re)|kilomet(?:er|re)|dollar|euro|pound|point|seat|star|stor(?:ey|y)|page|part|round|game|goal|man|person)s(?<old>[- ]olds?)?(?![\p{L}\p{N}'’-])/iu;
/** Before a unit that stands before its noun. */
const article = /\b(?:a|an|the|this|that|his|her|its|their|our|my|another|each|every)\s$/iu;

/** What an age is told by, and no noun follows. */
const said = /\b(?:is|are|was|were|be|being|now|only|aged?|turned)\s$/iu;

const rule: Rule = defineTypography({
  id: 'typography/counted-unit',
  title: 'Put the unit of a hyphened number in the singular',
  why: 'A number with its unit before a noun is one word in English, and its unit has no plural: *a 44-year-old man*, *a three-day visit*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'The [44-years-old → 44-year-old] was buried.',
    'A [28-years old → 28-year-old] man scored.',
    'They began a [three-days → three-day] visit to Oslo.',
    'She is now [77-years-old → 77 years old].',
    'He paid a [300-euros → 300-euro] fine.',
  ],
  keep: [
    'A 44-year-old man came.',
    'He was 44 years old.',
    'The 10-days’ notice was short.',
    'The two-minutes-long clip is old.',
    'Sales rose in the three-months to May.',
    'They stayed ten-days or so.',
  ],
  on: {
    marks: '-',
    markIf: (text, offset) => isLetter(text, offset + 1) && /[a-z]s[- ]/iu.test(text.slice(offset + 2, offset + 16)),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const count = number.exec(text.slice(Math.max(0, offset - 16), offset))?.[0];
  const found = unit.exec(text.slice(offset, offset + 20));
  if (count === undefined || !found?.groups) return undefined;
  const start = offset - count.length;
  const one = `${count}-${found.groups['unit'] ?? ''}`;
  const end = offset + found[0].length;
  const before = text.slice(Math.max(0, start - 10), start);
  const old = found.groups['old'];
  if (old !== undefined) {
    if (!/^-?(?:year|month|week|day)/iu.test(found[0])) return undefined;
    // Behind a verb the age is no word of its own: *he is 44 years old*.
    if (!/^\s[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) || said.test(before))
      return article.test(before)
        ? change(text, start, end, `${one}-old`, 0.9)
        : change(text, start, end, `${count} ${found.groups['unit'] ?? ''}s old`, 0.7);
    return change(text, start, end, `${one}-old`, 0.9);
  }
  if (!article.test(before) || !/^\s(?!to\b)\p{Ll}/u.test(text.slice(end, end + 5))) return undefined;
  return change(text, start, end, one, 0.85);
}
