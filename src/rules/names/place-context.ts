import { type PlaceEntry, wordFacts } from '#language';
import { countryEndingAt } from './countries.ts';
import type { PlaceIndex } from './place-index.ts';
import {
  type DocumentView,
  isCapital,
  isPossessive,
  keyOf,
  startsSentence,
  type Word,
  wordAfter,
  wordBefore,
} from './words.ts';

/** What stands around a possible name of a place. */
export interface PlaceContext {
  /** A preposition of place stands before it. */
  readonly located: boolean;
  /** A neighbour with a capital makes it a part of another name. */
  readonly partOfName: boolean;
  /** The words around are no English: a foreign title, an address. */
  readonly foreign: boolean;
}

const prepositions = new Set(
  'in to from near at outside around over into via towards toward leaving left reach reached inside across throughout for between'.split(
    ' ',
  ),
);
/** Words that go with a name of a place, before and after it. */
const compass = new Set(
  'north south east west northern southern eastern western central greater upper lower northeast southwest eastern outer inner downtown mainland old'.split(
    ' ',
  ),
);
const kinds = new Set(
  'region oblast province city district river airport governorate prefecture republic government parliament peninsula state sea mountains county area front border university'.split(
    ' ',
  ),
);
const articles = new Set(
  'der die das den dem la le les los las el il lo gli het de del della di du do da na v ve z ze u w we o im am'.split(
    ' ',
  ),
);

/** Looks at what stands around the words from `first` to `last`, which may name the place. */
export function placeContext(
  index: PlaceIndex,
  document: DocumentView,
  { kind }: PlaceEntry,
  first: Word,
  last: Word,
): PlaceContext {
  const before = wordBefore(document, first);
  const after = isPossessive(last) ? undefined : wordAfter(document, last);
  const inner =
    before && /^(?:the|of|eastern|western|northern|southern|central)$/.test(before.lower)
      ? wordBefore(document, before)
      : before;
  return {
    located: inner !== undefined && prepositions.has(inner.lower),
    partOfName:
      (before !== undefined &&
        (isPart(index, document, before) || (settlements.has(kind) && isCalledThe(document, before, after)))) ||
      (after !== undefined && isCapital(after) && !isKind(document, after)),
    foreign:
      (before !== undefined && isForeign(document, before)) || (after !== undefined && isForeign(document, after)),
  };
}

const settlements = new Set(['city', 'town', 'village']);

/** `the Lucerna and`: a hall, a ship; `the Charkiw region` is a place. */
function isCalledThe(document: DocumentView, before: Word, after: Word | undefined): boolean {
  if (before.lower !== 'the') return false;
  return (
    after === undefined ||
    (document.knowledge.lexicon.facts(after.lower) & (wordFacts.noun | wordFacts.adjective)) === 0
  );
}

function isPart(index: PlaceIndex, document: DocumentView, before: Word): boolean {
  if (!isCapital(before) || isPossessive(before)) return false;
  if (compass.has(before.lower) || countryEndingAt(index.countries(), document, before.index)) return false;
  const facts = document.knowledge.lexicon.facts(before.lower);
  const small = (facts & wordFacts.lower) !== 0;
  return !(small && (startsSentence(document.text, before.start) || prepositions.has(before.lower) || isVerb(facts)));
}

function isKind(document: DocumentView, after: Word): boolean {
  if (kinds.has(after.lower)) return true;
  const facts = document.knowledge.lexicon.facts(after.lower);
  return (facts & wordFacts.lower) !== 0 && isVerb(facts);
}

function isVerb(facts: number): boolean {
  return (facts & (wordFacts.noun | wordFacts.adjective)) === 0;
}

/** A foreign article, or a word in small letters that English does not know. */
function isForeign(document: DocumentView, word: Word): boolean {
  if (articles.has(word.lower)) return true;
  const key = keyOf(word);
  return !isCapital(word) && key.length > 2 && !/\d/.test(key) && document.knowledge.lexicon.facts(word.lower) === 0;
}
