import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const hour = /(?<![\d.,:/$€£])(?:[01]?\d|2[0-4])$/;
const minute = /^: [0-5]\d(?![\d%:]|[.,]\d)/;
const clockBefore =
  /(?:\b(?:at|from|to|until|till|by|around|about|after|before|since|between|and|hour|time)|[-–—])\s?$/i;
const clockAfter =
  /^(?:\s?[-–—]\s?\d|\s(?:a\.?m|p\.?m|o['’]clock|hours|local|on|to|and|in the (?:morning|evening|afternoon))\b|[.,;)]?(?:\s|$))/i;

const rule: Rule = defineTypography({
  id: 'typography/time-space',
  title: 'Put no space into a time',
  why: 'A tool that parts marks from words parted hours from minutes as well: `07: 00`.',
  category: 'locale/time',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks begin at [14: 00 → 14:00] today.',
    'It ran from [12: 00 → 12:00] to the evening.',
    'Shops open between [9: 30 → 9:30] and noon.',
    'HOUR [12: 00 → 12:00]-[16: 00 → 16:00]',
    'They met at [9: 30 → 9:30] on Monday.',
    'Traffic stopped around [7: 05 → 7:05] a.m. there.',
  ],
  keep: [
    'The talks begin at 14:00 today.',
    'They won 78: 83 yesterday.',
    'Day 7: 10 ways to save money.',
    'Here is lesson 12: 30 words for snow.',
    'The vote was 12: 10 members were away.',
    'Read Luke 3: 16 there.',
    'Matthew 10: 30 names it.',
    'It rose to 20: 30% more than before.',
    'Bus 14: 2 people were hurt.',
  ],
  on: { marks: ':', markIf: (text, offset) => isDigit(text, offset - 1) && isDigit(text, offset + 2) },
  look: (text, offset): Finding | undefined => {
    const found = hour.exec(text.slice(Math.max(0, offset - 4), offset));
    if (!found || !minute.test(text.slice(offset, offset + 7))) return undefined;
    const lead = text.slice(Math.max(0, offset - found[0].length - 10), offset - found[0].length);
    if (!clockBefore.test(lead) || !clockAfter.test(text.slice(offset + 4, offset + 24))) return undefined;
    const time = `${found[0]}:${text.slice(offset + 2, offset + 4)}`;
    return change(text, offset - found[0].length, offset + 4, time, 0.9);
  },
});

export default rule;
