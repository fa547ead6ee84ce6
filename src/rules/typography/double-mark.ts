import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter, isLineEnd, isLower, isOneOf, isUpper, skipGaps, wordStart } from './characters.ts';
import { defineTypography, doubtful, mistyped } from './define-typography.ts';

const closers = `"”’')]`;

const rule: Rule = defineTypography({
  id: 'typography/double-mark',
  title: 'End a sentence with one mark',
  why: 'Where markup stood between two pieces of text, each piece brought its own stop: `the head of the council said..`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The head of the council said[.. → .] One man was hurt.',
    'They had resisted a public official[.. → .]',
    'He came home[,, → ,] ate and slept.',
    'It is good for business[. , → ,] prices fell again.',
    'Nobody wanted it[.. → . | …] but it came.',
  ],
  keep: [
    'He waited... and went on.',
    'He waited. . . and went on.',
    'Open the file ../index.',
    "It is written so: ,,so''.",
    'The firm, Smith Inc. , has closed.',
    'Versions 1..9 are lost.',
  ],
  on: {
    marks: '.,',
    markIf: (text, offset) =>
      text.charCodeAt(offset + 1) === text.charCodeAt(offset) ||
      (text.charCodeAt(offset) === 46 && isGap(text, offset + 1) && text.charAt(offset + 2) === ','),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const mark = text.charAt(offset);
  const twice = text.charAt(offset + 1) === mark;
  const end = twice ? offset + 2 : offset + 3;
  const next = skipGaps(text, end);
  if (isOneOf(text, offset - 1, '.,') || isOneOf(text, end, '.,') || (isOneOf(text, next, '.') && next - end < 2))
    return undefined;
  const afterWord = isLetter(text, offset - 1) || isDigit(text, offset - 1) || isOneOf(text, offset - 1, `${closers}%`);
  const free = isLineEnd(text, end) || isGap(text, end) || isOneOf(text, end, closers);
  if (!afterWord || !free) return undefined;
  if (!twice) {
    // `Inc. , `: an abbreviation has a stop of its own.
    const start = wordStart(text, offset);
    return offset - start >= 5 && isLower(text, start) && isLower(text, next)
      ? doubtful(change(text, offset, end, ',', 0.85))
      : undefined;
  }
  if (mark === ',')
    return isLower(text, next) && isLetter(text, offset - 1) ? change(text, offset, end, ',', mistyped) : undefined;
  const stop = change(text, offset, end, '.', mistyped);
  if (isLineEnd(text, next) || isUpper(text, next) || isOneOf(text, next, '"“‘')) return stop;
  return {
    ...doubtful(stop),
    replacements: [
      { text: '.', confidence: 0.6 },
      { text: '…', confidence: 0.3 },
    ],
  };
}
