import { HashTable, hashWord } from './hash.ts';
import { PagedBytes } from './paged-bytes.ts';

/** First number of the bytes of word vectors: name and version of the format. */
const magic = 0x44425631;

/** Directions of words in meaning: int8 rows of unit length times 127, by a folded word’s hashes. */
export class WordVectors {
  readonly #table: HashTable;
  readonly #file: PagedBytes;
  /** Where the rows begin in the file. */
  readonly #start: number;
  readonly #rows: Int8Array;
  /** Numbers in a row. */
  readonly size: number;

  constructor(table: HashTable, file: PagedBytes, start: number, size: number) {
    const { buffer, byteOffset, length } = file.bytes;
    this.#table = table;
    this.#file = file;
    this.#start = start;
    this.#rows = new Int8Array(buffer, byteOffset + start, length - start);
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
    const rows = this.#needed(row);
    for (let at = 0; at < this.size; at++)
      sums[from + at] = (sums[from + at] ?? 0) + ((rows[row * this.size + at] ?? 0) * times) / 127;
  }

  /** A matrix, given row by row, times the vector of a row. */
  times(matrix: Float32Array, row: number): Float32Array {
    const { size } = this;
    const vector = Float32Array.from(this.#needed(row).subarray(row * size, (row + 1) * size));
    const product = new Float32Array(matrix.length / size);
    for (let to = 0, cell = 0; to < product.length; to++) {
      let sum = 0;
      for (let at = 0; at < size; at++, cell++) sum += (matrix[cell] ?? 0) * (vector[at] ?? 0);
      product[to] = sum / 127;
    }
    return product;
  }

  /** Cosine of two rows, -1 to 1. */
  cosine(a: number, b: number): number {
    this.#needed(a);
    const rows = this.#needed(b);
    const [from, other] = [a * this.size, b * this.size];
    let sum = 0;
    for (let at = 0; at < this.size; at++) sum += (rows[from + at] ?? 0) * (rows[other + at] ?? 0);
    return sum / (127 * 127);
  }

  /** The rows, of which this one is in memory. */
  #needed(row: number): Int8Array {
    const from = this.#start + row * this.size;
    this.#file.need(from, from + this.size - 1);
    return this.#rows;
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
export function openWordVectors(source: PagedBytes | Uint8Array): WordVectors {
  const file = source instanceof PagedBytes ? source : PagedBytes.of(source);
  const { buffer, byteOffset, length } = file.bytes;
  file.needAll(0, Math.min(16, length));
  const [found, slots = 0, words = 0, size = 0] = length < 16 ? [] : new Int32Array(buffer, byteOffset, 4);
  const start = 16 + 8 * slots;
  if (found !== magic || length !== start + words * size)
    throw new RangeError('Expected word vectors of this version, got other bytes: run `npm run build`');
  file.needAll(0, start);
  const keys = new Int32Array(buffer, byteOffset + 16, slots);
  const values = new Uint32Array(buffer, byteOffset + 16 + 4 * slots, slots);
  return new WordVectors(new HashTable(keys, values), file, start, size);
}
