import { bareKey, fold, formKey, type Lexicon, wordFacts } from '#language';
import { type DocumentView, keyOf } from './words.ts';

/** One form of a name: one word or several, as bare keys, and what it stands for. */
interface TableForm<T> {
  readonly words: readonly string[];
  /** Index of the word by which the form is found. */
  readonly trigger: number;
  /** Folded, where only the diacritics keep the form from being English: `söul`. */
  readonly exact: string | undefined;
  readonly meant: readonly T[];
}

/** Forms of names by their rarest word, so that a text is looked at only where that word stands. */
export type FormTable<T> = ReadonlyMap<string, readonly TableForm<T>[]>;

/** Where a form stands: indices of its first and last word, and what it could mean. */
export interface FormMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly meant: readonly T[];
}

/** Makes a table. Forms with other signs than letters, digits, spaces, hyphens, full stops and apostrophes are left out. */
export function formTable<T>(forms: Iterable<readonly [form: string, meant: T]>, lexicon: Lexicon): FormTable<T> {
  const byForm = new Map<string, { exact: string; meant: T[] }>();
  for (const [form, meant] of forms) {
    const key = bareKey(form);
    if (!writable.test(key)) continue;
    const found = byForm.get(key);
    if (!found) byForm.set(key, { exact: fold(form), meant: [meant] });
    else if (!found.meant.includes(meant)) found.meant.push(meant);
  }
  const table = new Map<string, TableForm<T>[]>();
  for (const [key, { exact, meant }] of byForm) {
    const words = wordsOf(key);
    const trigger = rarest(words, lexicon);
    const word = words[trigger];
    if (word === undefined) continue;
    const english = exact !== key && words.every((one) => lexicon.facts(one) !== 0) && formKey(exact) !== key;
    const form = { words, trigger, exact: english ? formKey(exact) : undefined, meant };
    const list = table.get(word);
    if (list) list.push(form);
    else table.set(word, [form]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest form around the word at `index`, whose bare key is `key`. */
export function formAt<T>(table: FormTable<T>, document: DocumentView, index: number, key: string): FormMatch<T> | undefined {
  for (const { words, trigger, exact, meant } of table.get(key) ?? []) {
    const first = index - trigger;
    const last = first + words.length - 1;
    if (first < 0 || last >= document.wordCount) continue;
    if (!words.every((word, at) => at === trigger || keyOf(document.word(first + at)) === word) || !joined(document, first, last)) continue;
    if (exact !== undefined && words.map((_, at) => document.word(first + at).lower).join(' ') !== exact) continue;
    return { first, last, meant };
  }
  return undefined;
}

/** Words that a rule must be asked at to meet each of these forms, as texts write them: with diacritics and without. */
export function formTriggers(forms: Iterable<string>, lexicon: Lexicon): string[] {
  const triggers = new Set<string>();
  for (const form of forms) {
    const words = wordsOf(bareKey(form));
    const at = rarest(words, lexicon);
    for (const word of [words[at], wordsOf(fold(form))[at]]) if (word !== undefined) triggers.add(word);
  }
  return [...triggers];
}

/** Words that a rule must be asked at because no word of the form is unknown to the lexicon: unknown ones are met anyway. */
export function knownTriggers(forms: Iterable<string>, lexicon: Lexicon): string[] {
  const triggers = new Set<string>();
  for (const form of forms) {
    const words = wordsOf(bareKey(form));
    if (words.some((word) => lexicon.facts(word) === 0)) continue;
    const word = words[rarest(words, lexicon)];
    if (word !== undefined) triggers.add(word);
  }
  return [...triggers];
}

/** Words of a bare key as the scan parts them. */
export function wordsOf(key: string): string[] {
  return key.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

const writable = /^[\p{L}\p{N}' .-]+$/u;

/** Nothing but a space, a hyphen or an abbreviation’s full stop stands between these words. */
function joined(document: DocumentView, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (!/^(?:\.?[ \u00a0]|[-‐‑]|\.)$/.test(document.text.slice(document.word(at).end, document.word(at + 1).start))) return false;
  }
  return true;
}

/** Index of the word that English has least: unknown to the lexicon, then never in lower case, then the longest. */
function rarest(words: readonly string[], lexicon: Lexicon): number {
  const rank = (word: string) => {
    const facts = lexicon.facts(word);
    return (facts === 0 ? 200 : (facts & wordFacts.lower) === 0 ? 100 : 0) + word.length;
  };
  return words.reduce((best, word, at) => (rank(word) > rank(words[best] ?? '') ? at : best), 0);
}
