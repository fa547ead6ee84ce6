import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const signs = '€$£';
/** A price before its sign, with the word that multiplies it: none, for `9 million €` wants more than a swap. */
const price = /(?<![\d.,:/-])(?:\d{1,3}(?:[,.]\d{3})+|\d+)(?:[.,]\d{1,2})?[ \u00a0\u202f]?$/u;

const rule: Rule = defineTypography({
  id: 'typography/currency-sign',
  title: 'Put the currency sign before the number',
  why: 'Most languages write *9 €* and *100$*. English writes the sign first and without a space: €9, $100.',
  category: 'locale/currency',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: [
    'A ticket costs [9 € → €9] there.',
    'He paid [100$ → $100] for it.',
    'They lost [1,200 £ → £1,200] a week.',
    'The fine is [$  → $]8 million.',
    'It was sold for [€  → €]5.50.',
  ],
  keep: [
    'A ticket costs €9 there.',
    'He paid US$100 for it.',
    'From $5 to $9 a day.',
    'A 5€-note lay there.',
    'Type $ 1 to see it: $ and more.',
    'The $ sign.',
  ],
  on: {
    marks: signs,
    markIf: (text, offset) => isDigit(text, offset - 1) || isGap(text, offset - 1) || isGap(text, offset + 1),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const sign = text.charAt(offset);
  const before = text.slice(Math.max(0, offset - 20), offset);
  const found = price.exec(before);
  if (found && !isDigit(text, offset + 1) && !isLetter(text, offset + 1) && text.charAt(offset + 1) !== '-') {
    // `from 5 $ 6`: whose sign is it.
    if (isGap(text, offset + 1) && isDigit(text, offset + 2)) return undefined;
    return change(text, offset - found[0].length, offset + 1, sign + found[0].trim(), 0.75);
  }
  const lead = /(?:^|[\s(])(?:US|C|A)?$/.test(before);
  const amount =
    /^[ \u00a0](?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?= (?:million|billion|trillion|thousand|a|per|in|for|on|to|and|from)\b|[.,;)]|$)/u;
  return lead &&
    amount.test(text.slice(offset + 1, offset + 40)) &&
    !/^[ \u00a0]1 to\b/.test(text.slice(offset + 1, offset + 8))
    ? change(text, offset, offset + 2, sign, 0.8)
    : undefined;
}
