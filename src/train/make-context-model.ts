import {
  commonestTelling,
  contextReach,
  contextSize,
  fillContext,
  fold,
  type TrigramModel,
  type WordVectors,
  writeContextModel,
} from '#language';
import { solveSymmetric } from './solve-symmetric.ts';

/** Every third place is enough, and takes a third of the time. */
const stride = 3;
/** Places that are summed up at once. */
const batch = 64;
/** Added to the variances of contexts and of words (ridge): what was hardly seen says little. */
const ridge = { context: 1e-3, word: 1e-2 };

/**
 * Fits how words and their contexts go together in texts: Cov(context)⁻¹ · Cov(context, word) · Cov(word)⁻¹, which tells words apart by
 * their contexts as Fisher’s linear discriminant does. Paragraphs are parted by an empty line.
 */
export function makeContextModel(texts: Iterable<string>, model: TrigramModel, vectors: WordVectors): Uint8Array {
  const wide = contextSize(vectors);
  const { size } = vectors;
  const moments = new Moments(wide, size);
  const [context, word] = [new Float32Array(wide), new Float32Array(size)];
  let seen = 0;
  for (const text of texts) {
    for (const paragraph of text.split(/\n\n+/)) {
      for (const { row, beside, around } of placesOf(paragraph, model, vectors)) {
        if (seen++ % stride !== 0) continue;
        fillContext(context, vectors, beside, around);
        word.fill(0);
        vectors.addTo(word, 0, row, 1);
        moments.add(context, word);
      }
    }
  }
  const { contexts, words, both, meanContext } = moments.covariances();
  for (let at = 0; at < wide; at++) contexts[at * wide + at] = (contexts[at * wide + at] ?? 0) + ridge.context;
  for (let at = 0; at < size; at++) words[at * size + at] = (words[at * size + at] ?? 0) + ridge.word;
  const byContext = solveSymmetric(contexts, wide, both, size);
  const byWord = solveSymmetric(words, size, transposed(byContext, wide, size), wide);
  const matrix = new Float32Array((wide + 1) * size);
  matrix.set(transposed(byWord, size, wide));
  // The mean context says nothing of any word.
  for (let at = 0; at < wide; at++) {
    for (let to = 0; to < size; to++)
      matrix[wide * size + to] =
        (matrix[wide * size + to] ?? 0) - (meanContext[at] ?? 0) * (matrix[at * size + to] ?? 0);
  }
  return writeContextModel(matrix);
}

interface Place {
  readonly row: number;
  readonly beside: readonly number[];
  readonly around: readonly number[];
}

/** Telling words of a paragraph with the rows of the words beside them, in their sentence, and around. */
function* placesOf(paragraph: string, model: TrigramModel, vectors: WordVectors): Generator<Place> {
  const tokens = fold(paragraph).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[.!?;:()]/gu) ?? [];
  const words: { row: number; isTelling: boolean; clause: number }[] = [];
  let clause = 0;
  for (const token of tokens) {
    if (!/^[\p{L}\p{N}]/u.test(token)) {
      clause++;
      continue;
    }
    const [row, number] = [vectors.wordRow(token), model.wordNumber(token)];
    words.push({ row, isTelling: row >= 0 && (number < 0 || model.unigram(number) <= commonestTelling), clause });
  }
  for (const [at, word] of words.entries()) {
    if (!word.isTelling) continue;
    const beside: number[] = [];
    for (let by = -contextReach.beside; by <= contextReach.beside; by++) {
      const other = words[at + by];
      if (by !== 0) beside.push(other?.clause === word.clause ? other.row : -1);
    }
    const around = words
      .slice(Math.max(0, at - contextReach.around), at + contextReach.around + 1)
      .filter((other) => other !== word && other.isTelling)
      .map(({ row }) => row);
    yield { row: word.row, beside, around };
  }
}

/** Sums of products over places: the upper triangle of numbers · numbersᵀ, the numbers being those of a context, of its word, and 1. */
class Moments {
  readonly #wide: number;
  readonly #size: number;
  #count = 0;
  readonly #sums: Float64Array;
  /** Places that wait to be summed up, number by number: so the sums are walked once for many places. */
  readonly #waiting: Float32Array;

  constructor(wide: number, size: number) {
    this.#wide = wide;
    this.#size = size;
    const all = wide + size + 1;
    this.#sums = new Float64Array(all * all);
    this.#waiting = new Float32Array(all * batch);
  }

  add(context: Float32Array, word: Float32Array): void {
    const slot = this.#count % batch;
    const put = (at: number, value: number) => (this.#waiting[at * batch + slot] = value);
    for (const [at, value] of context.entries()) put(at, value);
    for (const [at, value] of word.entries()) put(this.#wide + at, value);
    put(this.#wide + this.#size, 1);
    this.#count++;
    if (this.#count % batch === 0) this.#sumUp();
  }

  #sumUp(): void {
    const waiting = this.#waiting;
    const all = this.#wide + this.#size + 1;
    for (let row = 0; row < all; row++) {
      for (let column = row; column < all; column++) {
        let sum = 0;
        const [left, right] = [row * batch, column * batch];
        for (let at = 0; at < batch; at++) sum += (waiting[left + at] ?? 0) * (waiting[right + at] ?? 0);
        this.#sums[row * all + column] = (this.#sums[row * all + column] ?? 0) + sum;
      }
    }
    waiting.fill(0);
  }

  covariances(): { contexts: Float64Array; words: Float64Array; both: Float64Array; meanContext: Float64Array } {
    this.#sumUp();
    const [wide, size, count] = [this.#wide, this.#size, Math.max(1, this.#count)];
    const all = wide + size + 1;
    const product = (a: number, b: number) => (this.#sums[Math.min(a, b) * all + Math.max(a, b)] ?? 0) / count;
    const mean = (at: number) => product(at, all - 1);
    const between = (from: number, rows: number, to: number, columns: number) =>
      Float64Array.from({ length: rows * columns }, (_, at) => {
        const [a, b] = [from + Math.floor(at / columns), to + (at % columns)];
        return product(a, b) - mean(a) * mean(b);
      });
    return {
      contexts: between(0, wide, 0, wide),
      words: between(wide, size, wide, size),
      both: between(0, wide, wide, size),
      meanContext: Float64Array.from({ length: wide }, (_, at) => mean(at)),
    };
  }
}

function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(matrix.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column] ?? 0;
  return turned;
}
