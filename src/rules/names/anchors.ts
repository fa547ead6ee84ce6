import { editDistance, fold, type Lexicon, sameInitial, sameSound } from '#language';
import { tailOf } from './accepted.ts';
import { stemsOf } from './case-endings.ts';
import { speaksOf } from './countries.ts';
import type { Bearer, FamilyForm, PeopleIndex } from './people-index.ts';
import { hasOffice, type KnownOffices } from './offices.ts';
import { countryOf, type Surroundings } from './surroundings.ts';
import { type DocumentView, keyOf, type Word } from './words.ts';

/** What speaks for a word’s being the name of one person. */
export interface Anchors {
  /** The first name before it: that of the person, or a spelling of it. */
  readonly given: 'exact' | 'near' | undefined;
  readonly initial: boolean;
  readonly role: boolean;
  /** The person’s country is named next to the role, or elsewhere in the document; `other`: another country is named next to the role. */
  readonly country: 'near' | 'document' | 'other' | undefined;
  /** The document or its tags have the right name elsewhere. */
  readonly present: boolean;
  /** The right name stands a few words away, and nothing else says who is meant: who writes both tells them apart. */
  readonly beside: boolean;
  /** The document speaks elsewhere of whoever holds the person’s office: `the Ukrainian president`. */
  readonly office: boolean;
}

/** What has been found out about one document. */
export interface Findings extends KnownOffices {
  readonly present: Map<Bearer, boolean>;
  readonly countries: Map<string, boolean>;
  /** Forms, as bare keys, that stand somewhere after somebody else’s first name. */
  readonly others: Set<string>;
  /** Forms, as bare keys, that are somewhere said to name somebody else: `the plumber Volodymyr Zelinsky`. */
  readonly private: Set<string>;
}

/** Begins to find out about a document. */
export function newFindings(): Findings {
  return {
    present: new Map(),
    countries: new Map(),
    offices: undefined,
    others: new Set(),
    private: new Set(),
  };
}

/** What speaks for the words from `first` to `last` being this person’s name. */
export function anchorsOf(
  index: PeopleIndex,
  document: DocumentView,
  known: Findings,
  bearer: Bearer,
  around: Surroundings,
  last: Word,
): Anchors {
  const { lexicon } = document.knowledge;
  const role = around.role?.holders.has(bearer) === true;
  return {
    given: around.given && givenFits(bearer, keyOf(around.given), lexicon),
    initial:
      around.initial !== undefined && [...bearer.givens].some((given) => sameInitial(given, around.initial ?? '')),
    role,
    country: countryFits(index, document, known, bearer, around, last),
    present: isPresent(index, document, known, bearer),
    beside: !around.given && !around.initial && !role && isBeside(document, bearer, last),
    office: hasOffice(index, document, known, bearer),
  };
}

/** Words on each side in which names stand beside each other. */
const besideReach = 8;

function isBeside(document: DocumentView, { forms }: Bearer, { index }: Word): boolean {
  const end = Math.min(document.wordCount, index + besideReach + 1);
  for (let at = Math.max(0, index - besideReach); at < end; at++) {
    if (at !== index && forms.some(({ words }) => words.at(-1) === keyOf(document.word(at)))) return true;
  }
  return false;
}

/** How well a word fits a person’s first names. A word that English has as a name of its own must sound the same: `Roberta` is not `Robert`. */
export function givenFits(bearer: Bearer, key: string, lexicon: Lexicon): 'exact' | 'near' | undefined {
  const known = lexicon.facts(key) !== 0;
  let near = false;
  for (const given of bearer.givens) {
    for (const part of given.split(' ')) {
      if (part === key) return 'exact';
      near ||= known ? part.length > 3 && sameSound(key, part) : isNearGiven(key, part);
    }
  }
  return near ? 'near' : undefined;
}

/** `wladimir`, `vladimirem`, `vladmir` for `vladimir`. */
export function isNearGiven(key: string, given: string): boolean {
  if (!sameInitial(key, given) || key.length < 3) return false;
  if (sameSound(key, given)) return true;
  if (given.length < 5) return false;
  if (editDistance(key, given, 1) === 1) return true;
  return stemsOf(key, (stem) => stem === given).length > 0;
}

function countryFits(
  index: PeopleIndex,
  document: DocumentView,
  known: Findings,
  { entry }: Bearer,
  around: Surroundings,
  last: Word,
): Anchors['country'] {
  if (entry.country === undefined) return undefined;
  const said = around.role?.country ?? countryOf(index, document, last.index);
  if (said !== undefined) return said === entry.country ? 'near' : 'other';
  // There is one pope: his role says of what state.
  const holders = [...(around.role?.holders ?? [])];
  if (holders.length > 0 && holders.every((holder) => holder.entry.country === entry.country)) return 'near';
  let spoken = known.countries.get(entry.country);
  if (spoken === undefined) {
    spoken = speaksOf(index.countries(), document, entry.country);
    known.countries.set(entry.country, spoken);
  }
  return spoken ? 'document' : undefined;
}

/** Whether the document has an accepted form of the person’s family name; with a first name where the word may mean something else. */
export function isPresent(index: PeopleIndex, document: DocumentView, known: Findings, bearer: Bearer): boolean {
  let present = known.present.get(bearer);
  if (present === undefined) {
    present = bearer.forms.some((form) => hasForm(document, form));
    // `Novak` may be a first name: somebody else’s.
    if (present && (bearer.common || index.ofGiven(bearer.tail).length > 0))
      present = [...bearer.givens].some((given) => given.split(' ').every((part) => document.has(part)));
    known.present.set(bearer, present);
  }
  return present;
}

/** Whether the document has the last word of an accepted form. */
export function hasForm(document: DocumentView, { text, words }: FamilyForm): boolean {
  const tail = words.at(-1) ?? '';
  return tail.length > 1 && (document.has(tail) || document.has(fold(tailOf(text))) || document.inTags(tail));
}
