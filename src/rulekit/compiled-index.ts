import { HashTable, hashWord, type Knowledge } from '#language';
import type { RuleId } from '#model';
import { CompiledRef, packFars, refLength, type RefSource, SortedHashes } from './compiled-ref.ts';
import { type CompiledRule, type DataRule, dataRule, isDataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import { topicsOf } from './gate.ts';
import { gateCandidates, packCandidates, unpackCandidates } from './packed-candidates.ts';
import { withForms } from './pattern.ts';
import { type Beside, type HashSet, maskOf, type Meant, type NeighbourMask, type Ref } from './ref.ts';
import { refTo, wordRefs } from './word-refs.ts';

/** Kinds of what stands beside a trigger, by their number. */
const besideKinds = [undefined, 'mark', 'num', 'cap', 'start'] as const;
/** Name and version of the format. */
const magic = 0x44424936;

/** The compiled form of all built-in rules: `index` is the trigger index, `ids` the JSON of their ids, `records` a line of JSON for each (code rules: an empty one). */
export interface CompiledFiles {
  readonly index: Uint8Array;
  readonly ids: string;
  readonly records: Uint8Array;
}

/**
 * Compiles built-in rules into one index by trigger word. Numbers, in order: magic, then the counts of table slots, lists, refs, sets, set hashes,
 * rules; then keys, values, list starts, refs (rule, pattern, previous set, next set, packed words further away, two context sets, left and right kind and set of units, packed candidates of a gate, its topic sets for and against), masks of the previous and next set of each ref, set starts, set hashes, record starts.
 */
export function compileIndex(
  compiled: readonly CompiledRule[],
  codeRules: readonly Rule[],
  knowledge: Knowledge,
): CompiledFiles {
  const rules: Rule[] = [...compiled.map((rule) => dataRule(rule)), ...codeRules];
  const numbers = new Map(rules.map((rule, number) => [rule.id, number]));
  const byWord = wordRefs(rules);
  const table = HashTable.sized(byWord.size);
  const listStarts: number[] = [0, 0];
  const refs: number[] = [];
  const masks: number[] = [];
  const setStarts: number[] = [0, 0];
  const hashes: number[] = [];
  const sets = new Map<HashSet, number>();
  const setOf = (set: HashSet | undefined) => {
    if (!set) return 0;
    let number = sets.get(set);
    if (number === undefined) {
      number = setStarts.length - 1;
      sets.set(set, number);
      hashes.push(...[...set].toSorted((a, b) => a - b));
      setStarts.push(hashes.length);
    }
    return number;
  };
  const numbersOf = (list: readonly number[]) => {
    if (list.length === 0) return 0;
    hashes.push(...list);
    setStarts.push(hashes.length);
    return setStarts.length - 2;
  };
  const topics = compiled.map(({ gate }) => gate && topicsOf(gate));
  for (const [word, list] of byWord) {
    table.set(...hashWord(word), listStarts.length - 1);
    for (const { id, rule, pattern = -1, previous, next, left, right, fars, anywhere } of list) {
      const number = numbers.get(id) ?? 0;
      const candidates = numbersOf(packCandidates(gateCandidates(knowledge, rule, compiled[number], pattern, word)));
      const context = [setOf(anywhere[0]), setOf(anywhere[1])];
      refs.push(
        number,
        pattern,
        setOf(previous),
        setOf(next),
        numbersOf(packFars(fars, setOf)),
        ...context,
        ...[left, right].flatMap((beside) => [
          beside ? besideKinds.indexOf(beside.kind) : 0,
          setOf(beside?.kind === 'mark' ? beside.units : undefined),
        ]),
        candidates,
        ...(candidates === 0 ? [0, 0] : [setOf(topics[number]?.for), setOf(topics[number]?.against)]),
      );
      masks.push(maskOf(previous), maskOf(next));
    }
    listStarts.push(refs.length / refLength);
  }
  const ids = JSON.stringify(rules.map(({ id, picky }) => (picky ? [id, 1] : [id])));
  const lines = [
    ...compiled.map((rule, number) => JSON.stringify(withWork(rule, rules[number]))),
    ...codeRules.map(() => ''),
  ].map((line) => new TextEncoder().encode(`${line}\n`));
  const recordStarts = [0];
  for (const line of lines) recordStarts.push((recordStarts.at(-1) ?? 0) + line.length);
  const head = [
    magic,
    table.keys.length,
    listStarts.length,
    refs.length,
    setStarts.length,
    hashes.length,
    recordStarts.length,
  ];
  const parts = [head, table.keys, table.values, listStarts, refs, masks, setStarts, hashes, recordStarts];
  const index = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    index.set(part, at);
    at += part.length;
  }
  const records = new Uint8Array(recordStarts.at(-1) ?? 0);
  for (const [number, line] of lines.entries()) records.set(line, recordStarts[number]);
  return { index: new Uint8Array(index.buffer), ids, records };
}

/** A record with what would be worked out at each start: forms of lemmas, triggers. */
function withWork(compiled: CompiledRule, rule: Rule | undefined): CompiledRule {
  if (!rule || !isDataRule(rule)) return compiled;
  return {
    ...compiled,
    patterns: compiled.patterns.map(({ steps, templates }, index) => ({
      steps: steps.map(withForms),
      templates,
      trigger: rule.patterns[index]?.trigger ?? 0,
    })),
    ...(compiled.unless && { unless: compiled.unless.map((steps) => steps.map(withForms)) }),
  };
}

