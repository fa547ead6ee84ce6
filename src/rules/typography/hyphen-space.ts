import type { Lexicon } from '#language';
import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isGap, isLetter, isLower, lineAround, wordEnd, wordStart } from './characters.ts';
import { defineTypography, doubtful } from './define-typography.ts';

/** Beginnings that are no words of their own. */
const prefixes = new Set('multi semi anti non quasi pseudo neo pre'.split(' '));
/** Beginnings that may stand alone, and what is counted in compounds. */
const weakPrefixes = new Set('co ex mid sub self vice counter inter ultra'.split(' '));
const numbers = new Set(
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty half'.split(' '),
);
const units = new Set(
  'year month week day hour minute second metre meter mile kilometre kilometer seat man page point story storey ton tonne party member time way'.split(
    ' ',
  ),
);
/** Compounds whose halves are words: `long - term`. */
const compounds: ReadonlyMap<string, RegExp> = new Map([
  ['long', /^(?:term|range|standing|distance|awaited|lasting|lived)$/],
  ['short', /^(?:term|range|lived|sighted)$/],
  ['well', /^(?:being|known|established|educated|paid|off)$/],
  ['so', /^called$/],
  ['low', /^(?:income|cost|level|lying|quality)$/],
  ['high', /^(?:level|quality|tech|speed|ranking|profile|rise|risk|pressure)$/],
  ['full', /^(?:time|scale|back|length|fledged)$/],
  ['part', /^time$/],
  ['medium', /^(?:sized|term)$/],
  ['large', /^scale$/],
  ['small', /^scale$/],
  ['middle', /^(?:class|aged|income)$/],
  ['second', /^hand$/],
  ['day', /^to$/],
]);
/** What follows a hyphen that stands for the rest of a compound: `two- and three-year`. */
const suspended = new Set('and or to nor as but versus'.split(' '));

const rule: Rule = defineTypography({
  id: 'typography/hyphen-space',
  title: 'Join the halves of a compound',
  why: 'Tokenised text has spaces around its hyphens, and what put it together again took them for dashes or left one: `multi - storey`, `heart -shaped`.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'safe',
  fix: [
    'The [multi - storey → multi-storey] car park burned down.',
    'A [semi - final → semi-final] awaits them.',
    'It is a [market -oriented → market-oriented] plan.',
    'They want a [long - term → long-term] agreement.',
    'A [three - day → three-day] strike begins.',
    'It was a [five- year → five-year] plan.',
    'He was [self- employed → self-employed] for years.',
  ],
  keep: [
    'He left - multi or not - on Monday.',
    'The economy -which had grown- fell again.',
    'It took two- and three-year terms to build.',
    'Micro- to medium-sized firms, pre- and post-war houses.',
    'They were cheap -and good.',
    'It will be long - time will tell.',
    'The best - known to all - stayed.',
  ],
  on: {
    marks: '-',
    markIf: (text, offset) => {
      const before = isGap(text, offset - 1);
      const after = isGap(text, offset + 1);
      if (!before && !after) return false;
      return (
        (before ? isWord(text, offset - 2) : isWord(text, offset - 1)) && isLower(text, after ? offset + 2 : offset + 1)
      );
    },
  },
  look,
});

export default rule;

function look(text: string, offset: number, { knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const before = isGap(text, offset - 1);
  const after = isGap(text, offset + 1);
  const leftEnd = before ? offset - 1 : offset;
  const rightStart = after ? offset + 2 : offset + 1;
  const start = isDigit(text, leftEnd - 1) ? digitsStart(text, leftEnd) : wordStart(text, leftEnd);
  const end = wordEnd(text, rightStart);
  const left = text.slice(start, leftEnd).toLowerCase();
  const right = text.slice(rightStart, end);
  if (isWord(text, start - 1) || isWord(text, end) || suspended.has(right)) return undefined;
  // `neo - neo - neo`: a loop, not a compound.
  if (left === right) return undefined;
  const joined = change(text, start, end, `${text.slice(start, leftEnd)}-${right}`, 0.95);
  const alone = isAlone(text, offset);
  // British spellings are not in the lexicon: `multi - storey`.
  if (prefixes.has(left)) return alone && (right.length > 4 || isNominal(lexicon, right)) ? joined : undefined;
  if (!alone || (lexicon.facts(right) & wordFacts.lower) === 0) return undefined;
  const likely = doubtful({
    ...joined,
    replacements: joined.replacements.map((replacement) => ({ ...replacement, confidence: 0.85 })),
  });
  if ((numbers.has(left) || /^\d+$/.test(left)) && units.has(right)) return likely;
  if (compounds.get(left)?.test(right)) return isGap(text, end) && isLetter(text, end + 1) ? likely : undefined;
  if (weakPrefixes.has(left) && isNominal(lexicon, right)) return likely;
  // `heart -shaped`: a participle behind a noun, and a noun behind it.
  const attributive = isGap(text, end) && isLetter(text, end + 1);
  return before !== after && attributive && isParticiple(lexicon, right) && isNominal(lexicon, left)
    ? likely
    : undefined;
}

function isWord(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at);
}

function digitsStart(text: string, end: number): number {
  let at = end;
  while (isDigit(text, at - 1)) at--;
  return at;
}

/** Whether no other free dash stands on the line near `offset`: two dashes hold an aside between them. */
function isAlone(text: string, offset: number): boolean {
  const { start, end } = lineAround(text, offset, 150);
  return !/[\p{L}\p{N},.”"] -{1,2}(?![\d])|[\p{L}\p{N}]- /u.test(
    `${text.slice(start, offset - 1)}\n${text.slice(offset + 2, end)}`.replace(/ - old\b/, ''),
  );
}

function isNominal(lexicon: Lexicon, word: string): boolean {
  return (lexicon.facts(word) & (wordFacts.noun | wordFacts.adjective | wordFacts.participle)) !== 0;
}

function isParticiple(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  return (
    (facts & (wordFacts.participle | wordFacts.ing)) !== 0 &&
    /(?:ed|ing|led|built|made|born|run|held|owned|known|held)$/.test(word)
  );
}
