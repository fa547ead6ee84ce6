import { HashTable, hashWord } from './hash.ts';

/** First number of the bytes of word vectors: name and version of the format. */
const magic = 0x44425631;

/** Directions of words in meaning: int8 rows of unit length times 127, by a folded word’s hashes. */
export class WordVectors {
  readonly #table: HashTable;
  readonly #rows: Int8Array;
  /** Numbers in a row. */
  readonly size: number;

  constructor(table: HashTable, rows: Int8Array, size: number) {
    this.#table = table;
    this.#rows = rows;
    this.size = size;
  }

  /** Row of a word by its hashes, -1 if it has none. */
  rowOf(first: number, second: number): number {
    return this.#table.get(first, second) - 1;
  }

  /** Row of a folded word, -1 if it has none. */
  wordRow(folded: string): number {
    return this.rowOf(...hashWord(folded));
  }

  /** Adds a row, brought to unit length, `times` to `sums` from `from` on; a row of -1 adds nothing. */
  addTo(sums: Float32Array, from: number, row: number, times: number): void {
    if (row < 0) return;
    const rows = this.#rows;
    for (let at = 0; at < this.size; at++)
      sums[from + at] = (sums[from + at] ?? 0) + ((rows[row * this.size + at] ?? 0) * times) / 127;
  }

  /** A matrix, given row by row, times the vector of a row. */
  times(matrix: Float32Array, row: number): Float32Array {
    const [rows, size] = [this.#rows, this.size];
    const product = new Float32Array(matrix.length / size);
    for (let to = 0; to < product.length; to++) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (matrix[to * size + at] ?? 0) * (rows[row * size + at] ?? 0);
      product[to] = sum / 127;
    }
    return product;
  }

  /** Cosine of two rows, -1 to 1. */
  cosine(a: number, b: number): number {
    const rows = this.#rows;
    const [from, other] = [a * this.size, b * this.size];
    let sum = 0;
    for (let at = 0; at < this.size; at++) sum += (rows[from + at] ?? 0) * (rows[other + at] ?? 0);
    return sum / (127 * 127);
  }
}

/** The bytes that `openWordVectors` opens: little-endian. `rows`: any length each, brought to unit length here. */
export function writeWordVectors(words: readonly string[], rows: readonly (readonly number[])[]): Uint8Array {
  const size = rows[0]?.length ?? 0;
  const table = HashTable.sized(words.length);
  const packed = new Int8Array(words.length * size);
  for (const [row, word] of words.entries()) {
    table.set(...hashWord(word), row + 1);
    const values = rows[row] ?? [];
    const length = Math.hypot(...values) || 1;
    for (const [at, value] of values.entries()) packed[row * size + at] = Math.round((127 * value) / length);
  }
  const slots = table.keys.length;
  const bytes = new Uint8Array(16 + 8 * slots + packed.length);
  new Int32Array(bytes.buffer, 0, 4).set([magic, slots, words.length, size]);
  new Int32Array(bytes.buffer, 16, slots).set(table.keys);
  new Uint32Array(bytes.buffer, 16 + 4 * slots, slots).set(table.values);
  new Int8Array(bytes.buffer, 16 + 8 * slots).set(packed);
  return bytes;
}

/** Opens written vectors; the bytes are used in place. Throws `RangeError` on bytes of another format. */
export function openWordVectors(bytes: Uint8Array): WordVectors {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset, byteLength } = aligned;
  const [found, slots = 0, words = 0, size = 0] = byteLength < 16 ? [] : new Int32Array(buffer, byteOffset, 4);
  if (found !== magic || byteLength !== 16 + 8 * slots + words * size)
    throw new RangeError('Expected word vectors of this version, got other bytes: run `npm run build`');
  const keys = new Int32Array(buffer, byteOffset + 16, slots);
  const values = new Uint32Array(buffer, byteOffset + 16 + 4 * slots, slots);
  return new WordVectors(new HashTable(keys, values), new Int8Array(buffer, byteOffset + 16 + 8 * slots), size);
}
