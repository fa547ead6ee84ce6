import type { RuleId } from '#model';
import type { Rule } from './define-rule.ts';
import type { Beside, Far, HashSet, Meant, Ref } from './ref.ts';

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

/** Numbers of a ref: its rule, its pattern, the sets before and after it, the list of the rest. */
export const refLength = 5;
/** What stands for the pattern of a code rule: how its word must begin. */
export const anyLetter = -1;
export const capitalLetter = -2;
export const smallLetter = -3;

/** A ref of a data rule in a compiled index: most fail at a neighbour, so the rest of it is made when it is asked for. */
export class CompiledRef implements Ref {
  readonly first = undefined;
  readonly wordIf = undefined;
  readonly #source: RefSource;
  readonly #numbers: Int32Array;
  readonly #start: number;
  #more: Int32Array | undefined;
  #id: RuleId | undefined;
  #fars: readonly Far[] | undefined;
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
    return this.#number(1);
  }
  get previous(): HashSet | undefined {
    return this.#source.set(this.#number(2));
  }
  get next(): HashSet | undefined {
    return this.#source.set(this.#number(3));
  }
  get fars(): readonly Far[] {
    const number = this.#rest(0);
    return number === 0 ? none : (this.#fars ??= unpackFars(this.#source.numbers(number), this.#source));
  }
  get anywhere(): readonly HashSet[] {
    const [one, other] = [this.#source.set(this.#rest(1)), this.#source.set(this.#rest(2))];
    return one && other ? [one, other] : one ? [one] : other ? [other] : none;
  }
  get left(): Beside | undefined {
    return this.#source.beside(this.#rest(3), this.#rest(4));
  }
  get right(): Beside | undefined {
    return this.#source.beside(this.#rest(5), this.#rest(6));
  }
  get meant(): Meant | undefined {
    const candidates = this.#rest(7);
    if (candidates === 0) return undefined;
    return (this.#meant ??= this.#source.meant(candidates, this.#rest(8), this.#rest(9)));
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

const none: readonly never[] = [];
const noNumbers = new Int32Array();

/** What must stand further away in one list of numbers: of each its set, from and to where, the set of units before it. */
export function packFars(fars: readonly Far[], setOf: (set: HashSet | undefined) => number): number[] {
  return fars.flatMap(({ set, from, to, after }) => [setOf(set), from, to, setOf(after)]);
}

function unpackFars(packed: Int32Array, source: RefSource): Far[] {
  const fars: Far[] = [];
  for (let at = 0; at < packed.length; at += 4) {
    const set = source.set(packed[at] ?? 0);
    if (set)
      fars.push({ set, from: packed[at + 1] ?? 0, to: packed[at + 2] ?? 0, after: source.set(packed[at + 3] ?? 0) });
  }
  return fars;
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
