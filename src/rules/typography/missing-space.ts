import { type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter, isLower, isOneOf, isUpper, wordEnd, wordStart } from './characters.ts';
import { defineTypography, doubtful, mistyped } from './define-typography.ts';

/** How sentences begin most often: sure even behind a name, `in Ukraine.The`. */
const starters = new Set(
  'the this that these those it he she they we but and in on at as for a an there his her their its if when while after before according however also'.split(
    ' ',
  ),
);

const rule: Rule = defineTypography({
  id: 'typography/missing-space',
  title: 'Put a space after a mark',
  why: 'Where markup stood between two pieces of text, the space between them went with it: `the end.Nobody came`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: [
    'It was the end[. → . ]Nobody came.',
    'He never left Kyiv[. → . ]The road was closed.',
    'Eat fruit and vegetables[, → , ]such as lettuce.',
    'She began by saying[: → : ]Thank you all.',
    'Is it over[? → ? ]Nobody knows.',
    'It is cheap[; → ; ]it is good.',
  ],
  keep: [
    'He wrote it in Node.js and ASP.Net last year.',
    'The show CSI:NY and Tax:On are known.',
    'See example.Com or booking.it for it.',
    'Call math.Floor(x) in that place.',
    'In the U.S.The dollar fell.',
    'It opens at 10:30 and costs 1,200.',
    'The list a,b,c is short.',
    'He met V.Putin at home.',
  ],
  on: { marks: '.,:;?!', markIf: (text, offset) => isLetter(text, offset + 1) && isLetter(text, offset - 1) },
  look,
});

export default rule;

function look(text: string, offset: number, { knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const start = wordStart(text, offset);
  const end = wordEnd(text, offset + 1);
  const left = text.slice(start, offset);
  const right = text.slice(offset + 1, end);
  const mark = text.charAt(offset);
  if (left.length < 2 || !isBoundary(text, start - 1) || (isOneOf(text, end, '(./@_:=-') && !endsSentence(text, end)))
    return undefined;
  if (!isDomainFree(text, start, end)) return undefined;
  const spaced = change(text, offset, offset + 1, `${mark} `, mistyped);
  if (mark === ',' || mark === ';') {
    if (!isKnown(lexicon, left) || !isKnown(lexicon, right) || right.length < 2) return undefined;
    return isLower(text, offset + 1) ? spaced : doubtful(spaced);
  }
  if (!isUpper(text, offset + 1) || (right.length > 1 && !isLower(text, offset + 2))) return undefined;
  const known = isLower(text, start) && isKnown(lexicon, left) && isKnown(lexicon, right);
  if (mark === ':') {
    // `re:Invent`, `std:Map`: in prose a colon is followed by more than a word.
    return known && left.length > 3 && isGap(text, end) && isLower(text, end + 1)
      ? doubtful({ ...spaced, replacements: [{ text: ': ', confidence: 0.85 }] })
      : undefined;
  }
  const goesOn = isGap(text, end) && (isLetter(text, end + 1) || isDigit(text, end + 1));
  if (!goesOn) return undefined;
  if (starters.has(right.toLowerCase()) && left.length > 2) return spaced;
  return known && isLower(text, end + 1) ? spaced : undefined;
}

/** Whether a word may begin after what stands at `at`: not inside a path, a handle, an abbreviation. */
function isBoundary(text: string, at: number): boolean {
  return at < 0 || /[\s("“‘'’—–-]/u.test(text.charAt(at));
}

function endsSentence(text: string, at: number): boolean {
  return text.charAt(at) === '.' && !isLetter(text, at + 1);
}

/** Hosts are written without spaces on both sides, and in lower case or all in one style. */
function isDomainFree(text: string, start: number, end: number): boolean {
  return (
    !/^(?:www|https?)$/i.test(text.slice(start, start + 5)) &&
    !/^\.(?:com|co|org|net)\b/i.test(text.slice(end, end + 5)) &&
    !/\.(?:Com|Net|Org|Info|Ru|Ua|De)$/.test(text.slice(start, end))
  );
}

function isKnown(lexicon: Lexicon, word: string): boolean {
  return (lexicon.facts(word.toLowerCase()) & wordFacts.lower) !== 0;
}
