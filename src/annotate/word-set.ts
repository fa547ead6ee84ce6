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
    let slot = this.#slotOf(first);
    while (this.#seconds[slot] !== 0) {
      if (this.#seconds[slot] === second && this.#firsts[slot] === first) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }

  /** Whether a word has this first hash. */
  hasFirst(first: number): boolean {
    let slot = this.#slotOf(first);
    while (this.#seconds[slot] !== 0) {
      if (this.#firsts[slot] === first) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }

  #add(first: number, second: number): void {
    let slot = this.#slotOf(first);
    while (this.#seconds[slot] !== 0) {
      if (this.#seconds[slot] === second && this.#firsts[slot] === first) return;
      slot = (slot + 1) & this.#mask;
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
  }

  #slotOf(first: number): number {
    return (first ^ (first >>> 16)) & this.#mask;
  }
}
