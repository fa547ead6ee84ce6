import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, lineAround } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** What is told of a score, before it or behind it. */
const played =
  /\b(?:won|wins?|beat|beaten|lost|loses?|defeat(?:ed)?|dr[ae]w|victory|score[ds]?|led|leads?|ahead|trail(?:ed|s|ing)?|level(?:led)?|minutes?|half-?time|goals?|equali[sz]ed|match|sets?|penalties|shootout|finished)\b/iu;
/** What a ratio or a time is told by. */
const other = /\b(?:ratio|odds|scale|clock|a\.?m|p\.?m|verses?|o['’]clock|aspect|mixture|psalm|gospel)\b/iu;

const rule: Rule = defineTypography({
  id: 'typography/score-mark',
  title: 'Write a score with a hyphen',
  why: 'Most languages of Europe write a score with a colon, *2:1*; engines put a space behind it, *2: 1*. English writes 2-1.',
  category: 'locale/number',
  severity: 'minor',
  pivots: ['de', 'ru', 'uk', 'pl', 'cs', 'sk', 'tr', 'zh', 'hu', 'sl', 'bg', 'lt', 'lv', 'hr', 'sr'],
  state: 'shadow',
  fix: [
    'The guests won [2: 1 → 2-1] in Oslo.',
    'It was [1: 1 → 1-1] after ninety minutes of play.',
    'They lost the match [0 : 3 → 0-3] at home.',
    'The team beat Norway [3:1 → 3-1] on Sunday.',
  ],
  keep: [
    'The guests won 2-1 in Oslo.',
    'The odds were 3:1 that they lost.',
    'They won at 3:1 on the clock.',
    'He beat them at 10:30 on Sunday.',
    'Chapter 3: 5 ways to win.',
  ],
  on: { marks: ':', markIf: (text, offset) => /^\d\d?\s?:\s?\d/u.test(digitsAt(text, offset)) },
  look,
});

export default rule;

function digitsAt(text: string, offset: number): string {
  let start = offset;
  if (isGap(text, start - 1)) start--;
  while (offset - start < 4 && isDigit(text, start - 1)) start--;
  return text.slice(start, offset + 3);
}

function look(text: string, offset: number): Finding | undefined {
  const before = /(?<![\d.:,/-])(?<left>\d{1,2})(?<gap>\s?)$/u.exec(text.slice(Math.max(0, offset - 5), offset));
  const after = /^:(?<gap>\s?)(?<right>\d)(?![\d:.%/-]?\d|\s(?:a\.?m|p\.?m|ways|things|reasons)\b)/u.exec(
    text.slice(offset, offset + 12),
  );
  if (!before?.groups || !after?.groups) return undefined;
  const left = before.groups['left'] ?? '';
  // `3: 5` with a space on one side only, `0 : 3` with two, `3:1` with none; never `3 :1`.
  if (before.groups['gap'] !== '' && after.groups['gap'] === '') return undefined;
  if (Number(left) > 9) return undefined;
  const line = lineAround(text, offset, 60);
  const near = text.slice(line.start, line.end);
  if (
    !played.test(near) ||
    other.test(near) ||
    /\b(?:chapter|episode|part|step|verse|day|week|rule|game|round)\s\d$/iu.test(text.slice(line.start, offset))
  )
    return undefined;
  const start = offset - before[0].length;
  const end = offset + 1 + (after.groups['gap'] ?? '').length + 1;
  return change(text, start, end, `${left}-${after.groups['right'] ?? ''}`, after.groups['gap'] === '' ? 0.7 : 0.82);
}
