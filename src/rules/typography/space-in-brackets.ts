import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter, isLineEnd, skipGaps, skipGapsBack } from './characters.ts';
import { defineTypography, doubtful } from './define-typography.ts';

/** Longest bracket, in UTF-16 units, that is looked through for its other end. */
const reach = 300;

const rule: Rule = defineTypography({
  id: 'typography/space-in-brackets',
  title: 'Put no space inside brackets',
  why: 'A tokenised text that was not put together again has spaces inside its brackets: `( right )`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'The mayor [(  → (]right[ ) → )] left early.',
    'It cost 20 euros [(  → (]about 22 dollars[ ) → )].',
    'The party [(  → (]founded in 1990) lost.',
    'The party (founded in 1990[ ) → )] lost.',
  ],
  keep: [
    'The mayor (right) left early.',
    'Tick the box ( ) and send it.',
    'It made her sad :( but she went on.',
    'Write f ( x ) for the value.',
    'He left (in May ( and came back.',
  ],
  on: {
    marks: '()',
    markIf: (text, offset) => (text.charAt(offset) === '(' ? isGap(text, offset + 1) : isGap(text, offset - 1)),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  return text.charAt(offset) === '(' ? opening(text, offset) : closing(text, offset);
}

function opening(text: string, offset: number): Finding | undefined {
  const end = skipGaps(text, offset + 1);
  if (!isGap(text, offset - 1) && !isLineEnd(text, offset - 1)) return undefined;
  if (!isProse(text, end)) return undefined;
  const close = partner(text, offset, 1);
  if (close === undefined) return undefined;
  const finding = change(text, offset, end, '(', 0.95);
  return isGap(text, close - 1) ? finding : doubtful(finding);
}

function closing(text: string, offset: number): Finding | undefined {
  const start = skipGapsBack(text, offset);
  const open = partner(text, offset, -1);
  if (
    open === undefined ||
    !isProse(text, skipGaps(text, open + 1)) ||
    !/[\p{L}\p{N}.!?"”’%]/u.test(text.charAt(start - 1))
  )
    return undefined;
  if (!isGap(text, open - 1) && !isLineEnd(text, open - 1)) return undefined;
  const finding = change(text, start, offset + 1, ')', 0.95);
  return isGap(text, open + 1) ? finding : doubtful(finding);
}

/** The other end of the bracket at `offset`, on the same line. */
function partner(text: string, offset: number, step: 1 | -1): number | undefined {
  let depth = 0;
  for (let at = offset; Math.abs(at - offset) < reach; at += step) {
    if (isLineEnd(text, at)) return undefined;
    const unit = text.charAt(at);
    if (unit === '(') depth += step;
    if (unit === ')') depth -= step;
    if (depth === 0 && at !== offset) return at;
  }
  return undefined;
}

/** `f ( x )` and `( )` are no prose. */
function isProse(text: string, at: number): boolean {
  return (isLetter(text, at) || isDigit(text, at)) && (isLetter(text, at + 1) || isDigit(text, at + 1));
}
