import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLineEnd, isOneOf, isUpper } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const rule: Rule = defineTypography({
  id: 'typography/spelled-number',
  title: 'Number a list in figures',
  why: 'Engines spell out the number of a point in a list, *one.* for *1.*, where the other points keep their figures.',
  category: 'fluency/inconsistency',
  severity: 'minor',
  state: 'live',
  fix: [
    '[one → 1]. The screen is dark. 2. The price is high.',
    '1. The screen is dark.\n[two → 2]. The price is high.',
  ],
  keep: [
    'There was only one. The others left. 2. The price is high.',
    'One. The screen is dark.',
    'He said two. The price is high.',
  ],
  on: { words: numbers, wordIf: ({ end }, text) => text.charAt(end) === '.' },
  look: (text, offset): Finding | undefined => {
    const word = /^[a-z]+/u.exec(text.slice(offset, offset + 8))?.[0] ?? '';
    const number = numbers.indexOf(word) + 1;
    const end = offset + word.length;
    if (number === 0 || text.charAt(end) !== '.' || !isGap(text, end + 1) || !isUpper(text, end + 2)) return undefined;
    const free = isLineEnd(text, offset - 1) || (isGap(text, offset - 1) && isOneOf(text, offset - 2, '.!?'));
    const sister = new RegExp(String.raw`(?:^|[\n.!?] ?)(?:${number - 1}|${number + 1})\. \p{Lu}`, 'u');
    return free && sister.test(text) ? change(text, offset, end, String(number), 0.85) : undefined;
  },
});

export default rule;
