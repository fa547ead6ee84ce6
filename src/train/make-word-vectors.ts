import { writeWordVectors } from '#language';

/** Vectors as the package has them: each row ends with its length and its number. */
export interface VectorSource {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The first `count` words (the commonest come first) that are words of letters and that `known` knows. */
export function makeWordVectors(
  { dimensions, words, vectors }: VectorSource,
  count: number,
  known: (word: string) => boolean,
): Uint8Array {
  const chosen = words
    .filter((word) => /^[a-z]{2,}$/.test(word) && vectors[word] !== undefined && known(word))
    .slice(0, count);
  return writeWordVectors(
    chosen,
    chosen.map((word) => (vectors[word] ?? []).slice(0, dimensions)),
  );
}
