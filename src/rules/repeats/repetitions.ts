import type { DocumentView } from '#rulekit';
import { oncePer } from '../once-per.ts';

/** A run of words that stands twice or more in a row, with nothing but single spaces between. Offsets are UTF-16 units. */
export interface Repetition {
  /** The first copy. */
  readonly start: number;
  readonly end: number;
  /** End of the last copy. */
  readonly until: number;
  /** Number of words in one copy. */
  readonly words: number;
  /** How often it stands there: 2 or more. */
  readonly times: number;
}

/** Most words in one copy. */
const longest = 6;
/** How many words back are remembered: enough to compare with. */
const memory = 1 << 6;

/** The repetitions of a document, found once for all rules that ask. */
export const repetitionsOf: (document: DocumentView) => readonly Repetition[] = oncePer(({ text }) =>
  findRepetitions(text),
);

/**
 * Finds what stands twice in a row on one line, in one pass over the text: cost does not depend on what the words are. The shortest copy wins: `a b a b a b a b` is
 * `a b` four times.
 */
function findRepetitions(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  // Start, end and key of the last words; the key tells most different words apart without looking at them.
  const starts = new Int32Array(memory);
  const ends = new Int32Array(memory);
  const keys = new Int32Array(memory);
  // Words since the last line end or mark: only these may take part.
  let run = 0;
  let at = 0;
  const length = text.length;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (!isPart(unit)) {
      // A single space keeps the run; anything else ends it.
      if (unit !== 32 || at === 0 || !isPart(text.charCodeAt(at - 1))) run = 0;
      at++;
      continue;
    }
    const start = at;
    let last = unit;
    for (let next = unit; isPart(next); next = ++at < length ? text.charCodeAt(at) : 0) last = next;
    // A dash is no word.
    if (unit === 45 && at - start < 3) {
      run = 0;
      continue;
    }
    const key = ((at - start) << 16) | (lower(unit) << 8) | (lower(last) & 255);
    const slot = run & (memory - 1);
    starts[slot] = start;
    ends[slot] = at;
    keys[slot] = key;
    run++;
    for (let words = 1; words <= longest && words * 2 <= run; words++) {
      if (keys[(slot - words) & (memory - 1)] !== key) continue;
      const first = (slot - 2 * words + 1) & (memory - 1);
      const copy = {
        start: starts[first] ?? 0,
        end: ends[(slot - words) & (memory - 1)] ?? 0,
        until: at,
        words,
        times: 2,
      };
      if (copy.end - copy.start !== at - copy.end - 1 || !isTwice(text, copy.start, copy.end)) continue;
      const whole = withFurther(text, copy);
      found.push(whole);
      at = whole.until;
      run = 0;
      break;
    }
  }
  return found;
}

/** Whether what stands from `start` to `end` stands once more after a space. */
function isTwice(text: string, start: number, end: number): boolean {
  for (let at = start, other = end + 1; at < end; at++, other++) {
    if (lower(text.charCodeAt(at)) !== lower(text.charCodeAt(other))) return false;
  }
  return true;
}

/** The same with the copies that follow. */
function withFurther(text: string, found: Repetition): Repetition {
  const { start, end, words } = found;
  const copy = text.slice(start, end).toLowerCase();
  let { until, times } = found;
  while (
    text.charCodeAt(until) === 32 &&
    text.slice(until + 1, until + 1 + copy.length).toLowerCase() === copy &&
    !isPart(text.charCodeAt(until + 1 + copy.length))
  ) {
    until += 1 + copy.length;
    times++;
  }
  return { start, end, until, words, times };
}

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

/** Letters, digits, apostrophes and hyphens: what a word is made of here. */
function isPart(unit: number): boolean {
  if (unit < 128) return plainParts[unit] === 1;
  return unit === 0x2019 || (unit >= 0xc0 && unit < 0x2000) || (unit > 0x206f && unit < 0x3000);
}

/** The same in a table for ASCII: this is asked at every unit of every text. */
const plainParts = new Uint8Array(128);
for (const part of "'-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  plainParts[part.charCodeAt(0)] = 1;
