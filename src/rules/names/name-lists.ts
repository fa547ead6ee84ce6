import {
  bareKey,
  fold,
  type Lexicon,
  type Named,
  namedIn,
  type NumberLists,
  openNumberLists,
  type OrganisationEntry,
  type PersonEntry,
  type PlaceEntry,
  wordFacts,
  writeNumberLists,
} from '#language';
import { phraseWords } from './capital-phrases.ts';
import { triggerOf, wordsOf } from './form-table.ts';
import { put } from './lists.ts';
import type { NameKnowledge } from './name-bits.ts';
import { acceptedFamilies, acceptedForms, acceptedGivens, roleKey, stemOnly } from './accepted.ts';
import { isCommonWord } from './words.ts';

/** Whom or what a word leads to, by what the word is of a name. */
export type NameKey =
  /** Last word of a family name; a word of a first name; the first or last three letters of a family name that may be misspelled; a role, and its last word. */
  | 'family'
  | 'given'
  | 'edge'
  | 'role'
  | 'role-end'
  /** Bare key of any form of a place; first or last three letters of one that may be misspelled; a country of which it is, or that it names. */
  | 'place'
  | 'place-edge'
  | 'of-country'
  | 'country-name'
  /** An organisation of one word that is written in capitals or with one, folded; a word of a name of several words with capitals. */
  | 'capitals'
  | 'phrase'
  /** The word by which a mistaken form is found. */
  | 'mistaken-person'
  | 'mistaken-place'
  | 'mistaken-organisation';

/**
 * Numbers of names by what leads to them, for the build. A text has words of few names: with these lists nothing is made of the others.
 */
export function compileNameLists({ gazetteer: { registry }, lexicon }: NameKnowledge): ReadonlyMap<string, number[]> {
  const lists = new Map<string, number[]>();
  let number = 0;
  for (const named of namedIn(registry)) {
    for (const [key, word] of keysOf(named, lexicon)) if (word !== '') put(lists, keyOf(key, word), number);
    number++;
  }
  return lists;
}

function keyOf(key: NameKey, word: string): string {
  return `${key} ${word}`;
}

function* keysOf(named: Named, lexicon: Lexicon): Generator<readonly [NameKey, string]> {
  const { mistaken = [] } = named.entry;
  for (const form of mistaken) yield [`mistaken-${named.kind}`, triggerOf(form, lexicon) ?? ''];
  if (named.kind === 'person') yield* keysOfPerson(named.entry, lexicon);
  else if (named.kind === 'place') yield* keysOfPlace(named.entry, lexicon);
  else for (const form of capitalForms(named.entry, lexicon)) yield ['capitals', fold(form)];
  if (named.kind !== 'person') for (const word of phraseWords(named.entry)) yield ['phrase', word];
}

function* keysOfPerson(entry: PersonEntry, lexicon: Lexicon): Generator<readonly [NameKey, string]> {
  const [first] = acceptedFamilies(entry);
  const tail = wordsOf(bareKey(first ?? '')).at(-1) ?? '';
  const common = tail.length < 4 || isCommonWord(lexicon, tail);
  for (const form of acceptedFamilies(entry)) {
    const last = wordsOf(bareKey(form)).at(-1);
    if (last === undefined) continue;
    yield ['family', last];
    if (common || last.length < 6) continue;
    yield ['edge', last.slice(0, 3)];
    yield ['edge', `-${last.slice(-3)}`];
  }
  for (const form of acceptedGivens(entry))
    for (const word of wordsOf(bareKey(form))) if (word.length > 1) yield ['given', word];
  for (const role of entry.roles ?? []) {
    const key = roleKey(role);
    yield ['role', key];
    yield ['role-end', key.slice(key.lastIndexOf(' ') + 1)];
  }
}

function* keysOfPlace(entry: PlaceEntry, lexicon: Lexicon): Generator<readonly [NameKey, string]> {
  const { country, kind, adjective = [], demonym = [], mistaken = [], name, also = [] } = entry;
  const stems = stemOnly.flatMap(([stem, of]) => (of === name ? [stem] : []));
  for (const form of [...acceptedForms(entry), ...adjective, ...demonym, ...mistaken, ...stems])
    yield ['place', bareKey(form)];
  for (const key of edgedKeys(entry, lexicon)) {
    yield ['place-edge', key.slice(0, 3)];
    yield ['place-edge', `-${key.slice(-3)}`];
  }
  if (country === undefined) return;
  yield ['of-country', country];
  if (kind === 'country')
    for (const form of [name, ...also, ...adjective, ...demonym]) yield ['country-name', countryKey(form)];
}

/** Bare keys of a place that one slip of the pen may hit without making another word of them. */
export function edgedKeys(place: PlaceEntry, lexicon: Lexicon): string[] {
  return acceptedForms(place)
    .map(bareKey)
    .filter((key) => key.length >= 6 && !key.includes(' ') && !isCommonWord(lexicon, key));
}

/** A name of a country as a text may have it: `u s`. */
export function countryKey(form: string): string {
  return bareKey(form).replace(/\./g, ' ').trim();
}

/** Forms of an organisation of one word: those that English writes in capitals, and names that begin with one. */
export function capitalForms({ name, also = [] }: OrganisationEntry, lexicon: Lexicon): string[] {
  return [name, ...also].filter((form) =>
    form === form.toUpperCase() ? (lexicon.facts(fold(form)) & wordFacts.upper) !== 0 : /^\p{Lu}\p{L}{3,}$/u.test(form),
  );
}

const made = new WeakMap<NameKnowledge['gazetteer'], NumberLists>();

/** Lists of a registry that was not compiled: made of all of it, once. */
function listsOf(knowledge: NameKnowledge): NumberLists {
  let lists = made.get(knowledge.gazetteer);
  if (!lists) {
    lists = openNumberLists(writeNumberLists(compileNameLists(knowledge)));
    made.set(knowledge.gazetteer, lists);
  }
  return lists;
}

/** Names by what leads to them. */
export interface NameLists {
  people(key: NameKey, word: string): readonly PersonEntry[];
  places(key: NameKey, word: string): readonly PlaceEntry[];
  organisations(key: NameKey, word: string): readonly OrganisationEntry[];
  has(key: NameKey, word: string): boolean;
}

/** The lists of a registry: as the build has compiled them, or made of it. */
export function nameLists(knowledge: NameKnowledge): NameLists {
  const { gazetteer } = knowledge;
  const lists = () => knowledge.nameLists ?? listsOf(knowledge);
  const entries = (key: NameKey, word: string) =>
    lists()
      .get(keyOf(key, word))
      .flatMap((number) => gazetteer.named(number)?.entry ?? []);
  return {
    people: (key, word) => entries(key, word) as PersonEntry[],
    places: (key, word) => entries(key, word) as PlaceEntry[],
    organisations: (key, word) => entries(key, word) as OrganisationEntry[],
    has: (key, word) => lists().has(keyOf(key, word)),
  };
}
