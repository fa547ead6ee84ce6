/** Probabilities by gram: bigrams by `pairKey`, trigrams by first words, then last. */
export interface Mixed {
  readonly unigrams: Float64Array;
  readonly bigrams: Map<number, number>;
  readonly trigrams: Map<number, Map<number, number>>;
}

/** More than there are words: a pair of numbers in one. */
export const span: number = 2 ** 20;

export function pairKey(first: number, second: number): number {
  return first * span + second;
}

/** Chance of a pair, with the shorter gram where it is not in the model. */
export function pairChance({ unigrams, bigrams }: Mixed, first: number, second: number): number {
  return bigrams.get(pairKey(first, second)) ?? 0.4 * (unigrams[second] ?? 0);
}
