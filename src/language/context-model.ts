import type { WordVectors } from './word-vectors.ts';

/** First number of the bytes of a context model: name and version of the format. */
const magic = 0x4442434d;

/** Words on each side of a place: those whose own place counts, and those that tell what is spoken of. */
export const contextReach = { beside: 2, around: 12 } as const;
/** Commoner words (log10 of their chance) tell nothing of what is spoken of. */
export const commonestTelling = -3;

/** Numbers of a context: the vectors of the words beside, in their order, and the mean of those around. */
export function contextSize({ size }: Pick<WordVectors, 'size'>): number {
  return (2 * contextReach.beside + 1) * size;
}

/** Writes the numbers of a context into `context`. Rows of words: `beside` in their order, -1 where there is none; `around`. */
export function fillContext(
  context: Float32Array,
  vectors: WordVectors,
  beside: readonly number[],
  around: readonly number[],
): void {
  context.fill(0);
  for (const [slot, row] of beside.entries()) vectors.addTo(context, slot * vectors.size, row, 1);
  for (const row of around) vectors.addTo(context, beside.length * vectors.size, row, 1 / around.length);
}

/** How well a word fits what is said around it: a bilinear form of its vector and those of the words around (a linear discriminant). */
export class ContextModel {
  readonly #vectors: WordVectors;
  /** A row for each number of a context, and one for the context as such. */
  readonly #matrix: Float32Array;
  /** What each word wants of its context: worked out when first asked for. */
  readonly #wants = new Map<number, Float32Array>();

  constructor(vectors: WordVectors, matrix: Float32Array) {
    this.#vectors = vectors;
    this.#matrix = matrix;
  }

  /** The numbers that `fit` takes; rows of words as for `fillContext`. */
  contextOf(beside: readonly number[], around: readonly number[]): Float32Array {
    const context = new Float32Array(contextSize(this.#vectors));
    fillContext(context, this.#vectors, beside, around);
    return context;
  }

  /** Log of how much likelier the word of `row` is in a context than elsewhere, but for what all words share there. */
  fit(row: number, context: Float32Array): number {
    let wants = this.#wants.get(row);
    if (!wants) this.#wants.set(row, (wants = this.#vectors.times(this.#matrix, row)));
    let sum = wants[context.length] ?? 0;
    for (let at = 0; at < context.length; at++) sum += (wants[at] ?? 0) * (context[at] ?? 0);
    return sum;
  }
}

/** The bytes that `openContextModel` opens: little-endian. */
export function writeContextModel(matrix: Float32Array): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * matrix.length);
  new Int32Array(bytes.buffer, 0, 2).set([magic, matrix.length]);
  new Float32Array(bytes.buffer, 8).set(matrix);
  return bytes;
}

/** Opens a written model for these vectors. Throws `RangeError` on bytes of another format. */
export function openContextModel(bytes: Uint8Array, vectors: WordVectors): ContextModel {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const [found, length = 0] = bytes.length < 8 ? [] : new Int32Array(buffer, byteOffset, 2);
  if (found !== magic || length !== (contextSize(vectors) + 1) * vectors.size || bytes.length !== 8 + 4 * length)
    throw new RangeError('Expected a context model of this version, got other bytes: run `npm run build`');
  return new ContextModel(vectors, new Float32Array(buffer, byteOffset + 8, length));
}
