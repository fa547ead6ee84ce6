import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLetter, isLineEnd, isLower, isOneOf, skipGaps, skipGapsBack, wordEnd } from './characters.ts';
import { defineTypography, doubtful, mistyped } from './define-typography.ts';

/** Marks that end or part a sentence, the weakest first. */
const marks = ',;:.!?';
/** Brackets, and the dashes that a clause stands between. */
const openers = '([{';
const dashes = '–—';
const closers = ')]}';

const rule: Rule = defineTypography({
  id: 'typography/clashing-marks',
  title: 'Leave one mark where two clash',
  why: 'Where a name, a link or a picture was taken out of a sentence, the marks around it meet: *of our clothes. !*, *the flagship model. — )*, *( , who left)*. Nobody writes two such marks with a space between them.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'safe',
  fix: [
    'It will be a part of our clothes[. ! → !]',
    'They came home[, . → .] Nobody slept.',
    'The guest ([, who → who] left) was old.',
    'They asked for it[: ! → !] Nobody knew.',
  ],
  keep: [
    'He waited. . . and went on.',
    'She came home, :) and slept.',
    'See the .com names, .net and .org.',
    'He asked (?) for it (!) again.',
    'The list (…, and so on) is long.',
    'It was cold; — so he said.',
    'He said no. ... He left.',
    'The firm, Smith Inc. , has closed.',
    'It is so. , they said.',
  ],
  on: {
    marks: ',;:.!?',
    markIf: (text, offset) => isGap(text, offset - 1) || isOneOf(text, offset - 1, openers),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  return isOneOf(text, offset - 1, openers) ? behindBracket(text, offset) : behindMark(text, offset);
}

function behindMark(text: string, offset: number): Finding | undefined {
  const mark = text.charAt(offset);
  const after = offset + 1;
  // A smiley, a domain, an ellipsis.
  if (!isGap(text, after) && !isLineEnd(text, after) && !isOneOf(text, after, '"”’')) return undefined;
  const end = skipGapsBack(text, offset);
  const before = text.charAt(end - 1);
  if (offset - end !== 1 || before === '' || !marks.includes(before)) return undefined;
  if (!isLetter(text, end - 2) || isOneOf(text, skipGaps(text, after), marks)) return undefined;
  // `meters. , and` is another rule’s; an abbreviation has a stop of its own.
  if (before === '.' && (mark === ',' || mark === ';' || mark === ':')) return undefined;
  return change(text, end - 1, after, marks.indexOf(mark) >= marks.indexOf(before) ? mark : before, mistyped);
}

/** `(, who left)`: not `(?)`, `(…)`, `(.com)`. */
function behindBracket(text: string, offset: number): Finding | undefined {
  const start = skipGaps(text, offset + 1);
  if (!isOneOf(text, offset, ',;:') || !isGap(text, offset + 1) || !isLower(text, start)) return undefined;
  const end = wordEnd(text, start);
  return end - start > 1 ? doubtful(change(text, offset, end, text.slice(start, end), 0.7)) : undefined;
}

/** `. — )`: a dash before a closing bracket has lost what stood behind it. */
export const danglingDash: Rule = defineTypography({
  id: 'typography/dangling-dash',
  title: 'Delete a dash that nothing follows',
  why: 'What stood behind the dash was a picture, a link or a piece that an engine dropped: *for the flagship model. — )*.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'It is dear (nine euros for the model[. — →]), he said.',
    'The guest (a man of forty[ – →]) left.',
    'They sold it (in part[ —  →]) to a bank.',
  ],
  keep: ['The years (1990–) were good.', 'It was so — (they said) — for long.', 'He (—) left.', 'Range (5 – 10).'],
  on: {
    marks: dashes,
    markIf: (text, offset) => isGap(text, offset - 1) && isOneOf(text, skipGaps(text, offset + 1), closers),
  },
  look: (text, offset) => {
    const end = skipGaps(text, offset + 1);
    let start = skipGapsBack(text, offset);
    if (isOneOf(text, start - 1, '.,;:')) start--;
    return isLetter(text, start - 1) ? change(text, start, end, '', 0.82) : undefined;
  },
});
