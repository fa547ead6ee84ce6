import { bytesOfGrams, GramTable, slotsFor } from './gram-table.ts';
import { HashTable, hashWord } from './hash.ts';
import { PagedBytes } from './paged-bytes.ts';

/** First number of a trigram model’s bytes: name and version of the format. */
const magic = 0x44424c4e;

/** Words that stand for what the model has no number for, in the order of their numbers. */
export const modelClasses = ['<unknown>', '<number>', '<person>', '<place>', '<organisation>', '<s>', '</s>'] as const;
export type ModelClass = (typeof modelClasses)[number];

/** Costs are kept in steps of log10, backoffs in steps of log10 from `backoffFloor` up. */
const costStep = 1 / 32;
const backoffStep = 1 / 64;
const backoffFloor = -3;

/** How many bigrams are remembered: a power of two. */
const lastPairs = 1024;

/** A trigram model in the tables that it is kept in. All numbers of words are below 2^20. */
interface TrigramTables {
  /** From a folded word’s hashes to its number + 1. */
  readonly words: HashTable;
  /** Cost and backoff of each word. */
  readonly unigramCosts: Uint8Array;
  readonly unigramBackoffs: Uint8Array;
  /** Cost and backoff of each gram of two words, cost of each of three. */
  readonly bigrams: GramTable;
  readonly trigrams: GramTable;
}

/**
 * What English is likely to say: a back-off trigram model in typed arrays. A gram that is not in it is taken for one that is with a
 * chance of about 1 in 10,000. Scores are log10 probabilities.
 */
export class TrigramModel {
  readonly #tables: TrigramTables;
  /** Bigrams that were asked for lately and their slots: each place asks for the same ones again and again, and the tables are larger than a cache. */
  readonly #lastFirsts = new Int32Array(lastPairs).fill(-1);
  readonly #lastSeconds = new Int32Array(lastPairs);
  readonly #lastSlots = new Int32Array(lastPairs);
  /** Numbers of the indefinite articles. */
  readonly articles: Readonly<Record<'a' | 'an', number>>;

  constructor(tables: TrigramTables) {
    this.#tables = tables;
    this.articles = { a: this.wordNumber('a'), an: this.wordNumber('an') };
  }

  /** Number of a word by its hashes, -1 if the model does not know it. */
  numberOf(first: number, second: number): number {
    return this.#tables.words.get(first, second) - 1;
  }

  /** Number of a folded word, -1 if the model does not know it. */
  wordNumber(folded: string): number {
    return this.numberOf(...hashWord(folded));
  }

  /** log10 of the chance that `word` comes anywhere. */
  unigram(word: number): number {
    return -(this.#tables.unigramCosts[word] ?? 255) * costStep;
  }

  /** log10 of the chance that `word` comes after `previous`. */
  bigram(previous: number, word: number): number {
    return this.#pairChance(this.#pairOf(previous, word), previous, word);
  }

  /** log10 of the chance that `word` comes after `before` and `previous`. */
  trigram(before: number, previous: number, word: number): number {
    return this.#chance(this.#pairOf(before, previous), this.#pairOf(previous, word), before, previous, word);
  }

  /** Longest gram of the model that ends with the last of these words: 3, 2 or 1. For explanations. */
  orderOf(before: number, previous: number, word: number): 1 | 2 | 3 {
    const hasHistory = this.#pairOf(before, previous) >= 0;
    if (hasHistory && this.#tables.trigrams.find(hashOfThree(before, previous, word)) >= 0) return 3;
    return this.#pairOf(previous, word) >= 0 ? 2 : 1;
  }

  /**
   * Sum of log10 (chance after the two words before ÷ chance anywhere) over `words` and those `after` them, behind `first` and `second`.
   * Less than `least` may come out as -Infinity: most of what is asked for could never be meant, and that shows before all is looked up.
   */
  fit(first: number, second: number, words: readonly number[], after: readonly number[], least?: number): number {
    // No chance is above 1: the most that the words to come can add.
    let rest = 0;
    if (least !== undefined) for (const word of after) rest -= this.unigram(word);
    let sum = 0;
    let history = this.#pairOf(first, second);
    const count = words.length + after.length;
    for (let at = 0; at < count; at++) {
      const isAfter = at >= words.length;
      const word = (isAfter ? after[at - words.length] : words[at]) ?? 0;
      const pair = this.#pairOf(second, word);
      const unigram = this.unigram(word);
      sum += this.#chance(history, pair, first, second, word) - unigram;
      if (isAfter) rest += unigram;
      if (least !== undefined && at >= words.length - 1 && sum + rest < least) return -Infinity;
      first = second;
      second = word;
      history = pair;
    }
    return sum;
  }

  /** log10 of the chance that `word` comes after `first` and `second`; `history` and `pair`: the slots of the bigrams in it. */
  #chance(history: number, pair: number, first = 0, second = 0, word = 0): number {
    const { bigrams, trigrams } = this.#tables;
    // The history of every trigram is in the model.
    const slot = history < 0 ? -1 : trigrams.find(hashOfThree(first, second, word));
    if (slot >= 0) return -trigrams.first(slot) * costStep;
    return (history < 0 ? 0 : backoffOf(bigrams.second(history))) + this.#pairChance(pair, second, word);
  }

  /** log10 of the chance that `word` comes after `previous`, whose bigram is in slot `pair`. */
  #pairChance(pair: number, previous: number, word: number): number {
    const { bigrams, unigramBackoffs } = this.#tables;
    return pair < 0 ? backoffOf(unigramBackoffs[previous]) + this.unigram(word) : -bigrams.first(pair) * costStep;
  }

