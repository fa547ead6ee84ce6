import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import {
  isDigit,
  isGap,
  isLetter,
  isLineEnd,
  isLower,
  isOneOf,
  isUpper,
  skipGaps,
  skipGapsBack,
} from './characters.ts';
import { defineTypography, doubtful, mistyped } from './define-typography.ts';

const closers = `"”’'»)]`;

const rule: Rule = defineTypography({
  id: 'typography/space-before-mark',
  title: 'Put no space before a mark',
  why: 'Translation systems cut a text into tokens and put it together with a space too many: `the minister , who left`. French spacing before `?`, `!`, `;` and `:` is carried over the same way. English marks stand at the word.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'The minister[ , → ,] who left on Monday, said nothing.',
    'They stayed at home[ . → .] Nobody came.',
    'The premium covers the house[ , → , ]life insurance is extra.',
    'They won[ ! → !] Nobody slept.',
    'The old law[ ; → ;] it is not valid.',
    'He named two reasons[ : → :] money and fear.',
  ],
  keep: [
    'The .info and .biz domains are new.',
    'His batting average of .252 is a record.',
    'He waited . . . and went on.',
    'She wrote :) and left.',
    "Quotes of the kind ,,so'' are not English.",
    'It ended 1 : 1 after extra time.',
    'They paid (in part), the bank said.',
  ],
  on: { marks: ',.;:?!', markIf: (text, offset) => isGap(text, offset - 1) },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const start = skipGapsBack(text, offset);
  const mark = text.charAt(offset);
  if (start === 0 || offset - start > 2 || isLineEnd(text, start - 1)) return undefined;
  if (!isLetter(text, start - 1) && !isDigit(text, start - 1) && !isOneOf(text, start - 1, closers)) return undefined;
  const after = offset + 1;
  const joined = change(text, start, after, mark, mistyped);
  switch (mark) {
    case ',':
      // `payments ,life insurance`: the space stands on the wrong side.
      if (isLetter(text, after) && isLower(text, start - 1)) return change(text, start, after, ', ', mistyped);
      return isFree(text, after) ? joined : undefined;
    case ';':
      return isFree(text, after) ? joined : undefined;
    case '.':
      return isStop(text, start, after) ? joined : undefined;
    case ':':
      // Titles and tables like a free colon, scores and ratios too.
      return isLetter(text, start - 1) && isFree(text, after) && isLetter(text, skipGaps(text, after))
        ? doubtful(change(text, start, after, ':', 0.8))
        : undefined;
    default:
      // A lost letter looks like a question mark too: `100 ? 200`.
      return isLetter(text, start - 1) && isStop(text, start, after) ? joined : undefined;
  }
}

/** Whether nothing clings to the mark that ends before `at`. */
function isFree(text: string, at: number): boolean {
  return isLineEnd(text, at) || isGap(text, at) || isOneOf(text, at, closers);
}

/** Whether a mark before `at` ends a sentence: what follows begins one, or the line ends. */
function isStop(text: string, start: number, at: number): boolean {
  if (!isFree(text, at)) return false;
  const next = skipGaps(text, isOneOf(text, at, closers) ? at + 1 : at);
  if (isLineEnd(text, next)) return true;
  return isUpper(text, next) || (isDigit(text, next) && isLower(text, start - 1)) || isOneOf(text, next, '"“‘(');
}
