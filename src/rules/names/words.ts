import { bareKey, type Lexicon, startsUpper, wordFacts } from '#language';
import type { DocumentRule, Finding } from '#rulekit';

/** What a document rule is given. */
export type DocumentView = Parameters<DocumentRule['check']>[0];
/** A word as the scan sees it. */
export type Word = ReturnType<DocumentView['word']>;
type Span = Finding['span'];

/** From the first to the last word, without a possessive `'s`. */
export function spanOf(first: Word, last: Word = first): Span {
  return { start: first.start, end: last.end - possessiveLength(last.text) };
}

function possessiveLength(text: string): number {
  return /['’‘ʼ]s$/iu.test(text) ? 2 : 0;
}

/** Whether a word ends in a possessive `'s`. */
export function isPossessive(word: Word): boolean {
  return possessiveLength(word.text) > 0;
}

/** The word before, if nothing but a space stands between. */
export function wordBefore(document: DocumentView, word: Word): Word | undefined {
  const before = word.previous;
  return before && isSpace(document.text, before.end, word.start) ? before : undefined;
}

/** The word after, if nothing but a space stands between. */
export function wordAfter(document: DocumentView, word: Word): Word | undefined {
  const after = word.next;
  return after && isSpace(document.text, word.end, after.start) ? after : undefined;
}

function isSpace(text: string, start: number, end: number): boolean {
  return end - start === 1 && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 0xa0);
}

/** Whether the word begins with a capital letter. */
export function isCapital(word: Word): boolean {
  return startsUpper(word.text);
}

/** Whether a sentence, a line or a quotation begins with this word. */
export function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /["'“”‘’«»„([\s]/u.test(text.charAt(at))) {
    if (text.charAt(at) === '\n') return true;
    at--;
  }
  return at < 0 || /[.!?:;…•*–—-]/u.test(text.charAt(at));
}

/** Whether the span is a part of something that is no prose: a URL, a path, a handle, an address, an identifier. */
export function isGlued(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf(' ', start - 1), text.lastIndexOf('\n', start - 1), start - 200) + 1;
  if (/:\/\/|^www\.|[@#]\p{L}/iu.test(text.slice(from, start + 1))) return true;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[@#/\\_=&~]/.test(before) || /[@/\\_=]/.test(after)) return true;
  // `putin.ru`, `www.putin`: a full stop between letters; `V.Putin` is an initial.
  if (after === '.' && /[\p{Ll}\d]/u.test(text.charAt(end + 1))) return true;
  return before === '.' && /[\p{Ll}\d]/u.test(text.charAt(start - 2));
}

/** Whether the span is one half of a word with a hyphen. */
export function isHyphenated(text: string, { start, end }: Span): boolean {
  return /[-‐‑]/.test(text.charAt(start - 1)) || /[-‐‑]/.test(text.charAt(end));
}

/** Whether an Arabic particle with a hyphen goes before: `al-Islami` is no form of `Eslami`. */
export function isAfterParticle({ text }: DocumentView, { start }: Word): boolean {
  return /(?:^|[\s("“‘])(?:[aeu][ldnrstz]|ash|esh)[-‐‑]$/iu.test(text.slice(Math.max(0, start - 5), start));
}

/** Whether English has this word in lower case: `trump`, `may`, `bush`. */
export function isCommonWord(lexicon: Lexicon, key: string): boolean {
  return (lexicon.facts(key) & wordFacts.lower) !== 0;
}

/** Bare key of a word as it stands. */
export function keyOf(word: Word): string {
  const { text } = word;
  return plain.test(text) ? text.toLowerCase() : bareKey(word.lower);
}

const plain = /^[A-Za-z]+$/;
