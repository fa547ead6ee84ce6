import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isLetter } from './characters.ts';
import { defineTypography } from './define-typography.ts';
import { closerAfter, quotesOf } from './quote-style.ts';

const rule: Rule = defineTypography({
  id: 'typography/latex-quotes',
  title: 'Write quotation marks, not grave accents',
  why: "Tokenisers of translation systems write `` `` `` and `''` for quotation marks, and what was not put together again keeps them.",
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  raw: true,
  fix: [
    "She called it [`` → “]light talk['' → ”] again.",
    "[`` → “]We stay,['' → ”] he said.",
    'The club [`` → "]Legion[\'\' → "] beat "Flora" again.',
    "He said: [`` → “]No.['' → ”]",
  ],
  keep: [
    'Type ``` before the code.',
    'Run `npm test` first.',
    "It is 5' 4'' high.",
    'An `` alone says nothing.',
    "The title is ''so'' in the wiki.",
  ],
  on: {
    marks: '`',
    markIf: (text, offset) =>
      text.charAt(offset + 1) === '`' && text.charAt(offset + 2) !== '`' && text.charAt(offset - 1) !== '`',
  },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): readonly Finding[] | undefined {
  if (!isLetter(text, offset + 2) && !isDigit(text, offset + 2)) return undefined;
  const close = closerAfter(text, offset + 2, ["''"], '`');
  if (close === undefined) return undefined;
  const quotes = quotesOf(document);
  return [change(text, offset, offset + 2, quotes.open, 0.96), change(text, close, close + 2, quotes.close, 0.96)];
}
