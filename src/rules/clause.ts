import { type Lexicon, wordFacts } from '#language';
import type { Word } from '#rulekit';

/** The words after `word` in its clause, at most `count`: no mark parts them but a hyphen, an apostrophe or one inside a number. */
export function wordsOn(text: string, word: Word, count: number): readonly Word[] {
  const found: Word[] = [];
  for (let last = word, next = word.next; next && found.length < count && goesOn(text, last, next); next = next.next) {
    found.push(next);
    last = next;
  }
  return found;
}

/** The words before `word` in its clause, nearest first, at most `count`. */
export function wordsBack(text: string, word: Word, count: number): readonly Word[] {
  const found: Word[] = [];
  for (
    let last = word, previous = word.previous;
    previous && found.length < count && goesOn(text, previous, last);
    previous = previous.previous
  ) {
    found.push(previous);
    last = previous;
  }
  return found;
}

/** Whether a sentence or a paragraph begins with `word`, or a quotation does. */
export function opensSentence(text: string, word: Word): boolean {
  return /(?:^|[.!?][”"’)]*\s|\n\s*)["“‘«]?$/u.test(text.slice(Math.max(0, word.start - 5), word.start));
}

/** The text from `word` to the end of its sentence, its mark included; at most 400 characters. */
export function restOfSentence(text: string, word: Word): string {
  return /^(?:[^.!?\n]|[.!?](?!["”’)]*(?:\s|$)))*[.!?]*/u.exec(text.slice(word.start, word.start + 400))?.[0] ?? '';
}

/** Whether a word can only be a verb with its subject before it: in the past or in -s, and neither noun, adjective nor participle. */
export function isOnlyFinite(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  return (
    (facts & (wordFacts.past | wordFacts.thirdPerson)) !== 0 &&
    (facts & (wordFacts.noun | wordFacts.adjective | wordFacts.participle)) === 0
  );
}

function goesOn(text: string, first: Word, second: Word): boolean {
  const between = text.slice(first.end, second.start);
  return between === ' ' || between === '-' || (/^[.,'’]$/.test(between) && /\d$/.test(first.text));
}
