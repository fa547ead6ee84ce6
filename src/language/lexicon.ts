import { HashTable, hashWord } from './hash.ts';

/** What the lexicon knows of a word: bits of one number, for tables and for the scan. */
export const wordFacts = {
  /** Accepted by the spelling dictionary in lower case, with a first capital, in capitals, in some other casing of its own. */
  lower: 0x1,
  title: 0x2,
  upper: 0x4,
  mixed: 0x8,
  noun: 0x10,
  verb: 0x20,
  adjective: 0x40,
  adverb: 0x80,
  plural: 0x100,
  thirdPerson: 0x200,
  ing: 0x400,
  past: 0x800,
  participle: 0x1000,
  comparative: 0x2000,
  /** Base form of a verb. */
  verbBase: 0x4000,
  /** Two bits: the most frequent class in tagged text (0 noun, 1 verb, 2 adjective, 3 adverb). */
  classShift: 15,
  /** That class has at least 85 % of the tagged uses. */
  clearClass: 0x20000,
} as const;

/** Word classes in the order of their number in `wordFacts.classShift`. */
export const lexiconClasses = ['noun', 'verb', 'adjective', 'adverb'] as const;
export type LexiconClass = (typeof lexiconClasses)[number];

/** First bytes of a compiled lexicon: name and version of the format. */
const magic = 0x44424c32;

/** The compiled word list: spelling of dictionary-en, word classes of WordNet, forms by our own inflection. */
export class Lexicon {
  readonly table: HashTable;
  readonly #exact: HashTable;

  constructor(table: HashTable, exact: HashTable) {
    this.table = table;
    this.#exact = exact;
  }

  /** Facts of a folded word, 0 if it is unknown. */
  facts(folded: string): number {
    const [first, second] = hashWord(folded);
    return this.table.get(first, second);
  }

  /** Whether the dictionary accepts this spelling: the same answer as nspell’s `correct()` for words of letters. */
  accepts(word: string): boolean {
    const straight = word.replace(/’/g, "'");
    const lower = straight.toLowerCase();
    const facts = this.facts(lower);
    if (facts & wordFacts.lower) return true;
    if ((facts & 15) === 0) return false;
    if (straight === lower) return false;
    const upper = straight === straight.toUpperCase();
    const title = straight === straight.charAt(0).toUpperCase() + lower.slice(1);
    if (facts & wordFacts.title && (title || upper)) return true;
    if (facts & wordFacts.upper && upper) return true;
    if ((facts & wordFacts.mixed) === 0) return false;
    const [first, second] = hashWord(straight);
    return this.#exact.get(first, second) !== 0;
  }
}

/** Opens a compiled lexicon (little-endian); the bytes are used in place. Throws `RangeError` on bytes of another format. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  // A copy where numbers cannot be read in place; not `slice`, which copies nothing of a `Buffer`.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
  const [found, size = 0, exactSize = 0] = numbers;
  if (
    found !== magic ||
    !isTableSize(size) ||
    !isTableSize(exactSize) ||
    aligned.byteLength !== 4 * (3 + 2 * (size + exactSize))
  ) {
    throw new RangeError('Expected a compiled lexicon of this version, got other bytes: run `npm run build`');
  }
  let at = 3;
  const take = (length: number) => numbers.subarray(at, (at += length));
  const unsigned = (part: Int32Array) => new Uint32Array(part.buffer, part.byteOffset, part.length);
  return new Lexicon(
    new HashTable(take(size), unsigned(take(size))),
    new HashTable(take(exactSize), unsigned(take(exactSize))),
  );
}

function isTableSize(size: number): boolean {
  return size > 0 && (size & (size - 1)) === 0;
}

/** Writes facts as the bytes that `openLexicon` opens. `facts` by folded word; `exact`: words with a casing of their own. */
export function writeLexicon(facts: ReadonlyMap<string, number>, exact: readonly string[]): Uint8Array {
  const table = HashTable.sized(facts.size);
  for (const [word, value] of facts) table.set(...hashWord(word), value);
  const exactTable = HashTable.sized(exact.length);
  for (const word of exact) exactTable.set(...hashWord(word), 1);
  const numbers = new Int32Array(3 + 2 * (table.keys.length + exactTable.keys.length));
  numbers.set([magic, table.keys.length, exactTable.keys.length]);
  let at = 3;
  for (const part of [table.keys, table.values, exactTable.keys, exactTable.values]) {
    numbers.set(part, at);
    at += part.length;
  }
  return new Uint8Array(numbers.buffer);
}

/** Spelling bit of a dictionary entry by its casing. */
export function casingFact(word: string): number {
  const lower = word.toLowerCase();
  if (word === lower) return wordFacts.lower;
  if (word === word.charAt(0).toUpperCase() + lower.slice(1)) return wordFacts.title;
  if (word === word.toUpperCase()) return wordFacts.upper;
  return wordFacts.mixed;
}
