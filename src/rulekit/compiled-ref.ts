import type { RuleId } from '#model';
import type { Rule } from './define-rule.ts';
import { type Beside, type Edge, type Far, type HashSet, maskOf, type Meant, type Ref } from './ref.ts';

/** Where a compiled ref finds what stands in it, by the numbers that the index has for it. */
export interface RefSource {
  id(number: number): RuleId;
  rule(number: number): Rule | undefined;
  /** No set: 0. */
  set(number: number): HashSet | undefined;
  beside(kind: number, units: number): Beside;
  meant(candidates: number, pro: number, contra: number): Meant;
  /** A list of numbers as it was put in. */
  numbers(number: number): Int32Array;
}

/** Numbers of a ref: its rule, its pattern and what else it has, the sets before and after it, the list of the rest. */
export const refLength = 5;
/** Bits of the pattern’s number that are its own; above them a bit for each of `parts` that the ref has. */
const patternBits = 16;
const patternMask = 2 ** patternBits - 1;
/**
 * What stands in the list of the rest, each part only where a ref has it, and in how many numbers: kind and set of units on the left and on
 * the right, two context sets, packed candidates of a gate with its topic sets for and against. Behind them: what must stand further away.
 */
const parts = { left: 2, right: 2, anywhere: 2, meant: 3 } as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
const partBits = Object.fromEntries(partNames.map((name, at) => [name, 1 << (patternBits + at)])) as Record<
  Part,
  number
>;

/** The second number of a data ref and the list of its rest. Throws `RangeError` where a rule has more patterns than there are numbers. */
export function packRest(
  pattern: number,
  has: Readonly<Record<Part, readonly number[] | undefined>>,
  fars: readonly number[],
): { readonly what: number; readonly rest: readonly number[] } {
  if (pattern > patternMask) throw new RangeError(`Expected at most ${patternMask + 1} patterns in a rule`);
  const present = partNames.filter((name) => has[name] !== undefined);
  return {
    what: present.reduce((what, name) => what | partBits[name], pattern),
    rest: [...present.flatMap((name) => has[name] ?? []), ...fars],
  };
}

/** Where a part begins in the list of the rest; without one: where all of them end. */
function startOfPart(what: number, name?: Part): number {
  let start = 0;
  for (const other of partNames) {
    if (other === name) break;
    if ((what & partBits[other]) !== 0) start += parts[other];
  }
  return start;
}

/** How many numbers of the list of the rest stand before what must stand further away. */
export function farStart(what: number): number {
  return what < 0 ? 0 : (farStarts[what >> patternBits] ?? 0);
}

/** By the bits of what a ref has: it is asked for at most words of a text. */
const farStarts = Uint8Array.from({ length: 2 ** partNames.length }, (_, bits) => startOfPart(bits << patternBits));

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
  #rest: Int32Array | undefined;
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
    if (!this.#has('anywhere')) return none;
    const [one, other] = [this.#source.set(this.#of('anywhere', 0)), this.#source.set(this.#of('anywhere', 1))];
    return one && other ? [one, other] : one ? [one] : none;
  }
  get left(): Beside | undefined {
    return this.#has('left') ? this.#source.beside(this.#of('left', 0), this.#of('left', 1)) : undefined;
  }
  get right(): Beside | undefined {
    return this.#has('right') ? this.#source.beside(this.#of('right', 0), this.#of('right', 1)) : undefined;
  }
  get meant(): Meant | undefined {
    if (!this.#has('meant')) return undefined;
    return (this.#meant ??= this.#source.meant(this.#of('meant', 0), this.#of('meant', 1), this.#of('meant', 2)));
  }

  #has(name: Part): boolean {
    return (this.#number(1) & partBits[name]) !== 0;
  }

  #of(name: Part, offset: number): number {
    this.#rest ??= this.#source.numbers(this.#number(4));
    return this.#rest[startOfPart(this.#number(1), name) + offset] ?? 0;
  }

  #number(offset: number): number {
    return this.#numbers[this.#start + offset] ?? 0;
  }
}

/** Numbers of what must stand further away: its set, the bits of its words, from and to where, and the set of units before it or what stands for an edge. */
export const farLength = 5;
/** What stands for an edge of a sentence in the place of a set of units. */
const edgeNumbers: Readonly<Record<Edge, number>> = { start: -1, end: -2 };

/** The edge that such a number stands for. */
export function unpackEdge(number: number): Edge | undefined {
  return number === edgeNumbers.start ? 'start' : number === edgeNumbers.end ? 'end' : undefined;
}

/** What must stand further away in one list of numbers. */
export function packFars(fars: readonly Far[], setOf: (set: HashSet | undefined) => number): number[] {
  return fars.flatMap(({ set, from, to, place }) => [
    setOf(set),
    maskOf(set),
    from,
    to,
    typeof place === 'string' ? edgeNumbers[place] : setOf(place),
  ]);
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
