import { bareKey, fold, formKey, type Lexicon, rarity, wordFacts } from '#language';
import { remember } from './once.ts';
import { type DocumentView, isCapital, keyOf, type Word } from './words.ts';

/** What has forms that are wrong. */
export interface Mistakable {
  readonly mistaken?: readonly string[];
}

/** A form of a name, as bare words, and whose it is. */
interface TableForm<T> {
  readonly words: readonly string[];
  /** Index of the word by which the form is found. */
  readonly trigger: number;
  /** Folded, where only the diacritics keep the form from being English: `söul`. */
  readonly exact: string | undefined;
  readonly meant: T[];
}

/** Mistaken forms of names by the word of them that English has least, so that a text is looked at only where that word stands. */
export type FormTable<T> = (key: string) => readonly TableForm<T>[];

/** Where a form stands: indices of its first and last word, and what it could mean. */
export interface FormMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly meant: readonly T[];
}

/**
 * Makes a table of the mistaken forms that `wanted` lets through; none without it. `entries`: those of which a form is found by a word, so that
 * nothing is made before a text has it.
 */
export function formTable<T extends Mistakable>(
  entries: (word: string) => readonly T[],
  lexicon: Lexicon,
  wanted: (entry: T, form: string) => boolean = () => true,
): FormTable<T> {
  return remember((key) => {
    const table = new Map<string, TableForm<T>[]>();
    for (const entry of entries(key)) {
      for (const form of entry.mistaken ?? none) if (wanted(entry, form)) putForm(table, form, entry, key, lexicon);
    }
    return (table.get(key) ?? none).toSorted((a, b) => b.words.length - a.words.length);
  });
}

const none: readonly never[] = [];

function putForm<T>(table: Map<string, TableForm<T>[]>, form: string, entry: T, start: string, lexicon: Lexicon): void {
  const key = keyOfForm(form);
  const words = wordsOf(key);
  if (words[0] !== key && !writable.test(key)) return;
  const trigger = rarest(words, lexicon);
  const word = words[trigger];
  if (!word?.startsWith(start)) return;
  const list = table.get(word);
  const same = list?.find(
    (other) => other.words.length === words.length && other.words.every((one, at) => one === words[at]),
  );
  if (same) {
    if (!same.meant.includes(entry)) same.meant.push(entry);
    return;
  }
  const exact = oneName.test(form) ? undefined : exactForm(formKey(form), key, words, lexicon);
  const made: TableForm<T> = { words, trigger, exact, meant: [entry] };
  if (list) list.push(made);
  else table.set(word, [made]);
}

function keyOfForm(form: string): string {
  return oneName.test(form) ? form.toLowerCase() : bareKey(form);
}

/** The bare word by which a table finds a form; none if it is left out. */
export function triggerOf(form: string, lexicon: Lexicon): string | undefined {
  const key = keyOfForm(form);
  const words = wordsOf(key);
  return writable.test(key) ? words[rarest(words, lexicon)] : undefined;
}

/** The same with the neighbour that `couldBeForm` asks for, in the order of the form. */
export function pairOf(form: string, lexicon: Lexicon): string {
  const words = wordsOf(keyOfForm(form));
  const trigger = rarest(words, lexicon);
  const first = trigger + 1 < words.length ? trigger : Math.max(0, trigger - 1);
  return words.slice(first, first + 2).join(' ');
}

/** The folded form, where it is not its bare key and that is English. */
function exactForm(folded: string, key: string, words: readonly string[], lexicon: Lexicon): string | undefined {
  return folded !== key && words.every((one) => lexicon.facts(one) !== 0) ? folded : undefined;
}

/** The longest form around the word at `index`, whose bare key is `key`. */
export function formAt<T>(
  table: FormTable<T>,
  document: DocumentView,
  index: number,
  key: string,
): FormMatch<T> | undefined {
  for (const { words, trigger, exact, meant } of table(key)) {
    const first = index - trigger;
    const last = first + words.length - 1;
    if (first < 0 || last >= document.wordCount) continue;
    if (
      !words.every((word, at) => at === trigger || keyOf(document.word(first + at)) === word) ||
      !joined(document, first, last)
    )
      continue;
    if (exact !== undefined && words.map((_, at) => document.word(first + at).lower).join(' ') !== exact) continue;
    return { first, last, meant };
  }
  return undefined;
}

/** Whether the neighbour of a form’s rarest word could stand beside this word: a cheap look before `formAt`. */
export function couldBeForm<T>(table: FormTable<T>, word: Word): boolean {
  return table(keyOf(word)).some(({ words, trigger }) => {
    // A form of one word has a capital: `mirror` is nobody’s name.
    if (words.length === 1) return isCapital(word);
    const next = words[trigger + 1];
    const neighbour = next === undefined ? word.previous : word.next;
    return neighbour !== undefined && keyOf(neighbour) === (next ?? words[trigger - 1]);
  });
}

/** Words that a rule must be asked at to meet each of these forms, as texts write them: with diacritics and without. */
export function formTriggers(entries: Iterable<Mistakable>, lexicon: Lexicon): string[] {
  const triggers = new Set<string>();
  for (const form of mistakenOf(entries)) {
    const words = wordsOf(bareKey(form));
    const at = rarest(words, lexicon);
    for (const word of [words[at], wordsOf(fold(form))[at]]) if (word !== undefined) triggers.add(word);
  }
  return [...triggers];
}

/** Words that a rule must be asked at because no word of the form is unknown to the lexicon: unknown ones are met anyway. */
export function knownTriggers(entries: Iterable<Mistakable>, lexicon: Lexicon): string[] {
  const triggers = new Set<string>();
  for (const form of mistakenOf(entries)) {
    const words = wordsOf(bareKey(form));
    if (words.some((word) => lexicon.facts(word) === 0)) continue;
    const word = words[rarest(words, lexicon)];
    if (word !== undefined) triggers.add(word);
  }
  return [...triggers];
}

function* mistakenOf(entries: Iterable<Mistakable>): Generator<string> {
  for (const { mistaken = [] } of entries) yield* mistaken;
}

/** Words of a bare key as the scan parts them. */
export function wordsOf(key: string): string[] {
  if (oneWord.test(key)) return [key];
  return key.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

const oneWord = /^[a-z]+$/;
/** Its bare key is itself in small letters. */
const oneName = /^[A-Za-z]+$/;
/** Forms with other signs than these are left out. */
const writable = /^[\p{L}\p{N}' .-]+$/u;

/** Nothing but a space, a hyphen or an abbreviation’s full stop stands between these words. */
function joined(document: DocumentView, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (!/^(?:\.?[ \u00a0]|[-‐‑]|\.)$/.test(document.text.slice(document.word(at).end, document.word(at + 1).start)))
      return false;
  }
  return true;
}

/** Index of the word that English has least: unknown to the lexicon, then never in lower case, then the longest. */
function rarest(words: readonly string[], lexicon: Lexicon): number {
  if (words.length === 1) return 0;
  const rank = (word: string) => {
    const facts = lexicon.facts(word);
    return (facts === 0 ? 400 : (facts & wordFacts.lower) === 0 ? 200 : 0) + 100 * rarity(word) + word.length;
  };
  return words.reduce((best, word, at) => (rank(word) > rank(words[best] ?? '') ? at : best), 0);
}
