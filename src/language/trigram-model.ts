import { HashTable, hashWord } from './hash.ts';

/** First number of a trigram model’s bytes: name and version of the format. */
const magic = 0x44424c4d;

/** Words that stand for what the model has no number for, in the order of their numbers. */
export const modelClasses = ['<unknown>', '<number>', '<person>', '<place>', '<organisation>', '<s>', '</s>'] as const;
export type ModelClass = (typeof modelClasses)[number];

/** Costs are kept in steps of log10, backoffs in steps of log10 from `backoffFloor` up. */
const costStep = 1 / 32;
const backoffStep = 1 / 64;
const backoffFloor = -3;

/** How many bigrams are remembered: a power of two. */
const lastPairs = 1024;

/** A trigram model in the arrays that it is kept in. All numbers of words are below 2^20. */
export interface TrigramTables {
  /** From a folded word’s hashes to its number + 1. */
  readonly words: HashTable;
  /** Cost and backoff of each word. */
  readonly unigramCosts: Uint8Array;
  readonly unigramBackoffs: Uint8Array;
  /** Open-addressed: 16 bits of the hash (0: free), cost, backoff. */
  readonly bigramKeys: Uint16Array;
  readonly bigramCosts: Uint8Array;
  readonly bigramBackoffs: Uint8Array;
  readonly trigramKeys: Uint16Array;
  readonly trigramCosts: Uint8Array;
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
    if (hasHistory && findSlot(this.#tables.trigramKeys, hashOfThree(before, previous, word)) >= 0) return 3;
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
    const { bigramBackoffs, trigramKeys, trigramCosts } = this.#tables;
    // The history of every trigram is in the model.
    const slot = history < 0 ? -1 : findSlot(trigramKeys, hashOfThree(first, second, word));
    if (slot >= 0) return -(trigramCosts[slot] ?? 0) * costStep;
    return (history < 0 ? 0 : backoffOf(bigramBackoffs[history])) + this.#pairChance(pair, second, word);
  }

  /** log10 of the chance that `word` comes after `previous`, whose bigram is in slot `pair`. */
  #pairChance(pair: number, previous: number, word: number): number {
    const { bigramCosts, unigramBackoffs } = this.#tables;
    return pair < 0 ? backoffOf(unigramBackoffs[previous]) + this.unigram(word) : -(bigramCosts[pair] ?? 0) * costStep;
  }

