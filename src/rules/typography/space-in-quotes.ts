import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLetter, isLineEnd, isOneOf, lineAround, skipGaps, skipGapsBack } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const rule: Rule = defineTypography({
  id: 'typography/space-in-quotes',
  title: 'Put no space inside quotation marks',
  why: 'A tokenised text that was not put together again, or a French original, leaves spaces inside quotation marks: `“ never again ”`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'He said [“  → “]never again” twice.',
    'He said “never again[ ” → ”] twice.',
    'They [“  → “]dismantle[ ” → ”] the old rules.',
    '"It is over now.[ " → "] The hall went quiet.',
  ],
  keep: [
    'He said “never again” twice.',
    'It is 6 ” wide.',
    'He called it "over" and "done".',
    'The sign " stood alone.',
    '“One” “two”',
  ],
  on: { marks: '“”"', markIf: (text, offset) => isGap(text, text.charAt(offset) === '“' ? offset + 1 : offset - 1) },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const mark = text.charAt(offset);
  if (mark === '“') {
    const end = skipGaps(text, offset + 1);
    if (
      !isLetter(text, end) ||
      isLetter(text, offset - 1) ||
      isOneOf(text, offset - 1, '.,!?') ||
      !line(text, offset).slice(1).includes('”')
    )
      return undefined;
    return change(text, offset, end, '“', 0.9);
  }
  const start = skipGapsBack(text, offset);
  const free = isLineEnd(text, offset + 1) || isGap(text, offset + 1) || isOneOf(text, offset + 1, '.,;:!?)');
  if (!free || !(isLetter(text, start - 1) || isOneOf(text, start - 1, '.!?,…'))) return undefined;
  const before = text.slice(lineAround(text, offset, 600).start, offset);
  if (mark === '”') return before.includes('“') ? change(text, start, offset + 1, '”', 0.9) : undefined;
  // A straight mark closes only if an odd number stands before it on its line; only after a stop is it sure to close.
  const open = before.split('"').length % 2 === 0;
  return open && isOneOf(text, start - 1, '.!?,…') ? change(text, start, offset + 1, '"', 0.85) : undefined;
}

function line(text: string, offset: number): string {
  return text.slice(offset, lineAround(text, offset, 600).end);
}
