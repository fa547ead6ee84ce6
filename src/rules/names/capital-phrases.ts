import { bareKey, fold, type Lexicon, type OrganisationEntry, type PlaceEntry, type Registry } from '#language';
import { put } from './lists.ts';
import { wordsOf } from './form-table.ts';
import { type DocumentView, isCommonWord, spanOf, type Word } from './words.ts';

/** A name of several words, by one of them that a text may have in small letters. */
export interface CapitalPhrase {
  readonly text: string;
  /** Folded words. */
  readonly words: readonly string[];
  /** Index of the word by which it is found. */
  readonly trigger: number;
}

/** Names of plain English words that are names even in small letters. */
const plainNames = [
  'United States',
  'United Nations',
  'United Kingdom',
  'European Union',
  'Middle East',
  'Soviet Union',
];
/** The same, looked for at their last word alone: their others are too common to be asked about. */
const lastWordNames = [
  'First World War',
  'Second World War',
  'Middle Ages',
  'Red Army',
  'Ottoman Empire',
  'Roman Empire',
  'Byzantine Empire',
  'Russian Empire',
  'Iron Curtain',
  'Black Sea',
  'Baltic Sea',
  'Red Sea',
  'Dead Sea',
  'Caspian Sea',
  'Persian Gulf',
  'Pacific Ocean',
  'Atlantic Ocean',
  'Indian Ocean',
  'Arctic Ocean',
  'North Pole',
  'South Pole',
  'Nobel Prize',
  'Champions League',
  'European Parliament',
  'European Commission',
];
/** `south Sudan` may be the south of Sudan, a `new York` is a slip. */
const compass = new Set(['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'central']);

/** Names of places and organisations that are no English in small letters, by each word that is none. */
export function capitalPhrases(
  { places, organisations }: Pick<Registry, 'places' | 'organisations'>,
  lexicon: Lexicon,
): ReadonlyMap<string, CapitalPhrase[]> {
  const phrases = new Map<string, CapitalPhrase[]>();
  const add = (text: string, isTrigger: (word: string) => boolean) => {
    const words = wordsOf(fold(text));
    if (words.join(' ') !== fold(text)) return;
    for (const [trigger, word] of words.entries()) if (isTrigger(word)) put(phrases, word, { text, words, trigger });
  };
  for (const { name, also = [], kind } of [
    ...places,
    ...organisations.filter(({ country }) => country === undefined),
  ]) {
    if (kind === 'outlet' || kind === 'club' || kind === 'armed-group') continue;
    for (const form of [name, ...also]) {
      if (!title.test(form) || bareKey(form) !== fold(form)) continue;
      add(form, (word) => word.length >= 4 && !isCommonWord(lexicon, word) && lexicon.facts(word) !== 0);
    }
  }
  for (const name of plainNames) add(name, () => true);
  for (const name of lastWordNames) add(name, (word) => name.toLowerCase().endsWith(` ${word}`));
  return phrases;
}

/** Words by which names of several words may be found, folded. */
export function phraseWords({ name, also = [] }: PlaceEntry | OrganisationEntry): string[] {
  return [name, ...also].filter((form) => title.test(form)).flatMap((form) => wordsOf(fold(form)));
}

/** Capitals on the first and last word, nothing but letters: `Saudi Arabia`, `Rio de Janeiro`. */
const title = /^[A-Z][a-z]+(?: [A-Za-z][a-z]+)* [A-Z][a-z]+$/;

/** Where a phrase stands around the word that leads to it. */
export interface PhraseMatch {
  readonly first: Word;
  readonly last: Word;
  readonly text: string;
}

/** The phrase around a word in which a capital is missing; none where all stand. */
export function phraseAt(
  phrases: readonly CapitalPhrase[],
  document: DocumentView,
  word: Word,
): PhraseMatch | undefined {
  for (const { text, words, trigger } of phrases) {
    const start = word.index - trigger;
    if (start < 0 || start + words.length > document.wordCount) continue;
    const found = words.map((_, at) => document.word(start + at));
    const [first] = found;
    const last = found.at(-1);
    if (!first || !last || !found.every((one, at) => one.lower === words[at])) continue;
    const span = spanOf(first, last);
    const old = document.text.slice(span.start, span.end);
    if (old.length !== text.length || old === text || /[^A-Za-z ]/.test(old)) continue;
    if (compass.has(words[0] ?? '') && first.text === first.lower && last.text !== last.lower) continue;
    return { first, last, text };
  }
  return undefined;
}
