import { bareKey, type Registry } from '#language';
import { type DocumentView, keyOf, type Word } from './words.ts';

/** Countries by the words that name them, to tell whose president is meant. */
export interface Countries {
  /** Country code by bare key of its name, adjective or demonym; two words at most. */
  readonly byName: ReadonlyMap<string, string>;
  /** Single words that place an article in a country: its names, adjectives, cities, regions. */
  readonly wordsOf: (country: string) => readonly string[];
}

/** Abbreviations that no registry of places lists. */
const abbreviations: readonly (readonly [string, string])[] = [
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
];

/** Gathers countries from the registry of places. */
export function countriesOf({ places }: Registry): Countries {
  const byName = new Map<string, string>(abbreviations);
  for (const { kind, country, name, also = [], adjective = [], demonym = [] } of places) {
    if (kind !== 'country' || country === undefined) continue;
    for (const form of [name, ...also, ...adjective, ...demonym])
      byName.set(bareKey(form).replace(/\./g, ' ').trim(), country);
  }
  const words = new Map<string, readonly string[]>();
  return {
    byName,
    wordsOf: (country) => {
      const known = words.get(country);
      if (known) return known;
      const own = places.filter((place) => place.country === country);
      const made = own
        .flatMap(({ name, also = [], adjective = [], demonym = [] }) => [name, ...also, ...adjective, ...demonym])
        .map(bareKey)
        .filter((key) => /^\p{L}{4,}$/u.test(key));
      words.set(country, made);
      return made;
    },
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
    const country = countries.byName.get(`${keyOf(before)} ${keyOf(word)}`);
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
    const country = countries.byName.get(`${keyOf(word)} ${keyOf(after)}`);
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
  return countries.byName.get(key);
}

function isNear(document: DocumentView, first: Word, second: Word): boolean {
  return /^(?:\.| |\. |-)$/.test(document.text.slice(first.end, second.start));
}