  /** Slot of a bigram, -1 if the model has none. */
  #pairOf(first = 0, second = 0): number {
    const hash = hashOfTwo(first, second);
    const at = hash & (lastPairs - 1);
    if (this.#lastFirsts[at] === first && this.#lastSeconds[at] === second) return this.#lastSlots[at] ?? -1;
    const slot = this.#tables.bigrams.find(hash);
    this.#lastFirsts[at] = first;
    this.#lastSeconds[at] = second;
    this.#lastSlots[at] = slot;
    return slot;
  }
}

function backoffOf(code = 0): number {
  return backoffFloor + code * backoffStep;
}

function hashOfTwo(first: number, second: number): number {
  return mix(Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b));
}

function hashOfThree(first: number, second: number, third: number): number {
  return mix(Math.imul(hashOfTwo(first, second) ^ 0x27d4eb2f, 0x165667b1) + Math.imul(third + 1, 0xc2b2ae35));
}

/** The finisher of MurmurHash3. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A gram with its log10 probability; `backoff`: log10 of the weight of what it is the history of. */
export interface Gram {
  readonly words: readonly number[];
  readonly cost: number;
  readonly backoff: number;
}

/**
 * The bytes that `openTrigramModel` opens, little-endian. `words`: folded, by number, the classes first; `bigrams` and `trigrams` by their
 * numbers.
 */
export function writeTrigramModel(
  words: readonly string[],
  unigrams: readonly Pick<Gram, 'cost' | 'backoff'>[],
  bigrams: readonly Gram[],
  trigrams: readonly Gram[],
): Uint8Array {
  const table = HashTable.sized(words.length);
  for (const [number, word] of words.entries()) table.set(...hashWord(word), number + 1);
  const sizes = [table.keys.length, words.length, slotsFor(bigrams.length), slotsFor(trigrams.length)] as const;
  const places = placesOf(...sizes);
  const bytes = new Uint8Array(places.end);
  new Int32Array(bytes.buffer, 0, 5).set([magic, ...sizes]);
  new Int32Array(bytes.buffer, places.keys, table.keys.length).set(table.keys);
  new Uint32Array(bytes.buffer, places.values, table.keys.length).set(table.values);
  for (const [number, { cost, backoff }] of unigrams.entries()) {
    bytes[places.costs + number] = costCode(cost);
    bytes[places.backoffs + number] = backoffCode(backoff);
  }
  const file = new PagedBytes(bytes);
  const two = new GramTable(file, places.bigrams, sizes[2], 2);
  for (const gram of bigrams) {
    const [first = 0, second = 0] = gram.words;
    two.add(hashOfTwo(first, second), costCode(gram.cost), backoffCode(gram.backoff));
  }
  const three = new GramTable(file, places.trigrams, sizes[3], 1);
  for (const gram of trigrams) {
    const [first = 0, second = 0, third = 0] = gram.words;
    three.add(hashOfThree(first, second, third), costCode(gram.cost));
  }
  return bytes;
}

/** Where the parts of a model begin in its bytes; blocks of grams where a line of the cache may begin. */
function placesOf(slots: number, words: number, two: number, three: number) {
  const keys = 20;
  const values = keys + 4 * slots;
  const costs = values + 4 * slots;
  const backoffs = costs + words;
  const bigrams = Math.ceil((backoffs + words) / 64) * 64;
  const trigrams = bigrams + bytesOfGrams(two, 2);
  return { keys, values, costs, backoffs, bigrams, trigrams, end: trigrams + bytesOfGrams(three, 1) };
}

function costCode(cost: number): number {
  return Math.max(0, Math.min(255, Math.round(-cost / costStep)));
}

function backoffCode(backoff: number): number {
  return Math.max(0, Math.min(255, Math.round((backoff - backoffFloor) / backoffStep)));
}

/** Opens a written model; the bytes are used in place. Throws `RangeError` on bytes of another format. */
export function openTrigramModel(source: PagedBytes | Uint8Array): TrigramModel {
  const file = source instanceof PagedBytes ? source : PagedBytes.of(source);
  const { buffer, byteOffset, length } = file.bytes;
  file.needAll(0, Math.min(20, length));
  const [found, slots = 0, words = 0, two = 0, three = 0] = length < 20 ? [] : new Int32Array(buffer, byteOffset, 5);
  const places = placesOf(slots, words, two, three);
  if (found !== magic || length !== places.end)
    throw new RangeError('Expected a trigram model of this version, got other bytes: run `npm run build`');
  file.needAll(0, places.bigrams);
  return new TrigramModel({
    words: new HashTable(
      new Int32Array(buffer, byteOffset + places.keys, slots),
      new Uint32Array(buffer, byteOffset + places.values, slots),
    ),
    unigramCosts: file.bytes.subarray(places.costs, places.costs + words),
    unigramBackoffs: file.bytes.subarray(places.backoffs, places.backoffs + words),
    bigrams: new GramTable(file, places.bigrams, two, 2),
    trigrams: new GramTable(file, places.trigrams, three, 1),
  });
}
