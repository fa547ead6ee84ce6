import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLetter, isLower, wordEnd, wordStart } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const abbreviations = new Set(
  `etc bros approx dept gen sen rep gov prof vol pp cf jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun min max est inc ltd corp co ave blvd rd tel ext mag mt
  no nos fig figs ed eds op al ca resp incl excl vs viz obs par para art sec ch chap hon rev capt col lt maj sgt cmdr insp dist govt assn assoc div ibid loc misc pers pref prev temp trans univ`.split(
    /\s+/,
  ),
);
/** Words that no sentence ends with: the stop behind them is stray, not the small letter. */
const unfinished = new Set('the a an his its their my our your of and or but nor'.split(' '));

/** What a sentence may begin with and hardly ends before: a stray stop stands before other small words as often as a sentence ends. */
const starters = new Set(
  `the a an this that these those he she it they we you his her its their our my in on at for with from by as when while after before since if although because but and however no not there here one two some many most
  all each every what who how where why according both such during now then today yesterday later also even only another other about under despite meanwhile fans police people officials`.split(
    /\s+/,
  ),
);

const rule: Rule = defineTypography({
  id: 'typography/sentence-capital',
  title: 'Begin a sentence with a capital',
  why: 'Some scripts know no capitals, and some systems translate each piece of a marked-up sentence alone: a sentence begins in lower case, or a stop stands inside one.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'The old minister has left. [the → The] guest stayed for dinner.',
    'The new price fell at once. [however → However] nobody bought the shares.',
    'He follows a model of his[. →] behaviour.',
    'It was good for the[. →] people there.',
    'It was the company[. →] of the mayor.',
    'Nobody has left the old town. [presumably → Presumably], they wait for help.',
    'The two had argued about money. [there → There] was no need to go.',
  ],
  keep: [
    'He sells plans, books, etc. in the town.',
    'He waited... and went on.',
    'See p.m. and a.m. for it.',
    'The firm of the Brown Bros. is old.',
    'The company oOh! works with eBay. iPhone users wait.',
    'It costs approx. five euros.',
    'It burned on a thousand square meters. meters, they said.',
    'It was a word. two weeks. was.',
    'Who is it? asked the man.',
  ],
  on: {
    marks: '.',
    markIf: (text, offset) => isGap(text, offset + 1) && isLower(text, offset + 2) && isLower(text, offset - 1),
  },
  look,
});

export default rule;

function look(text: string, offset: number, { knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const start = wordStart(text, offset);
  const end = wordEnd(text, offset + 2);
  const left = text.slice(start, offset).toLowerCase();
  const right = text.slice(offset + 2, end);
  // An abbreviation, an ellipsis, a host; a word with capitals of its own.
  if (
    /[.\d@/_’'-]/.test(text.charAt(start - 1)) ||
    isLetter(text, end) ||
    /^(?:[\d@/_(-]|[.:]\S)/.test(text.slice(end, end + 2)) ||
    right !== right.toLowerCase()
  )
    return undefined;
  const known = (word: string) => (lexicon.facts(word) & wordFacts.lower) !== 0;
  // No sentence begins with a small `of` either.
  if ((unfinished.has(left) && right.length > 1 && isGap(text, start - 1)) || (right === 'of' && known(left)))
    return change(text, offset, offset + 1, '', 0.85);
  if (!known(right)) return undefined;
  if (left.length < 3 || abbreviations.has(left) || !known(left) || (right.length === 1 && right !== 'a'))
    return undefined;
  // `the Aug. the`: only a sentence of some words has ended here.
  if (!/\p{Ll}+\s\p{Ll}+\s\p{Ll}+(?:\s|$)/u.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  // And another begins: an adverb before a comma, or three words without a mark.
  const isAdverb = right.endsWith('ly') && text.charAt(end) === ',';
  if (!isAdverb && !starters.has(right)) return undefined;
  if (!isAdverb && !/^(?:\s[\p{L}\p{N}’'-]+){3}/u.test(text.slice(end, end + 60))) return undefined;
  return change(text, offset + 2, end, right.charAt(0).toUpperCase() + right.slice(1), 0.82);
}
