import type { Scan } from './scan.ts';

/** The words of a text by their hashes: an open-addressed table, for a Set of numbers takes longer to fill than a text to scan. */
export class WordSet {
  readonly #firsts: Int32Array;
  /** Second hash of each slot; 0: free. */
  readonly #seconds: Int32Array;
  readonly #mask: number;

  constructor({ firsts, seconds, count }: Scan) {
    let size = 16;
    while (size < 2 * count) size *= 2;
    this.#firsts = new Int32Array(size);
    this.#seconds = new Int32Array(size);
    this.#mask = size - 1;
    for (let at = 0; at < count; at++) this.#add(firsts[at] ?? 0, seconds[at] ?? 0);
  }

  has(first: number, second: number): boolean {
    return this.#seconds[this.#slotOf(first, second)] !== 0;
  }

  /** Whether a word has this first hash. */
  hasFirst(first: number): boolean {
    return this.#seconds[this.#slotOf(first)] !== 0;
  }

  #add(first: number, second: number): void {
    const slot = this.#slotOf(first, second);
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
  }

  /** The slot of a word, of any word with this first hash where no second one is given, or the free one where it would stand. */
  #slotOf(first: number, second?: number): number {
    let slot = (first ^ (first >>> 16)) & this.#mask;
    for (let found = this.#seconds[slot]; found !== 0; found = this.#seconds[slot]) {
      if (this.#firsts[slot] === first && (second === undefined || found === second)) break;
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}
