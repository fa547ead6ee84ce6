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

/**
 * Finds what stands twice in a row on one line, in one pass over the text: cost does not depend on what the words are. The shortest copy wins: `a b a b a b a b` is
 * `a b` four times.
 */
export function* repetitions(text: string): Generator<Repetition> {
  const starts = new Int32Array(memory);
  const ends = new Int32Array(memory);
  // Words since the last line end or mark: only these may take part.
  let run = 0;
  let at = 0;
  const length = text.length;
  while (at < length) {
    if (!isPart(text.charCodeAt(at))) {
      // A single space keeps the run; anything else ends it.
      if (text.charCodeAt(at) !== 32 || (at > 0 && !isPart(text.charCodeAt(at - 1)))) run = 0;
      at++;
      continue;
    }
    const start = at;
    while (at < length && isPart(text.charCodeAt(at))) at++;
    // A dash is no word.
    if (at - start < 3 && text.charCodeAt(start) === 45) {
      run = 0;
      continue;
    }
    starts[run & (memory - 1)] = start;
    ends[run & (memory - 1)] = at;
    run++;
    const found = repeatedBefore(text, starts, ends, run);
    if (!found) continue;
    const whole = withFurther(text, found);
    at = whole.until;
    run = 0;
    yield whole;
  }
}

/** The shortest run of words that ends with the last one and stands twice. */
function repeatedBefore(text: string, starts: Int32Array, ends: Int32Array, run: number): Repetition | undefined {
  for (let words = 1; words <= longest && words * 2 <= run; words++) {
    const last = (run - 1) & (memory - 1);
    const twin = (run - 1 - words) & (memory - 1);
    if (!same(text, starts[last] ?? 0, ends[last] ?? 0, starts[twin] ?? 0, ends[twin] ?? 0)) continue;
    let equal = 1;
    while (equal < words) {
      const a = (run - 1 - equal) & (memory - 1);
      const b = (run - 1 - equal - words) & (memory - 1);
      if (!same(text, starts[a] ?? 0, ends[a] ?? 0, starts[b] ?? 0, ends[b] ?? 0)) break;
      equal++;
    }
    if (equal < words) continue;
    return { start: starts[(run - 2 * words) & (memory - 1)] ?? 0, end: ends[(run - 1 - words) & (memory - 1)] ?? 0, until: ends[last] ?? 0, words, times: 2 };
  }
  return undefined;
}

/** The same with the copies that follow. */
function withFurther(text: string, found: Repetition): Repetition {
  const copy = text.slice(found.start, found.end).toLowerCase();
  let { until, times } = found;
  while (text.charCodeAt(until) === 32 && text.slice(until + 1, until + 1 + copy.length).toLowerCase() === copy && !isPart(text.charCodeAt(until + 1 + copy.length))) {
    until += 1 + copy.length;
    times++;
  }
  return { ...found, until, times };
}

function same(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start, other = otherStart; at < end; at++, other++) {
    const a = text.charCodeAt(at);
    const b = text.charCodeAt(other);
    if (a !== b && lower(a) !== lower(b)) return false;
  }
  return true;
}

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

/** Letters, digits, apostrophes and hyphens: what a word is made of here. */
function isPart(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 39 || unit === 45;
  return unit === 0x2019 || (unit >= 0xc0 && unit < 0x2000) || (unit > 0x206f && unit < 0x3000);
}
