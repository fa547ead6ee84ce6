import type { Gram } from '#language';
import { type Mixed, pairChance, pairKey, span } from './mixed-grams.ts';

/** The grams that stay: bigrams by their key. */
export interface Kept {
  readonly bigrams: ReadonlySet<number>;
  readonly trigrams: readonly { readonly history: number; readonly third: number }[];
}

/** The grams that change most, each weighed by how often it is met; histories of kept trigrams are kept. */
export function prune(mixed: Mixed, recipe: { readonly bigrams: number; readonly trigrams: number }): Kept {
  const { unigrams, bigrams, trigrams } = mixed;
  const triples: { history: number; third: number; worth: number }[] = [];
  for (const [history, thirds] of trigrams) {
    const [first, second] = [Math.floor(history / span), history % span];
    const before = (unigrams[first] ?? 0) * pairChance(mixed, first, second);
    for (const [third, chance] of thirds) {
      const worth = before * chance * Math.abs(Math.log10(chance / (0.6 * pairChance(mixed, second, third))));
      triples.push({ history, third, worth });
    }
  }
  triples.sort((a, b) => b.worth - a.worth || a.history - b.history || a.third - b.third);
  const keptTriples = triples.slice(0, recipe.trigrams);
  const keptPairs = new Set<number>(keptTriples.map(({ history }) => history).filter((key) => bigrams.has(key)));
  const pairs: { key: number; worth: number }[] = [];
  for (const [key, chance] of bigrams) {
    const [first, second] = [Math.floor(key / span), key % span];
    const worth = (unigrams[first] ?? 0) * chance * Math.abs(Math.log10(chance / (0.5 * (unigrams[second] ?? 1e-9))));
    pairs.push({ key, worth });
  }
  pairs.sort((a, b) => b.worth - a.worth || a.key - b.key);
  for (const { key } of pairs) {
    if (keptPairs.size >= recipe.bigrams) break;
    keptPairs.add(key);
  }
  return { bigrams: keptPairs, trigrams: keptTriples };
}

/** Backoff weights so that what is kept and what is not add up to one after each history (Katz 1987). */
export function normalize(
  size: number,
  { unigrams, bigrams, trigrams }: Mixed,
  kept: Kept,
): [Pick<Gram, 'cost' | 'backoff'>[], Gram[], Gram[]] {
  const direct = new Float64Array(size);
  const shorter = new Float64Array(size);
  for (const key of kept.bigrams) {
    const [first, second] = [Math.floor(key / span), key % span];
    direct[first] = (direct[first] ?? 0) + (bigrams.get(key) ?? 0);
    shorter[first] = (shorter[first] ?? 0) + (unigrams[second] ?? 0);
  }
  const weight = (seen: number, backed: number) => Math.log10(Math.max(1e-3, 1 - seen) / Math.max(1e-3, 1 - backed));
  const unigramBackoff = Float64Array.from(direct, (seen, word) => weight(seen, shorter[word] ?? 0));
  const bigramChance = (first: number, second: number) => {
    const key = pairKey(first, second);
    return kept.bigrams.has(key)
      ? (bigrams.get(key) ?? 0)
      : 10 ** (unigramBackoff[first] ?? 0) * (unigrams[second] ?? 0);
  };
  const directPairs = new Map<number, number>();
  const shorterPairs = new Map<number, number>();
  for (const { history, third } of kept.trigrams) {
    directPairs.set(history, (directPairs.get(history) ?? 0) + (trigrams.get(history)?.get(third) ?? 0));
    shorterPairs.set(history, (shorterPairs.get(history) ?? 0) + bigramChance(history % span, third));
  }
  const log = (chance: number) => Math.log10(Math.max(chance, 1e-9));
  return [
    Array.from(unigrams, (chance, word) => ({ cost: log(chance), backoff: unigramBackoff[word] ?? 0 })),
    Array.from(kept.bigrams, (key) => ({
      words: [Math.floor(key / span), key % span],
      cost: log(bigrams.get(key) ?? 0),
      backoff: weight(directPairs.get(key) ?? 0, shorterPairs.get(key) ?? 0),
    })),
    kept.trigrams.map(({ history, third }) => ({
      words: [Math.floor(history / span), history % span, third],
      cost: log(trigrams.get(history)?.get(third) ?? 0),
      backoff: 0,
    })),
  ];
}
