import { bareKey } from '#language';
import type { NameLists } from './name-lists.ts';
import { remember } from './once.ts';
import { type DocumentView, keyOf, type Word } from './words.ts';

/** Countries by the words that name them, to tell whose president is meant. */
export interface Countries {
  /** Country code by bare key of its name, adjective or demonym; two words at most. */
  readonly byName: (key: string) => string | undefined;
  /** Single words that place an article in a country: its names, adjectives, cities, regions. */
  readonly wordsOf: (country: string) => readonly string[];
}

/** Abbreviations that no registry of places lists. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['us', 'US'],
  ['usa', 'US'],
  ['u s', 'US'],
  ['uk', 'GB'],
  ['u k', 'GB'],
  ['eu', 'EU'],
  ['e u', 'EU'],
  ['un', 'UN'],
  ['u n', 'UN'],
  ['uae', 'AE'],
]);

/** Countries of the registry of places. */
export function countriesOf(lists: NameLists): Countries {
  return {
    byName: remember((key) => lists.places('country-name', key).at(-1)?.country ?? abbreviations.get(key)),
    wordsOf: remember((country) =>
      lists
        .places('of-country', country)
        .flatMap(({ name, also = [], adjective = [], demonym = [] }) => [name, ...also, ...adjective, ...demonym])
        .map(bareKey)
        .filter((key) => /^\p{L}{4,}$/u.test(key)),
    ),
  };
}

/** A country named by one or two words. */
export interface CountryPhrase {
  readonly country: string;
  /** Index of its first or last word, the one farther from where it was looked for. */
  readonly edge: number;
}

/** The country whose name, adjective or demonym ends with the word at `last`. */
export function countryEndingAt(countries: Countries, document: DocumentView, last: number): CountryPhrase | undefined {
  if (last < 0) return undefined;
  const word = document.word(last);
  const before = word.previous;
  if (before && isNear(document, before, word)) {
    const country = countries.byName(`${keyOf(before)} ${keyOf(word)}`);
    if (country !== undefined) return { country, edge: last - 1 };
  }
  const country = nameOf(countries, word);
  return country === undefined ? undefined : { country, edge: last };
}

/** The country whose name begins with the word at `first`. */
export function countryStartingAt(
  countries: Countries,
  document: DocumentView,
  first: number,
): CountryPhrase | undefined {
  if (first >= document.wordCount) return undefined;
  const word = document.word(first);
  const after = word.next;
  if (after && isNear(document, word, after)) {
    const country = countries.byName(`${keyOf(word)} ${keyOf(after)}`);
    if (country !== undefined) return { country, edge: first + 1 };
  }
  const country = nameOf(countries, word);
  return country === undefined ? undefined : { country, edge: first };
}

/** Whether any word of the document speaks of the country. */
export function speaksOf(countries: Countries, document: DocumentView, country: string): boolean {
  if (country === 'US' && /\bU\.?S\b/.test(document.text)) return true;
  if (country === 'GB' && /\bU\.?K\b/.test(document.text)) return true;
  if (country === 'EU' && /\bEU\b/.test(document.text)) return true;
  return countries.wordsOf(country).some((word) => document.has(word));
}

function nameOf(countries: Countries, word: Word): string | undefined {
  const key = keyOf(word);
  // `us` is a pronoun, `US` a country.
  if (key.length <= 2 && word.text.slice(0, 2) !== word.text.slice(0, 2).toUpperCase()) return undefined;
  return countries.byName(key);
}

function isNear(document: DocumentView, first: Word, second: Word): boolean {
  return /^(?:\.| |\. |-)$/.test(document.text.slice(first.end, second.start));
}
