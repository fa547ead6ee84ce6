import type { OrganisationEntry } from '#language';
import { countryEndingAt, type Countries, speaksOf } from './countries.ts';
import {
  type DocumentView,
  isCapital,
  isPossessive,
  startsSentence,
  type Word,
  wordAfter,
  wordBefore,
} from './words.ts';

/** Words that say what kind of thing a name beside them names: `the German magazine Mirror`, `the Star channel`. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  outlet: split(
    `newspaper newspapers paper daily tabloid magazine weekly monthly journal gazette channel broadcaster station agency outlet publication periodical website
    portal radio television tv journalist reporter correspondent columnist edition`,
  ),
  club: split(
    'club clubs side team squad footballers players striker midfielder goalkeeper defender winger forward coach captain fans supporters',
  ),
  party: split('party parties coalition bloc alliance movement faction lawmaker lawmakers mp mps deputies leader'),
  'armed-group': split('group movement organisation organization militants militia battalion brigade fighters company'),
  company: split('company firm concern corporation maker group holding brand manufacturer carrier airline'),
};

function split(words: string): readonly string[] {
  return words.split(/\s+/);
}

/** How far before and after a name a word of its kind may stand. */
const reach = { before: 3, after: 2 };

/** How well a plain English word with a capital stands where the name of an organisation would. */
export type Frame = 'none' | 'kind' | 'listed' | 'national';

/** Looks for a word of the organisation’s kind beside the words from `first` to `last`, and for its country beside that. */
export function frameOf(
  countries: Countries,
  document: DocumentView,
  entry: OrganisationEntry,
  first: Word,
  last: Word,
): Frame {
  const { kind, country } = entry;
  if (startsSentence(document.text, last.start) || isInLongerName(countries, document, first, last)) return 'none';
  if (kind === 'club' && isListed(document, first, last))
    return isOfCountry(countries, document, country) ? 'listed' : 'none';
  const own = kinds[kind];
  if (!own) return 'none';
  let found = false;
  let national = false;
  for (const { word, after } of neighbours(document, first, last)) {
    if (own.includes(word.lower) && (after || word.lower !== 'leader')) found = true;
    if (country !== undefined && countryEndingAt(countries, document, word.index)?.country === country) national = true;
  }
  if (!found) return 'none';
  if (national) return 'national';
  return outlets.has(last.lower) || !isOfCountry(countries, document, country) ? 'none' : 'kind';
}

/** English papers of the same names: `Time magazine` is no German weekly, if nobody says that it is German. */
const outlets = new Set(
  split(
    'time mirror telegraph express spectator nation week sun star globe independent press world freedom news country',
  ),
);

function isOfCountry(countries: Countries, document: DocumentView, country: string | undefined): boolean {
  return country === undefined || speaksOf(countries, document, country);
}

/** `World Cup`, `Morning Star`: a neighbour with a capital, but for a country (`German Mirror`). */
function isInLongerName(countries: Countries, document: DocumentView, first: Word, last: Word): boolean {
  const before = wordBefore(document, first);
  const after = wordAfter(document, last);
  if (after && isCapital(after) && !isPossessive(last)) return true;
  if (!before || !isCapital(before) || startsSentence(document.text, before.start)) return false;
  return countryEndingAt(countries, document, before.index) === undefined;
}

/** `Gauto (Hurricane)`: clubs stand in brackets behind the names of their players. */
function isListed({ text }: DocumentView, first: Word, last: Word): boolean {
  return text.charAt(first.start - 1) === '(' && text.charAt(last.end) === ')';
}

/** The words beside, as far as the sentence goes. */
function neighbours(document: DocumentView, first: Word, last: Word): { word: Word; after: boolean }[] {
  const found: { word: Word; after: boolean }[] = [];
  for (let word = first, far = 0; far < reach.before && !startsSentence(document.text, word.start); far++) {
    const before = word.previous;
    if (!before || /[.!?;:,\n]/.test(document.text.slice(before.end, word.start))) break;
    found.push({ word: before, after: false });
    word = before;
  }
  for (let word = last, far = 0; far < reach.after; far++) {
    const next = word.next;
    if (!next || /[.!?;:,\n]/.test(document.text.slice(word.end, next.start))) break;
    found.push({ word: next, after: true });
    word = next;
  }
  return found;
}
