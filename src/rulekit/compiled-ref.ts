import type { RuleId } from '#model';
import type { DataRule } from './data-rule.ts';
import type { Rule } from './define-rule.ts';
import type { Beside, Far, HashSet, Ref } from './ref.ts';

/** A ref whose rule is made when a place is found. */
export class CompiledRef implements Ref {
  readonly id: RuleId;
  readonly pattern: number | undefined;
  readonly wordIf = undefined;
  readonly previous: HashSet | undefined;
  readonly next: HashSet | undefined;
  readonly left: Beside | undefined;
  readonly right: Beside | undefined;
  readonly far: Far | undefined;
  readonly meant: Ref['meant'];
  readonly anywhere: readonly HashSet[];
  readonly #make: () => DataRule | undefined;

  constructor(id: RuleId, make: () => DataRule | undefined, around: Omit<Ref, 'id' | 'rule' | 'wordIf'>) {
    this.id = id;
    this.pattern = around.pattern;
    this.previous = around.previous;
    this.next = around.next;
    this.left = around.left;
    this.right = around.right;
    this.far = around.far;
    this.meant = around.meant;
    this.anywhere = around.anywhere;
    this.#make = make;
  }

  get rule(): Rule {
    const rule = this.#make();
    if (!rule) throw new Error(`Expected a record of \`${this.id}\``);
    return rule;
  }
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
    let low = this.#start;
    let high = this.#end;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#hashes[middle] ?? 0;
      if (found === hash) return true;
      if (found < hash) low = middle + 1;
      else high = middle;
    }
    return false;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#hashes.subarray(this.#start, this.#end).values();
  }
}