const utf8 = new TextDecoder();
const noHashes: HashSet = new Set();

/** Reads bytes of a file from `start` to `end` (exclusive). */
export type ReadBytes = (start: number, end: number) => Uint8Array;

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
  readonly #bytes: ReadBytes;
  /** Refs by their number; `null`: of a rule that is left out. */
  readonly #made: (Ref | null | undefined)[];
  readonly #source: RefSource = {
    rule: (id) => this.rule(id),
    set: (number) => this.#set(number),
    beside: (kind, units) => this.#beside(kind, units),
    meant: (candidates, pro, contra) => this.#meant(candidates, pro, contra),
    numbers: (number) => this.#numbersOf(number),
  };
  readonly #rules = new Map<number, DataRule>();
  readonly #sets: (HashSet | undefined)[];
  readonly #numbers = new Map<RuleId, number>();
  readonly #ids: RuleId[] = [];
  readonly #picky = new Set<number>();
  #code: ReadonlyMap<RuleId, Rule> = new Map();
  #enabled: ((id: RuleId) => boolean) | undefined;

  /** Opens compiled files in place (little-endian); `records` reads a part of the records, where a rule is first made. Throws `RangeError` on bytes of another format. */
  constructor({ index, ids }: Omit<CompiledFiles, 'records'>, records: ReadBytes) {
    const aligned = index.byteOffset % 4 === 0 ? index : index.slice();
    const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
    const [found, slots = 0, lists = 0, refs = 0, sets = 0, hashes = 0, starts = 0] = numbers;
    const masks = (2 * refs) / refLength;
    if (found !== magic || numbers.length !== 7 + 2 * slots + lists + refs + masks + sets + hashes + starts) {
      throw new RangeError('Expected a compiled index of this version, got other bytes: run `npm run build`');
    }
    let at = 7;
    const take = (length: number) => numbers.subarray(at, (at += length));
    const keys = take(slots);
    const values = take(slots);
    this.triggers = new HashTable(keys, new Uint32Array(values.buffer, values.byteOffset, values.length));
    this.#listStarts = take(lists);
    this.#refs = take(refs);
    this.#masks = take(masks);
    this.#setStarts = take(sets);
    this.#hashes = take(hashes);
    this.#recordStarts = take(starts);
    this.#sets = new Array<HashSet | undefined>(sets);
    this.#bytes = records;
    this.#made = new Array<Ref | null | undefined>(refs / refLength);
    for (const [number, [id, picky]] of (JSON.parse(ids) as [RuleId, number?][]).entries()) {
      this.#ids.push(id);
      this.#numbers.set(id, number);
      if (picky) this.#picky.add(number);
    }
  }

  /** Ids of all rules, data and code, with what the choice of rules depends on. */
  list(): { id: RuleId; picky: boolean }[] {
    return this.#ids.map((id, number) => ({ id, picky: this.#picky.has(number) }));
  }

  /** Leaves out the rules that `enabled` refuses. */
  choose(enabled: (id: RuleId) => boolean): void {
    this.#enabled = enabled;
  }

  /** Gives it the code rules whose words it knows. */
  connect(code: ReadonlyMap<RuleId, Rule>): void {
    this.#code = code;
  }

  knows(id: RuleId): boolean {
    return this.#numbers.has(id);
  }

  rule(id: RuleId): Rule | undefined {
    const number = this.#numbers.get(id);
    return number === undefined || this.#enabled?.(id) === false
      ? undefined
      : (this.#code.get(id) ?? this.#dataRule(number));
  }

  /** All data rules that are not left out. */
  dataRules(): Rule[] {
    return this.#ids.flatMap((id, number) => (this.#enabled?.(id) === false ? [] : (this.#dataRule(number) ?? [])));
  }

  /** Visits what a trigger number leads to between these neighbours; only such refs are made. */
  eachRef(trigger: number, previous: NeighbourMask, next: NeighbourMask, visit: (ref: Ref) => void): void {
    const masks = this.#masks;
    const end = this.#listStarts[trigger + 1] ?? 0;
    for (let at = this.#listStarts[trigger] ?? 0; at < end; at++) {
      if (((masks[2 * at + 1] ?? 0) & next) === 0 || ((masks[2 * at] ?? 0) & previous) === 0) continue;
      let ref = this.#made[at];
      if (ref === undefined) this.#made[at] = ref = this.#ref(refLength * at) ?? null;
      if (ref) visit(ref);
    }
  }

  #ref(start: number): Ref | undefined {
    const id = this.#ids[this.#refs[start] ?? 0];
    if (id === undefined || this.#enabled?.(id) === false) return undefined;
    if ((this.#refs[start + 1] ?? 0) >= 0) return new CompiledRef(id, this.#source, this.#refs, start);
    const rule = this.#code.get(id);
    return rule && refTo(rule);
  }

  #meant(candidates: number, pro: number, contra: number): Meant | undefined {
    if (candidates === 0) return undefined;
    return {
      candidates: unpackCandidates(this.#numbersOf(candidates)),
      topics: { for: this.#set(pro) ?? noHashes, against: this.#set(contra) ?? noHashes },
    };
  }

  #beside(number = 0, units = 0): Beside | undefined {
    const kind = besideKinds[number];
    if (kind !== 'mark') return kind && { kind };
    const set = this.#set(units);
    return set && { kind, units: set };
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
    const text = utf8.decode(this.#bytes(this.#recordStarts[line] ?? 0, (this.#recordStarts[line + 1] ?? 1) - 1));
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
