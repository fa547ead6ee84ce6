import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography } from './define-typography.ts';

const figures = /(?<![\p{L}\p{N}.,:$€£/–-])(?<whole>\d{1,3})(?:[.,](?<part>\d))?\s$/u;
/** A number on the other side: `from 10 to 15 thousand`, `2 million 300 thousand`. */
const ranged = /(?:\d|million|billion)\s?(?:to|or|and|-|–)?\s?$/iu;

const rule: Rule = defineTypography({
  id: 'typography/thousands',
  title: 'Write thousands in figures',
  why: 'Slavic, Turkic and Chinese news write *8 thousand*, *900 thousand* as English writes *2 million*. English news writes 8,000 and 900,000.',
  category: 'locale/number',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sk', 'bg', 'tr', 'zh', 'fa', 'hu', 'sr', 'hr'],
  state: 'live',
  picky: true,
  fix: [
    'They paid [8 thousand → 8,000] dollars for it.',
    'The damage is [900 thousand → 900,000] crowns.',
    'It covers about [1.5 thousand → 1,500] hectares.',
    'More than [150 thousand → 150,000] people left.',
  ],
  keep: [
    'Two thousand people came.',
    'From 10 to 15 thousand people came.',
    'It cost $8 thousand.',
    'He won 900,000 crowns.',
  ],
  on: { words: ['thousand'], wordIf: ({ previous }) => previous !== undefined && /\d$/.test(previous.text) },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const found = figures.exec(text.slice(Math.max(0, offset - 7), offset));
  if (!found?.groups) return undefined;
  const start = offset - found[0].length;
  const end = offset + 'thousand'.length;
  if (ranged.test(text.slice(Math.max(0, start - 12), start)) || /^[-\p{L}]/u.test(text.slice(end, end + 1)))
    return undefined;
  return change(text, start, end, `${found.groups['whole'] ?? ''},${found.groups['part'] ?? '0'}00`, 0.8);
}
