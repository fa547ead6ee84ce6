import type { Candidate, Word } from '#annotate';
import type { RuleId } from '#model';
import type { Rule } from './define-rule.ts';

/** What a trigger word or mark leads to: a rule, and for data rules the pattern and what may stand beside the word. */
export interface Ref {
  readonly id: RuleId;
  /** Compiled rules are made when first asked for. */
  readonly rule: Rule;
  readonly pattern: number | undefined;
  /** Code rules: how the word must begin. */
  readonly first: 'capital' | 'small' | undefined;
  /** Code rules: the cheap second look at the word. */
  readonly wordIf: ((word: Word, text: string) => boolean) | undefined;
  /** First hashes of the words beside the trigger, where only certain words can stand there. */
  readonly previous: HashSet | undefined;
  readonly next: HashSet | undefined;
  /** What must stand right before and after the trigger, where that is no certain word. */
  readonly left: Beside | undefined;
  readonly right: Beside | undefined;
  /** What must stand further from the trigger: all of these, the rarest first. None where the index has asked for them. */
  readonly fars: readonly Far[];
  /** Of a sense that the language model decides: what could be meant; a place is looked at where that is likely. */
  readonly meant: Meant | undefined;
  /** Of each of these, one must stand somewhere in the document. */
  readonly anywhere: readonly HashSet[];
}

/** What could stand in the place of a garbled word. */
export interface Meant {
  readonly candidates: readonly Candidate[];
  readonly topics: Topics;
}

/** Topic words of a sense with their forms, by first hash. */
export interface Topics {
  readonly for: HashSet;
  readonly against: HashSet;
}

/** Words of which one must stand from `from` to `to` words after the trigger (before it, if negative), where `place` says: right after one of these units, or at an edge of a sentence. */
export interface Far {
  readonly set: HashSet;
  readonly from: number;
  readonly to: number;
  readonly place: HashSet | Edge | undefined;
}

/** Where a sentence begins or ends: but for marks nothing of it stands there. */
export type Edge = 'start' | 'end';

/** A mark (one of these UTF-16 units), a number, a word with a capital, or the edge of a sentence. */
export type Beside =
  | { readonly kind: 'mark'; readonly units: HashSet }
  | { readonly kind: 'num' }
  | { readonly kind: 'cap' }
  | { readonly kind: Edge };

/** The word beside a trigger, as a bit that a `NeighbourMask` has or has not; of a set of words all bits. */
export type NeighbourMask = number;

/** No bit that a word can have: where the text begins or ends. Only a mask that lets everything pass has it. */
export const noNeighbour: NeighbourMask = 1 << 31;
/** Of a trigger that may have any neighbour, or none. */
export const anyNeighbour: NeighbourMask = -1;

/** The bit of a word by its first hash. */
export function bitOf(hash: number): NeighbourMask {
  return 1 << Math.min(hash & 31, 30);
}

/** The bits of all words that may stand beside a trigger. */
export function maskOf(words: HashSet | undefined): NeighbourMask {
  if (!words) return anyNeighbour;
  let mask = 0;
  for (const hash of words) mask |= bitOf(hash);
  return mask;
}

/** A set of numbers: first hashes of words, or UTF-16 units. */
export interface HashSet extends Iterable<number> {
  has(hash: number): boolean;
}

/** A place in a paragraph where a sentence rule could start. */
export interface Place {
  readonly ref: Ref;
  readonly offset: number;
}
