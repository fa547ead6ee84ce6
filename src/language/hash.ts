import { numbersIn } from './numbers-file.ts';

/**
 * Two independent 32-bit hashes of a folded word, for the tables of the scan. The first finds the slot, the second is kept in it,
 * so that a word which is not in a table is taken for one with a chance of about 1 in 2 thousand million.
 * FNV-1a (Fowler–Noll–Vo, 16-bit units instead of bytes) and a multiplicative hash with Knuth’s constant.
 */
export function hashWord(folded: string): readonly [number, number] {
  let first = firstSeed;
  let second = secondSeed;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    first = Math.imul(first ^ unit, firstPrime);
    second = Math.imul(second + unit, secondPrime) ^ (second >>> 15);
  }
  return [first | 0, second === 0 ? 1 : second | 0];
}

/** Parts of `hashWord`, for the scan, which hashes while it reads. */
export const firstSeed: number = 0x811c9dc5 | 0;
export const secondSeed = 0x2545f491;
export const firstPrime = 0x01000193;
export const secondPrime: number = 0x9e3779b1 | 0;

/** Open-addressed table from a word’s two hashes to a number ≥ 1. Typed arrays only: it opens from a file without being read. */
export class HashTable {
  /** Second hash of each slot; 0: free. */
  readonly keys: Int32Array;
  readonly values: Uint32Array;
  readonly #mask: number;

  /** Both arrays have the same length, a power of two, with free slots left. */
  constructor(keys: Int32Array, values: Uint32Array) {
    this.keys = keys;
    this.values = values;
    this.#mask = keys.length - 1;
  }

  /** An empty table with room for `count` words at a load of at most 0.6. */
  static sized(count: number): HashTable {
    let size = 16;
    while (size * 0.6 < count) size *= 2;
    return new HashTable(new Int32Array(size), new Uint32Array(size));
  }

  /** The value of a word, 0 if it is not in the table. */
  get(first: number, second: number): number {
    const mask = this.#mask;
    let slot = (first ^ (first >>> 16)) & mask;
    for (;;) {
      const key = this.keys[slot];
      if (key === second) return this.values[slot] ?? 0;
      if (key === 0) return 0;
      slot = (slot + 1) & mask;
    }
  }

  set(first: number, second: number, value: number): void {
    let slot = (first ^ (first >>> 16)) & this.#mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== second) slot = (slot + 1) & this.#mask;
    this.keys[slot] = second;
    this.values[slot] = value;
  }
}

/** First number of a table in a file: name and version of the format. */
const magic = 0x44424831;

/** Words with their numbers as the bytes that `openTable` opens. */
export function writeTable(words: ReadonlyMap<string, number>): Uint8Array {
  const table = HashTable.sized(words.size);
  for (const [word, value] of words) table.set(...hashWord(word), value);
  const size = table.keys.length;
  const numbers = new Int32Array(1 + 2 * size);
  numbers[0] = magic;
  numbers.set(table.keys, 1);
  numbers.set(table.values, 1 + size);
  return new Uint8Array(numbers.buffer);
}

/** Opens a table (little-endian); the bytes are used in place. Throws `RangeError` on bytes of another format. */
export function openTable(bytes: Uint8Array): HashTable {
  const numbers = numbersIn(bytes);
  const size = (numbers.length - 1) / 2;
  if (numbers[0] !== magic || size < 1 || (size & (size - 1)) !== 0)
    throw new RangeError('Expected a compiled table of this version, got other bytes: run `npm run build`');
  return tableOf(numbers.subarray(1, 1 + size), numbers.subarray(1 + size));
}

/** The table of these arrays, whose values are read as unsigned numbers, in place. */
export function tableOf(keys: Int32Array, values: Int32Array): HashTable {
  return new HashTable(keys, new Uint32Array(values.buffer, values.byteOffset, values.length));
}
