import { HashTable, hashWord, tableOf } from './hash.ts';
import { numbersIn, packNumbers } from './numbers-file.ts';

/** First number of the bytes of lists: name and version of the format. */
const magic = 0x44424c4c;
const none: readonly number[] = [];

/** Lists of numbers by keys, in typed arrays: they open from a file without being read. */
export class NumberLists {
  readonly #table: HashTable;
  readonly #starts: Int32Array;
  readonly #numbers: Int32Array;

  constructor(table: HashTable, starts: Int32Array, numbers: Int32Array) {
    this.#table = table;
    this.#starts = starts;
    this.#numbers = numbers;
  }

  /** The list of a key; empty if there is none. */
  get(key: string): readonly number[] {
    const number = this.#table.get(...hashWord(key));
    return number === 0 ? none : [...this.#numbers.subarray(this.#starts[number - 1] ?? 0, this.#starts[number] ?? 0)];
  }

  has(key: string): boolean {
    return this.#table.get(...hashWord(key)) !== 0;
  }
}

/** The bytes that `openNumberLists` opens, little-endian. */
export function writeNumberLists(lists: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const table = HashTable.sized(lists.size);
  const starts = [0];
  const numbers: number[] = [];
  for (const [key, list] of lists) {
    table.set(...hashWord(key), starts.length);
    numbers.push(...list);
    starts.push(numbers.length);
  }
  const head = [magic, table.keys.length, starts.length, numbers.length];
  return packNumbers([head, table.keys, table.values, starts, numbers]);
}

/** Opens written lists in place. Throws `RangeError` on bytes of another format. */
export function openNumberLists(bytes: Uint8Array): NumberLists {
  const all = numbersIn(bytes);
  const [found, slots = 0, starts = 0, numbers = 0] = all;
  if (found !== magic || all.length !== 4 + 2 * slots + starts + numbers)
    throw new RangeError('Expected compiled lists of this version, got other bytes: run `npm run build`');
  let at = 4;
  const take = (length: number) => all.subarray(at, (at += length));
  const table = tableOf(take(slots), take(slots));
  return new NumberLists(table, take(starts), take(numbers));
}
