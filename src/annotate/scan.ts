import { firstPrime, firstSeed, fold, type HashTable, hashWord, secondPrime, secondSeed } from '#language';

/** What the scan looks words and marks up in. */
export interface ScanTables {
  /** Facts of words: the lexicon’s table. */
  readonly lexicon: HashTable;
  /** Trigger lists of words: numbers ≥ 1 that mean something to the rule index. */
  readonly triggers: HashTable;
  /** A second table of the same kind, for rules that were not compiled. */
  readonly ownTriggers?: HashTable;
  /** 1 for each UTF-16 unit that triggers a rule. Length 65,536. */
  readonly marks: Uint8Array;
}

/** Every word of a text in typed arrays, with what the tables say of it. */
export interface Scan {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** First and second hash of the folded word without possessive `'s`. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Facts of the lexicon, 0 for unknown words. */
  readonly facts: Uint32Array;
  /** Indices of words that have a trigger, in order, and the trigger’s number for each. */
  readonly hits: readonly number[];
  readonly hitTriggers: readonly number[];
  /** The same for the second table of triggers. */
  readonly ownHits: readonly number[];
  readonly ownHitTriggers: readonly number[];
  /** Offsets of trigger marks, in order. */
  readonly markHits: readonly number[];
}

/**
 * The fused pass: cuts the text into words, folds, hashes and looks each up, once. Everything after it looks only where it found something.
 * A word is a run of letters, digits and combining marks; apostrophes inside belong to it, soft hyphens are skipped, a possessive `'s` is left out of the hash.
 */
export function scan(text: string, tables: ScanTables): Scan {
  const words = new Words(text.length);
  const hits: number[] = [];
  const hitTriggers: number[] = [];
  const ownHits: number[] = [];
  const ownHitTriggers: number[] = [];
  const markHits: number[] = [];
  const { lexicon, triggers, ownTriggers, marks } = tables;
  const length = text.length;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    // Looked up here and not in a function: a cold process meets a million units before it has compiled this.
    if ((kinds[unit] || findKind(unit)) !== letter) {
      if (marks[unit] === 1) markHits.push(at);
      at++;
      continue;
    }
    const start = at;
    let first = firstSeed;
    let second = secondSeed;
    let slow = false;
    // Hashes as they were before the last apostrophe.
    let apostropheAt = -1;
    let firstBefore = 0;
    let secondBefore = 0;
    for (;;) {
      const kind = kinds[unit] || findKind(unit);
      if (kind === letter) {
        if (unit >= 65 && unit <= 90) unit |= 32;
        else if (unit > 127) {
          slow = true;
          if (marks[unit] === 1) markHits.push(at);
        }
      } else if (kind === apostrophe && at + 1 < length && kindOf(text.charCodeAt(at + 1)) === letter) {
        if (marks[unit] === 1) markHits.push(at);
        unit = 39;
        apostropheAt = at;
        firstBefore = first;
        secondBefore = second;
      } else if (kind === invisible && at + 1 < length && kindOf(text.charCodeAt(at + 1)) === letter) {
        if (marks[unit] === 1) markHits.push(at);
        slow = true;
      } else break;
      first = Math.imul(first ^ unit, firstPrime);
      second = Math.imul(second + unit, secondPrime) ^ (second >>> 15);
      at++;
      if (at >= length) break;
      unit = text.charCodeAt(at);
    }
    if (slow) [first, second] = hashWord(withoutPossessive(fold(text.slice(start, at))));
    else if (apostropheAt === at - 2 && (text.charCodeAt(at - 1) | 32) === 115) {
      first = firstBefore;
      second = secondBefore;
    }
    if (second === 0) second = 1;
    const trigger = triggers.get(first, second);
    if (trigger !== 0) {
      hits.push(words.count);
      hitTriggers.push(trigger);
    }
    if (ownTriggers) {
      const own = ownTriggers.get(first, second);
      if (own !== 0) {
        ownHits.push(words.count);
        ownHitTriggers.push(own);
      }
    }
    words.push(start, at, first, second, lexicon.get(first, second));
  }
  return { ...words.done(), hits, hitTriggers, ownHits, ownHitTriggers, markHits };
}

/** A folded word without its possessive ending. */
export function withoutPossessive(folded: string): string {
  return folded.endsWith("'s") ? folded.slice(0, -2) : folded;
}

const letter = 1;
const apostrophe = 2;
const invisible = 3;
const other = 4;
/** Kind of each UTF-16 unit, found out when first met; 0: not yet. */
const kinds = new Uint8Array(65_536);

function kindOf(unit: number): number {
  return kinds[unit] || findKind(unit);
}

function findKind(unit: number): number {
  return (kinds[unit] = kindByRule(unit));
}

function kindByRule(unit: number): number {
  if (unit < 128 && unit !== 39)
    return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122) ? letter : other;
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return apostrophe;
  if (unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff) return invisible;
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? letter : other;
}

/** Growing columns. */
class Words {
  count = 0;
  #starts: Int32Array;
  #ends: Int32Array;
  #firsts: Int32Array;
  #seconds: Int32Array;
  #facts: Uint32Array;

  constructor(length: number) {
    const room = (length >> 2) + 16;
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#firsts = new Int32Array(room);
    this.#seconds = new Int32Array(room);
    this.#facts = new Uint32Array(room);
  }

  push(start: number, end: number, first: number, second: number, facts: number): void {
    const at = this.count++;
    if (at === this.#starts.length) this.#grow();
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#firsts[at] = first;
    this.#seconds[at] = second;
    this.#facts[at] = facts;
  }

  done(): Pick<Scan, 'count' | 'starts' | 'ends' | 'firsts' | 'seconds' | 'facts'> {
    return {
      count: this.count,
      starts: this.#starts,
      ends: this.#ends,
      firsts: this.#firsts,
      seconds: this.#seconds,
      facts: this.#facts,
    };
  }

  #grow(): void {
    const larger = <T extends Int32Array | Uint32Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const room = this.#starts.length * 2;
    this.#starts = larger(this.#starts, new Int32Array(room));
    this.#ends = larger(this.#ends, new Int32Array(room));
    this.#firsts = larger(this.#firsts, new Int32Array(room));
    this.#seconds = larger(this.#seconds, new Int32Array(room));
    this.#facts = larger(this.#facts, new Uint32Array(room));
  }
}
