import { type Lexicon, months, wordFacts } from '#language';
import type { Word } from '#rulekit';
import { opensSentence } from '../clause.ts';

/** A time that is over, how surely it belongs to the verb, and whether it is a day that may also come. */
export interface PastTime {
  readonly sure: number;
  readonly day: boolean;
}

const weekdays = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/;
const spans = /^(?:night|week|month|year|summer|autumn|winter|spring|season)$/;
const units = /^(?:second|minute|hour|day|week|month|year|decade)s?$/;
/** What begins another clause, or ties the time to something else. */
const stops = new Set(
  `since after when than that who which whose whom before because while from until till by and but or as if where what how why though although compared versus of like to every each
  he she we they i you there was were is are am be had has have did do does will would said says about for between during against next this`.split(
    /\s+/,
  ),
);

/** The past time that `words`, which follow a verb, lead to. */
export function beforePastTime(words: readonly Word[], lexicon: Lexicon): PastTime | undefined {
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const next = words[index + 1];
    const lower = word.lower;
    if (word.text.length !== lower.length) return undefined;
    if (lower === 'yesterday') return { sure: 0.88, day: false };
    if (lower === 'ago') return before && units.test(before.lower) ? { sure: 0.88, day: false } : undefined;
    if (lower === 'last' && next && (spans.test(next.lower) || weekdays.test(next.lower)) && isWhole(next))
      return isLeadIn(before?.lower) ? { sure: 0.8, day: false } : undefined;
    if (lower === 'on' && next && isDay(next, words[index + 2]) && index < 6)
      return { sure: index < 2 ? 0.85 : 0.7, day: true };
    if (lower === 'in' && next && isYear(next.text) && index < 3) return yearAfter(words[index + 2]);
    if (stops.has(lower) || (index > 0 && isVerbal(lexicon, word))) return undefined;
  }
  return undefined;
}

/** The past time that the sentence begins with, if only a subject stands between it and `lead`, the words before the verb, nearest first. */
export function opensWithPastTime(lead: readonly Word[], text: string, lexicon: Lexicon): PastTime | undefined {
  const words = lead.toReversed();
  let first = words[0];
  // `Yesterday, the court has`: the comma ends the clause for the words before.
  const comma = first?.previous && text.slice(first.previous.end, first.start) === ', ' ? first.previous : undefined;
  const opening = comma ? openingBefore(comma) : words;
  first = opening[0];
  if (!first || !opensSentence(text, first)) return undefined;
  const length = timeLength(opening);
  if (length === 0 || (comma && length !== opening.length)) return undefined;
  const subject = comma ? words : words.slice(length);
  if (subject.length === 0 || subject.length > 6) return undefined;
  if (subject.some((word) => finite.has(word.lower) || isVerbal(lexicon, word))) return undefined;
  return { sure: 0.82, day: false };
}

const finite = new Set(
  'that who which when while if because what and but said says is was were are had has have did will would of since as after before'.split(
    ' ',
  ),
);

/** The words from the begin of a time of at most four words to `last`. */
function openingBefore(last: Word): readonly Word[] {
  const words = [last];
  for (let word = last.previous; word && words.length < 4; word = word.previous) {
    words.unshift(word);
    if (/^(?:on|last|in)$/.test(word.lower)) break;
  }
  return last.lower === 'yesterday' ? [last] : words;
}

/** How many of the first words are a time that is over; 0 if none. */
function timeLength(words: readonly Word[]): number {
  const [first, second, third, fourth] = words.map(({ lower }) => lower);
  if (first === 'yesterday') return 1;
  if (first === 'on' && weekdays.test(second ?? ''))
    return /^(?:morning|evening|night|afternoon)$/.test(third ?? '') ? 3 : 2;
  if (first === 'last' && (spans.test(second ?? '') || weekdays.test(second ?? ''))) return 2;
  if (units.test(second ?? '') && third === 'ago') return 3;
  if (units.test(third ?? '') && fourth === 'ago') return 4;
  return 0;
}

function yearAfter(next: Word | undefined): PastTime | undefined {
  return next && /^(?:to|dollars|euros|prices|and)$/.test(next.lower) ? undefined : { sure: 0.7, day: false };
}

/** `Thursday`, `5 May`, `May 5`. */
function isDay(first: Word, second: Word | undefined): boolean {
  if (weekdays.test(first.lower)) return isWhole(first);
  return (
    second !== undefined &&
    [first, second].some(({ text }) => months.includes(text)) &&
    /^\d\d?$/m.test(`${first.text}\n${second.text}`)
  );
}

function isYear(word: string): boolean {
  return /^(?:1[5-9]\d\d|20[01]\d)$/.test(word);
}

/** Whether nothing clings to the end of a word: `last year’s`. */
function isWhole(word: Word): boolean {
  return word.text.length === word.lower.length;
}

/** `in the last week`, `than last year`: no time of its own. */
function isLeadIn(before: string | undefined): boolean {
  return before === undefined || !/^(?:the|its|his|her|their|our|my|with|at|in|on|a)$/.test(before);
}

/** A verb, or a participle that describes what was stolen yesterday. */
function isVerbal(lexicon: Lexicon, { lower, text }: Word): boolean {
  if (text !== lower) return false;
  const facts = lexicon.facts(lower);
  if ((facts & (wordFacts.past | wordFacts.participle | wordFacts.ing)) === 0) return false;
  return (facts & wordFacts.noun) === 0 || (facts & wordFacts.clearClass) === 0;
}
