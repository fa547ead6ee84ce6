import type { RuleId } from '#model';
import type { Rule } from './define-rule.ts';
import { type Beside, type Far, type HashSet, maskOf, type Meant, type Ref } from './ref.ts';

/** Where a compiled ref finds what stands in it, by the numbers that the index has for it. */
export interface RefSource {
  id(number: number): RuleId;
  rule(number: number): Rule | undefined;
  /** No set: 0. */
  set(number: number): HashSet | undefined;
  beside(kind: number, units: number): Beside | undefined;
  meant(candidates: number, pro: number, contra: number): Meant | undefined;
  /** A list of numbers as it was put in. */
  numbers(number: number): Int32Array;
}

/** Numbers of a ref: its rule, its pattern and what else it has, the sets before and after it, the list of the rest. */
export const refLength = 5;
/** Bits of the pattern’s number that are its own; above them a bit for each thing that a ref may have. */
const patternBits = 16;
const patternMask = 2 ** patternBits - 1;
const hasLeft = 1 << patternBits;
const hasRight = 2 << patternBits;
const hasAnywhere = 4 << patternBits;
const hasMeant = 8 << patternBits;

/** The second number of a data ref. Throws `RangeError` where a rule has more patterns than there are numbers. */
export function packPattern(
  pattern: number,
  { left, right, anywhere, meant }: Record<'left' | 'right' | 'anywhere' | 'meant', boolean>,
): number {
  if (pattern > patternMask) throw new RangeError(`Expected at most ${patternMask + 1} patterns in a rule`);
  return (
    pattern | (left ? hasLeft : 0) | (right ? hasRight : 0) | (anywhere ? hasAnywhere : 0) | (meant ? hasMeant : 0)
  );
}

/** What stands for the pattern of a code rule: how its word must begin. */
export const anyLetter = -1;
export const capitalLetter = -2;
export const smallLetter = -3;

const none: readonly never[] = [];

/** A ref of a data rule in a compiled index: most fail at a neighbour, so the rest of it is made when it is asked for. */
export class CompiledRef implements Ref {
  readonly first = undefined;
  readonly wordIf = undefined;
  /** The index asks for them before a ref is made: most places end there. */
  readonly fars: readonly Far[] = none;
  readonly #source: RefSource;
  readonly #numbers: Int32Array;
  readonly #start: number;
  #more: Int32Array | undefined;
  #id: RuleId | undefined;
  #meant: Meant | undefined;

  /** Its numbers stand in `numbers` from `start` on. */
  constructor(source: RefSource, numbers: Int32Array, start: number) {
    this.#source = source;
    this.#numbers = numbers;
    this.#start = start;
  }

  get id(): RuleId {
    return (this.#id ??= this.#source.id(this.#number(0)));
  }
  get rule(): Rule {
    const rule = this.#source.rule(this.#number(0));
    if (!rule) throw new Error(`Expected a record of \`${this.id}\``);
    return rule;
  }
  get pattern(): number {
    return this.#number(1) & patternMask;
  }
  get previous(): HashSet | undefined {
    return this.#source.set(this.#number(2));
  }
  get next(): HashSet | undefined {
    return this.#source.set(this.#number(3));
  }
  get anywhere(): readonly HashSet[] {
    if (!this.#has(hasAnywhere)) return none;
    const [one, other] = [this.#source.set(this.#rest(1)), this.#source.set(this.#rest(2))];
    return one && other ? [one, other] : one ? [one] : other ? [other] : none;
  }
  get left(): Beside | undefined {
    return this.#has(hasLeft) ? this.#source.beside(this.#rest(3), this.#rest(4)) : undefined;
  }
  get right(): Beside | undefined {
    return this.#has(hasRight) ? this.#source.beside(this.#rest(5), this.#rest(6)) : undefined;
  }
  get meant(): Meant | undefined {
    if (!this.#has(hasMeant)) return undefined;
    return (this.#meant ??= this.#source.meant(this.#rest(7), this.#rest(8), this.#rest(9)));
  }

  #has(bit: number): boolean {
    return (this.#number(1) & bit) !== 0;
  }

  #number(offset: number): number {
    return this.#numbers[this.#start + offset] ?? 0;
  }

  #rest(offset: number): number {
    if (!this.#more) {
      const number = this.#number(4);
      this.#more = number === 0 ? noNumbers : this.#source.numbers(number);
    }
    return this.#more[offset] ?? 0;
  }
}

const noNumbers = new Int32Array();

/** Numbers of what must stand further away: its set, the bits of its words, from and to where, the set of units before it. */
export const farLength = 5;

/** What must stand further away in one list of numbers. */
export function packFars(fars: readonly Far[], setOf: (set: HashSet | undefined) => number): number[] {
  return fars.flatMap(({ set, from, to, after }) => [setOf(set), maskOf(set), from, to, setOf(after)]);
}

/** Hashes of a compiled index from `start` to `end`, which stand in order: nothing is made of them. */
export class SortedHashes implements HashSet {
  readonly #hashes: Int32Array;
  readonly #start: number;
  readonly #end: number;

  constructor(hashes: Int32Array, start: number, end: number) {
    this.#hashes = hashes;
    this.#start = start;
    this.#end = end;
  }

  has(hash: number): boolean {
    return hasHash(this.#hashes, this.#start, this.#end, hash);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#hashes.subarray(this.#start, this.#end).values();
  }
}

/** Whether a hash is among those from `start` to `end`, which stand in order. */
export function hasHash(hashes: Int32Array, start: number, end: number, hash: number): boolean {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle;
  }
  return false;
}