  /** Slot of a bigram, -1 if the model has none. */
  #pairOf(first = 0, second = 0): number {
    const hash = hashOfTwo(first, second);
    const at = hash & (lastPairs - 1);
    if (this.#lastFirsts[at] === first && this.#lastSeconds[at] === second) return this.#lastSlots[at] ?? -1;
    const slot = findSlot(this.#tables.bigramKeys, hash);
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

/** The high bits of a hash choose the slot, so that any number of slots can be used; the low bits are the key. */
function slotOf(hash: number, slots: number): number {
  return Math.floor((hash * slots) / 4_294_967_296);
}

function keyOf(hash: number): number {
  return hash & 0xffff || 1;
}

function findSlot(keys: Uint16Array, hash: number): number {
  const key = keyOf(hash);
  let slot = slotOf(hash, keys.length);
  for (;;) {
    const found = keys[slot];
    if (found === key) return slot;
    if (found === 0 || found === undefined) return -1;
    slot = slot + 1 === keys.length ? 0 : slot + 1;
  }
}

/** A gram with its log10 probability; `backoff`: log10 of the weight of what it is the history of. */
export interface Gram {
  readonly words: readonly number[];
  readonly cost: number;
  readonly backoff: number;
}

/** Builds the tables of a model. `words`: folded, by number, the classes first; `bigrams` and `trigrams` by their numbers. */
export function packTrigrams(
  words: readonly string[],
  unigrams: readonly Pick<Gram, 'cost' | 'backoff'>[],
  bigrams: readonly Gram[],
  trigrams: readonly Gram[],
): TrigramTables {
  const table = HashTable.sized(words.length);
  for (const [number, word] of words.entries()) table.set(...hashWord(word), number + 1);
  const two = freeSlots(bigrams.length);
  const three = freeSlots(trigrams.length);
  const tables: TrigramTables = {
    words: table,
    unigramCosts: Uint8Array.from(unigrams, ({ cost }) => costCode(cost)),
    unigramBackoffs: Uint8Array.from(unigrams, ({ backoff }) => backoffCode(backoff)),
    bigramKeys: new Uint16Array(two),
    bigramCosts: new Uint8Array(two),
    bigramBackoffs: new Uint8Array(two),
    trigramKeys: new Uint16Array(three),
    trigramCosts: new Uint8Array(three),
  };
  for (const {
    words: [first = 0, second = 0],
    cost,
    backoff,
  } of bigrams) {
    const slot = claimSlot(tables.bigramKeys, hashOfTwo(first, second));
    tables.bigramCosts[slot] = costCode(cost);
    tables.bigramBackoffs[slot] = backoffCode(backoff);
  }
  for (const {
    words: [first = 0, second = 0, third = 0],
    cost,
  } of trigrams)
    tables.trigramCosts[claimSlot(tables.trigramKeys, hashOfThree(first, second, third))] = costCode(cost);
  return tables;
}

/** A load of 0.8: 3.75 bytes a trigram, 5 a bigram. */
function freeSlots(count: number): number {
  return 2 * Math.ceil(count / 1.6) + 2;
}

function claimSlot(keys: Uint16Array, hash: number): number {
  let slot = slotOf(hash, keys.length);
  while (keys[slot] !== 0) slot = slot + 1 === keys.length ? 0 : slot + 1;
  keys[slot] = keyOf(hash);
  return slot;
}

function costCode(cost: number): number {
  return Math.max(0, Math.min(255, Math.round(-cost / costStep)));
}

function backoffCode(backoff: number): number {
  return Math.max(0, Math.min(255, Math.round((backoff - backoffFloor) / backoffStep)));
}

/** The bytes that `openTrigramModel` opens, little-endian. */
export function writeTrigramModel(tables: TrigramTables): Uint8Array {
  const parts = [
    Int32Array.of(
      magic,
      tables.words.keys.length,
      tables.unigramCosts.length,
      tables.bigramKeys.length,
      tables.trigramKeys.length,
    ),
    tables.words.keys,
    tables.words.values,
    tables.bigramKeys,
    tables.trigramKeys,
    tables.unigramCosts,
    tables.unigramBackoffs,
    tables.bigramCosts,
    tables.bigramBackoffs,
    tables.trigramCosts,
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Opens a written model; the bytes are used in place. Throws `RangeError` on bytes of another format. */
export function openTrigramModel(bytes: Uint8Array): TrigramModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset, byteLength } = aligned;
  const [found, slots = 0, words = 0, two = 0, three = 0] =
    byteLength < 20 ? [] : new Int32Array(buffer, byteOffset, 5);
  if (found !== magic || byteLength !== 20 + 8 * slots + 2 * words + 4 * two + 3 * three)
    throw new RangeError('Expected a trigram model of this version, got other bytes: run `npm run build`');
  let at = byteOffset + 20;
  const take = (length: number) => (at += length) - length;
  return new TrigramModel({
    words: new HashTable(
      new Int32Array(buffer, take(4 * slots), slots),
      new Uint32Array(buffer, take(4 * slots), slots),
    ),
    bigramKeys: new Uint16Array(buffer, take(2 * two), two),
    trigramKeys: new Uint16Array(buffer, take(2 * three), three),
    unigramCosts: new Uint8Array(buffer, take(words), words),
    unigramBackoffs: new Uint8Array(buffer, take(words), words),
    bigramCosts: new Uint8Array(buffer, take(two), two),
    bigramBackoffs: new Uint8Array(buffer, take(two), two),
    trigramCosts: new Uint8Array(buffer, take(three), three),
  });
}
