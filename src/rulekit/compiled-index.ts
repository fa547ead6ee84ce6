import type { Scan } from '#annotate';
import { type HashTable, numbersIn, tableOf } from '#language';
import type { RuleId } from '#model';
import { isCapital, isInPlace } from './beside.ts';
import {
  capitalLetter,
  CompiledRef,
  unpackEdge,
  farLength,
  farStart,
  hasHash,
  refLength,
  type RefSource,
  smallLetter,
  SortedHashes,
} from './compiled-ref.ts';
import { type CompiledRule, type DataRule, dataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import { unpackCandidates } from './packed-candidates.ts';
import { type Beside, bitOf, type HashSet, type Meant, noNeighbour, type Ref } from './ref.ts';
import { refTo } from './word-refs.ts';

/** Kinds of what stands beside a trigger, by their number. */
export const besideKinds: readonly Beside['kind'][] = ['num', 'cap', 'start', 'end', 'mark'];
/** Refs are kept in short lists, of which most are never made. */
const chunkBits = 6;
const chunkMask = 2 ** chunkBits - 1;
/** What stands behind the id of a rule that has to be asked for. */
export const pickyMark = ' picky';
/** Name and version of the format. */
export const magic = 0x4442493d;

/**
 * The compiled form of all built-in rules: `index` is the trigger index, `ids` a line of ASCII for each, data rules first, both kinds by id;
 * `records` a line of JSON for each (code rules: an empty one).
 */
export interface CompiledFiles {
  readonly index: Uint8Array;
  readonly ids: Uint8Array;
  readonly records: Uint8Array;
}

const noHashes: HashSet = new Set();

/** What the choice of rules depends on. */
export interface ListedRule {
  readonly id: RuleId;
  readonly picky: boolean;
}

function listed(line: string): ListedRule {
  const picky = line.endsWith(pickyMark);
  return { id: (picky ? line.slice(0, -pickyMark.length) : line) as RuleId, picky };
}

/** A text with its words. */
export interface Scannable {
  readonly text: string;
  readonly scan: Pick<Scan, 'firsts' | 'starts' | 'ends' | 'count'>;
}

/** Reads the text of a file from byte `start` to `end` (exclusive). */
export type ReadText = (start: number, end: number) => string;

/** An opened index: lists and rules are made when a text first leads to them. */
export class CompiledIndex {
  readonly triggers: HashTable;
  readonly #listStarts: Int32Array;
  readonly #refs: Int32Array;
  /** Two of each ref, apart from it: most are looked at for nothing else. */
  readonly #masks: Int32Array;
  readonly #setStarts: Int32Array;
  readonly #hashes: Int32Array;
  readonly #recordStarts: Int32Array;
  readonly #text: ReadText;
  /** Refs by the high and the low bits of their number; `null`: of a rule that is left out. */
  readonly #made: (Ref | null)[][] = [];
  readonly #source: RefSource = {
    id: (number) => this.#idOf(number),
    rule: (number) => this.#dataRule(number),
    set: (number) => this.#set(number),
    beside: (kind, units) => this.#beside(kind, units),
    meant: (candidates, pro, contra) => this.#meant(candidates, pro, contra),
    numbers: (number) => this.#numbersOf(number),
  };
  readonly #rules = new Map<number, DataRule>();
  /** Numbers of code rules, of which all are asked for, and of others that were asked for; `undefined`: there is none. */
  readonly #numbers: Map<RuleId, number | undefined>;
  readonly #sets: (HashSet | undefined)[] = [];
  readonly #ids: ReadText;
  readonly #idStarts: Int32Array;
  readonly #dataCount: number;
  #code: ReadonlyMap<RuleId, Rule> = new Map();
  #enabled: ((rule: ListedRule) => boolean) | undefined;

  /** Opens compiled files in place (little-endian); `ids` and `records` read a part of theirs, where a rule is first met or made. Throws `RangeError` on bytes of another format. */
  constructor(index: Uint8Array, ids: ReadText, records: ReadText) {
    const numbers = numbersIn(index);
    const [found, slots = 0, lists = 0, refs = 0, sets = 0, hashes = 0, data = 0, starts = 0] = numbers;
    const masks = (2 * refs) / refLength;
    if (found !== magic || numbers.length !== 8 + 2 * slots + lists + refs + masks + sets + hashes + 2 * starts) {
      throw new RangeError('Expected a compiled index of this version, got other bytes: run `npm run build`');
    }
    let at = 8;
    const take = (length: number) => numbers.subarray(at, (at += length));
    this.triggers = tableOf(take(slots), take(slots));
    this.#listStarts = take(lists);
    this.#refs = take(refs);
    this.#masks = take(masks);
    this.#setStarts = take(sets);
    this.#hashes = take(hashes);
    this.#recordStarts = take(starts);
    this.#idStarts = take(starts);
    this.#text = records;
    this.#ids = ids;
    this.#dataCount = data;
    this.#numbers = new Map(
      Array.from({ length: starts - 1 - data }, (_, code) => [this.#idOf(data + code), data + code]),
    );
  }

  /** All rules, data and code, with what the choice of rules depends on. */
  list(): ListedRule[] {
    return Array.from({ length: this.#count }, (_, number) => this.#listed(number));
  }

  /** Leaves out the rules that `enabled` refuses. */
  choose(enabled: (rule: ListedRule) => boolean): void {
    this.#enabled = enabled;
  }

  /** Gives it the code rules whose words it knows. */
  connect(code: ReadonlyMap<RuleId, Rule>): void {
    this.#code = code;
  }

  /** Whether it knows a code rule by its words. */
  knows(id: RuleId): boolean {
    return (this.#numberOf(id) ?? -1) >= this.#dataCount;
  }

  rule(id: RuleId): Rule | undefined {
    const number = this.#numberOf(id);
    if (number === undefined || !this.#isEnabled(number)) return undefined;
    return number < this.#dataCount ? this.#dataRule(number) : this.#code.get(id);
  }

  /** All data rules that are not left out. */
  dataRules(): Rule[] {
    return Array.from({ length: this.#dataCount }, (_, number) => number).flatMap((number) =>
      this.#isEnabled(number) ? (this.#dataRule(number) ?? []) : [],
    );
  }

  /**
   * Visits what a trigger number leads to at a word of a scan, where the words around it and its first letter are such as may stand there;
   * only such refs are made.
   */
  eachRef(trigger: number, { text, scan }: Scannable, at: number, visit: (ref: Ref) => void): void {
    const { firsts, count } = scan;
    const unfit = isCapital(text.charCodeAt(scan.starts[at] ?? 0)) ? smallLetter : capitalLetter;
    const masks = this.#masks;
    const refs = this.#refs;
    const before = at > 0 ? (firsts[at - 1] ?? 0) : 0;
    const after = at + 1 < count ? (firsts[at + 1] ?? 0) : 0;
    const previous = at > 0 ? bitOf(before) : noNeighbour;
    const next = at + 1 < count ? bitOf(after) : noNeighbour;
    const end = this.#listStarts[trigger + 1] ?? 0;
    for (let number = this.#listStarts[trigger] ?? 0; number < end; number++) {
      if (((masks[2 * number + 1] ?? 0) & next) === 0 || ((masks[2 * number] ?? 0) & previous) === 0) continue;
      const start = refLength * number;
      const what = refs[start + 1] ?? 0;
      if (what === unfit) continue;
      if (!this.#mayStand(refs[start + 2] ?? 0, before) || !this.#mayStand(refs[start + 3] ?? 0, after)) continue;
      const rest = refs[start + 4] ?? 0;
      if (rest !== 0 && !this.#areNear(rest, farStart(what), text, scan, at)) continue;
      const made = (this.#made[number >> chunkBits] ??= []);
      let ref = made[number & chunkMask];
      if (ref === undefined) made[number & chunkMask] = ref = this.#ref(start) ?? null;
      if (ref) visit(ref);
    }
  }

  /** Whether what must stand further away does: the numbers of the list `rest` from `start` on (`packFars`). */
  #areNear(rest: number, start: number, text: string, scan: Scannable['scan'], at: number): boolean {
    const end = this.#setStarts[rest + 1] ?? 0;
    for (let far = (this.#setStarts[rest] ?? 0) + start; far < end; far += farLength)
      if (!this.#isNear(far, text, scan, at)) return false;
    return true;
  }

  #isNear(far: number, text: string, { firsts, starts, ends, count }: Scannable['scan'], at: number): boolean {
    const hashes = this.#hashes;
    const set = hashes[far] ?? 0;
    const mask = hashes[far + 1] ?? 0;
    const place = hashes[far + 4] ?? 0;
    const last = Math.min(count - 1, at + (hashes[far + 3] ?? 0));
    for (let other = Math.max(0, at + (hashes[far + 2] ?? 0)); other <= last; other++) {
      const hash = firsts[other] ?? 0;
      if ((mask & bitOf(hash)) === 0 || !this.#mayStand(set, hash)) continue;
      if (place === 0 || isInPlace(text, starts[other] ?? 0, ends[other] ?? 0, unpackEdge(place) ?? this.#set(place)))
        return true;
    }
    return false;
  }

  /** Whether a set of words has one, by its first hash. Set 0 has all. */
  #mayStand(set: number, hash: number): boolean {
    return set === 0 || hasHash(this.#hashes, this.#setStarts[set] ?? 0, this.#setStarts[set + 1] ?? 0, hash);
  }

  #ref(start: number): Ref | undefined {
    const number = this.#refs[start] ?? 0;
    if (!this.#isEnabled(number)) return undefined;
    if ((this.#refs[start + 1] ?? 0) >= 0) return new CompiledRef(this.#source, this.#refs, start);
    const rule = this.#code.get(this.#idOf(number));
    // What must stand further away has been asked for.
    return rule && { ...refTo(rule), fars: [] };
  }

  #isEnabled(number: number): boolean {
    return this.#enabled?.(this.#listed(number)) !== false;
  }

  #idOf(number: number): RuleId {
    return this.#listed(number).id;
  }

  get #count(): number {
    return this.#idStarts.length - 1;
  }

  #listed(number: number): ListedRule {
    return listed(this.#ids(this.#idStarts[number] ?? 0, (this.#idStarts[number + 1] ?? 1) - 1));
  }

  #numberOf(id: RuleId): number | undefined {
    if (!this.#numbers.has(id)) this.#numbers.set(id, this.#search(id));
    return this.#numbers.get(id);
  }

  /** Number of a data rule by its id: they stand in order. */
  #search(id: RuleId): number | undefined {
    let [low, high] = [0, this.#dataCount];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#idOf(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.#dataCount && this.#idOf(low) === id ? low : undefined;
  }

  #meant(candidates: number, pro: number, contra: number): Meant {
    return {
      candidates: unpackCandidates(this.#numbersOf(candidates)),
      topics: { for: this.#set(pro) ?? noHashes, against: this.#set(contra) ?? noHashes },
    };
  }

  #beside(number: number, units: number): Beside {
    const kind = besideKinds[number] ?? 'mark';
    return kind === 'mark' ? { kind, units: this.#set(units) ?? noHashes } : { kind };
  }

  #dataRule(number: number): DataRule | undefined {
    let rule = this.#rules.get(number);
    if (!rule) {
      const record = this.#record(number);
      if (record === undefined) return undefined;
      rule = dataRule(record as CompiledRule);
      this.#rules.set(number, rule);
    }
    return rule;
  }

  #record(line: number): unknown {
    const text = this.#text(this.#recordStarts[line] ?? 0, (this.#recordStarts[line + 1] ?? 1) - 1);
    return text === '' ? undefined : JSON.parse(text);
  }

  #numbersOf(number: number): Int32Array {
    return this.#hashes.subarray(this.#setStarts[number], this.#setStarts[number + 1]);
  }

  #set(number: number): HashSet | undefined {
    if (number === 0) return undefined;
    return (this.#sets[number] ??= new SortedHashes(
      this.#hashes,
      this.#setStarts[number] ?? 0,
      this.#setStarts[number + 1] ?? 0,
    ));
  }
}
