import { modelClasses, writeTrigramModel } from '#language';
import type { TextCounts } from './count-text.ts';
import { type Mixed, pairChance, pairKey, span } from './mixed-grams.ts';
import { normalize, prune } from './prune-grams.ts';
import type { BackoffModel } from './sphinx-model.ts';

/** What a model is made of and how large it may get. */
export interface ModelRecipe {
  readonly base: BackoffModel;
  /** Text to mix in: what the base does not know of the language of politics and of definitions. */
  readonly text: TextCounts;
  /** Weight of that text, 0 to 1. */
  readonly textShare: number;
  /** Words of each class that the base may know: what it says of them is what it says of the class. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly bigrams: number;
  readonly trigrams: number;
}

/** Fewest times that a word, pair or triple of the text stands in it, to be in the model. */
const leastCount = { word: 4, pair: 3, triple: 3 };

/**
 * Mixes the base with the text (linear interpolation; the text’s own estimate is Witten–Bell), adds classes, keeps the grams that
 * change most against what the shorter ones say (weighted difference, Seymore and Rosenfeld 1996), and works out the backoff weights anew.
 */
export function makeTrigramModel(recipe: ModelRecipe): Uint8Array {
  const words = wordList(recipe);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const base = readable(recipe.base, numbers);
  const text = estimates(recipe.text);
  const mixed = mix(recipe, words, numbers, base, text);
  addClasses(mixed, recipe.members, numbers);
  const kept = prune(mixed, recipe);
  return writeTrigramModel(words, ...normalize(words.length, mixed, kept));
}

/** The classes first, then words of the base, then those of the text that it does not have, in order. */
function wordList({ base, text }: ModelRecipe): string[] {
  const known = new Set<string>(modelClasses);
  const more = [...text.unigrams]
    .filter(([word, count]) => count >= leastCount.word && /^\p{Ll}/u.test(word))
    .map(([word]) => word);
  for (const word of [...base.words, ...more.toSorted()]) known.add(word);
  return [...known];
}

type Estimate = (first: string | undefined, second: string | undefined, third: string) => number;

interface Readable {
  readonly unigram: Float64Array;
  readonly unigramBackoff: Float64Array;
  readonly bigrams: Map<number, number>;
  readonly bigramCost: Float64Array;
  readonly bigramBackoff: Float64Array;
  readonly trigrams: Map<number, Map<number, number>>;
}

/** The base by the numbers of the new model. */
function readable(
  { words, unigrams, bigrams, trigrams }: BackoffModel,
  numbers: ReadonlyMap<string, number>,
): Readable {
  const numberOf = Uint32Array.from(words, (word) => numbers.get(word) ?? 0);
  const unigram = new Float64Array(numbers.size).fill(-9);
  const unigramBackoff = new Float64Array(numbers.size);
  for (const [word, number] of numberOf.entries()) {
    unigram[number] = unigrams.cost[word] ?? -9;
    unigramBackoff[number] = unigrams.backoff[word] ?? 0;
  }
  const pairs = new Map<number, number>();
  for (const [gram, first] of bigrams.first.entries())
    pairs.set(pairKey(numberOf[first] ?? 0, numberOf[bigrams.second[gram] ?? 0] ?? 0), gram);
  const triples = new Map<number, Map<number, number>>();
  for (const [gram, first] of trigrams.first.entries()) {
    const key = pairKey(numberOf[first] ?? 0, numberOf[trigrams.second[gram] ?? 0] ?? 0);
    put(triples, key, numberOf[trigrams.third[gram] ?? 0] ?? 0, trigrams.cost[gram] ?? 0);
  }
  return {
    unigram,
    unigramBackoff,
    bigrams: pairs,
    bigramCost: Float64Array.from(bigrams.cost),
    bigramBackoff: Float64Array.from(bigrams.backoff),
    trigrams: triples,
  };
}

function put(triples: Map<number, Map<number, number>>, key: number, word: number, value: number): void {
  const list = triples.get(key);
  if (list) list.set(word, value);
  else triples.set(key, new Map([[word, value]]));
}

function baseBigram(base: Readable, previous: number, word: number): number {
  const gram = base.bigrams.get(pairKey(previous, word));
  if (gram !== undefined) return base.bigramCost[gram] ?? 0;
  return (base.unigramBackoff[previous] ?? 0) + (base.unigram[word] ?? -9);
}

function baseTrigram(base: Readable, before: number, previous: number, word: number): number {
  const key = pairKey(before, previous);
  const found = base.trigrams.get(key)?.get(word);
  if (found !== undefined) return found;
  const history = base.bigrams.get(key);
  return (history === undefined ? 0 : (base.bigramBackoff[history] ?? 0)) + baseBigram(base, previous, word);
}

/** The text’s own probabilities: Witten–Bell smoothing (Bell, Cleary, Witten 1990). */
function estimates({ unigrams, bigrams, trigrams, total }: TextCounts): Estimate {
  const follow = (counts: ReadonlyMap<string, number>) => {
    const followers = new Map<string, { types: number; tokens: number }>();
    for (const [key, count] of counts) {
      const history = key.slice(0, key.lastIndexOf(' '));
      const own = followers.get(history) ?? { types: 0, tokens: 0 };
      followers.set(history, { types: own.types + 1, tokens: own.tokens + count });
    }
    return followers;
  };
  const [afterOne, afterTwo] = [follow(bigrams), follow(trigrams)];
  const smooth = (seen: { types: number; tokens: number } | undefined, count: number, shorter: number) =>
    seen ? (count + seen.types * shorter) / (seen.tokens + seen.types) : shorter;
  return (first, second, third) => {
    const one = ((unigrams.get(third) ?? 0) + 0.01) / (total + 0.01 * unigrams.size);
    if (second === undefined) return one;
    const two = smooth(afterOne.get(second), bigrams.get(`${second} ${third}`) ?? 0, one);
    if (first === undefined) return two;
    return smooth(afterTwo.get(`${first} ${second}`), trigrams.get(`${first} ${second} ${third}`) ?? 0, two);
  };
}

function mix(
  { text, textShare }: ModelRecipe,
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
  base: Readable,
  estimate: Estimate,
): Mixed {
  const unigrams = new Float64Array(words.length);
  const both = (cost: number, own: number) => (1 - textShare) * 10 ** cost + textShare * own;
  for (const [number, word] of words.entries())
    unigrams[number] = both(base.unigram[number] ?? -9, estimate(undefined, undefined, word));
  const bigrams = new Map<number, number>();
  const addPair = (first: number, second: number) =>
    bigrams.set(
      pairKey(first, second),
      both(baseBigram(base, first, second), estimate(undefined, words[first] ?? '', words[second] ?? '')),
    );
  const trigrams = new Map<number, Map<number, number>>();
  const addTriple = (first: number, second: number, third: number) => {
    const own = estimate(words[first] ?? '', words[second] ?? '', words[third] ?? '');
    put(trigrams, pairKey(first, second), third, both(baseTrigram(base, first, second, third), own));
  };
  const numbersOf = (key: string) => key.split(' ').map((word) => numbers.get(word));
  for (const key of base.bigrams.keys()) addPair(Math.floor(key / span), key % span);
  for (const [key, count] of text.bigrams) {
    const [first, second] = numbersOf(key);
    if (count >= leastCount.pair && first !== undefined && second !== undefined) addPair(first, second);
  }
  for (const [key, thirds] of base.trigrams)
    for (const third of thirds.keys()) addTriple(Math.floor(key / span), key % span, third);
  for (const [key, count] of text.trigrams) {
    const [first, second, third] = numbersOf(key);
    if (count >= leastCount.triple && first !== undefined && second !== undefined && third !== undefined)
      addTriple(first, second, third);
  }
  return { unigrams, bigrams, trigrams };
}

/** What the model says of members, summed up for their class: expected counts of grams with the member’s number replaced. */
function addClasses(
  mixed: Mixed,
  members: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlyMap<string, number>,
): void {
  const classOf = new Map<number, number>();
  for (const [name, list] of members) {
    for (const member of list) {
      const number = numbers.get(member);
      if (number !== undefined) classOf.set(number, numbers.get(name) ?? 0);
    }
  }
  const named = (number: number) => classOf.get(number) ?? number;
  const counts = new Map<number, number>();
  const pairs = new Map<number, number>();
  const triples = new Map<number, Map<number, number>>();
  const add = (map: Map<number, number>, key: number, value: number) => map.set(key, (map.get(key) ?? 0) + value);
  for (const [member, of] of classOf) add(counts, of, mixed.unigrams[member] ?? 0);
  for (const [key, chance] of mixed.bigrams) {
    const [first, second] = [Math.floor(key / span), key % span];
    if (classOf.has(first) || classOf.has(second))
      add(pairs, pairKey(named(first), named(second)), (mixed.unigrams[first] ?? 0) * chance);
  }
  for (const [key, thirds] of mixed.trigrams) {
    const [first, second] = [Math.floor(key / span), key % span];
    const before = (mixed.unigrams[first] ?? 0) * pairChance(mixed, first, second);
    for (const [third, chance] of thirds) {
      if (!classOf.has(first) && !classOf.has(second) && !classOf.has(third)) continue;
      const history = pairKey(named(first), named(second));
      const list = triples.get(history) ?? new Map<number, number>();
      add(list, named(third), before * chance);
      triples.set(history, list);
    }
  }
  for (const [of, chance] of counts) mixed.unigrams[of] = Math.max(mixed.unigrams[of] ?? 0, chance);
  const joint = new Map<number, number>();
  for (const [key, count] of pairs) {
    const first = Math.floor(key / span);
    joint.set(key, count);
    mixed.bigrams.set(key, Math.min(1, count / (mixed.unigrams[first] ?? 1)));
  }
  for (const [history, thirds] of triples) {
    const [first, second] = [Math.floor(history / span), history % span];
    const whole = joint.get(history) ?? (mixed.unigrams[first] ?? 0) * pairChance(mixed, first, second);
    if (whole <= 0) continue;
    for (const [third, count] of thirds) put(mixed.trigrams, history, third, Math.min(1, count / whole));
  }
}
