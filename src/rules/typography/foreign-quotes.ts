import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLetter, skipGaps, skipGapsBack } from './characters.ts';
import { defineTypography } from './define-typography.ts';
import { closerAfter, quotesOf } from './quote-style.ts';

/** What closes each foreign opening mark, likeliest first. `»` opens in German and Danish, closes elsewhere. */
const closersOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['„', ['“', '”', '"', "''"]],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['《', ['》']],
  ['「', ['」']],
  ['『', ['』']],
  [',,', ["''", '”', '“', '"']],
]);
const openers = '„«《「『';

const rule: Rule = defineTypography({
  id: 'typography/foreign-quotes',
  title: 'Use English quotation marks',
  why: 'Quotation marks of the original were carried over: „…“ of German and the Slavic languages, «…» of French, Russian and Greek, 《…》 of Chinese.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'He called it [„ → “]very useful[“ → ”] again.',
    'The film [« → “]The Return[» → ”] won.',
    'She said: [«  → “]We stay[ » → ”], and left.',
    'He sang [《 → “]Home[》 → ”] twice.',
    "He wrote [,, → “]never again['' → ”] on it.",
    'She said "no", he said [„ → "]yes[“ → "] to it.',
    'The [» → “]Spiegel[« → ”] reports it.',
  ],
  keep: [
    'He called it “very useful” again.',
    'Go to File » Open to see it.',
    'He waited,, then left.',
    'Prices: 5 « 6 and so on.',
    'The mark „ stood alone.',
  ],
  on: {
    marks: '„«»《「『,',
    markIf: (text, offset) =>
      text.charCodeAt(offset) !== 44 ||
      (text.charCodeAt(offset + 1) === 44 && text.charCodeAt(offset - 1) !== 44 && isLetter(text, offset + 2)),
  },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): readonly Finding[] | undefined {
  const opener = text.charAt(offset) === ',' ? ',,' : text.charAt(offset);
  const inside = offset + opener.length;
  // A mark that opens stands free before it and clings to what it opens; French parts them by a space.
  if (isLetter(text, offset - 1) || (opener === '»' && isGap(text, inside))) return undefined;
  const from = skipGaps(text, inside);
  // What stands inside is still foreign: leave its marks with it.
  if (from - inside > 1 || !/[\p{Script=Latin}\p{N}]/u.test(text.charAt(from))) return undefined;
  const closers = closersOf.get(opener) ?? [];
  const close = closerAfter(text, from, closers, openers);
  if (close === undefined || close === from) return undefined;
  const closer = closers.find((mark) => text.startsWith(mark, close)) ?? '';
  const quotes = quotesOf(document);
  return [
    change(text, offset, from, quotes.open, 0.95),
    change(text, skipGapsBack(text, close), close + closer.length, quotes.close, 0.95),
  ];
}
