import type { Decision } from './decision.ts';
import type { Document } from './document.ts';
import type { RuleId } from './issue.ts';

/** What a publisher does with a text: `publish` as repaired, let someone `edit` it, or `quarantine` it. */
export type Grade = 'publish' | 'edit' | 'quarantine';

/** A language that a text probably came through, and findings that speak for it. */
export interface LikelyPivot {
  readonly language: string;
  /** Of all evidence, 0 to 1. */
  readonly share: number;
  /** At most three, in reading order: the rule, and what it found. */
  readonly evidence: readonly { readonly rule: RuleId; readonly text: string }[];
}

/** A whole repair in figures. */
export interface Summary {
  readonly repaired: number;
  readonly suggested: number;
  /** Findings without a replacement: they need an editor. */
  readonly flagged: number;
  readonly words: number;
  readonly grade: Grade;
  /** Why it is not `publish`: a sentence each, in Markdown, no full stop. */
  readonly reasons: readonly string[];
  /** The document showed that a machine made it: `provesMachine` in `#decide` says how. */
  readonly machineMade: boolean;
  /** It did not, but has slips so dense that it may be: weak findings are shown too (`isDoubted` in `#decide`). */
  readonly doubted: boolean;
  /** Likeliest first; none, unless the text is machine-made and the evidence distinct. Shares add up to at most 1. */
  readonly likelyPivot: readonly LikelyPivot[];
  /** Tags saved from feed residue. */
  readonly tags: readonly string[];
}

/** A whole repair, of prose or of a source: what was read, what was decided, what came out. Everything a surface needs. */
export interface Report {
  /** Name to show: a path, or an id of a feed item. */
  readonly name: string;
  readonly document: Document;
  /** In reading order; spans are in `document.text`, whichever pass found them. */
  readonly decisions: readonly Decision[];
  readonly output: string;
  readonly passes: number;
  readonly summary: Summary;
}

/** The repair of a source. */
export interface SourceReport {
  /** In places of the source, its text as it came and as it goes out. */
  readonly whole: Report;
  /** In places of its prose, an item each: what a person reads. */
  readonly items: readonly Report[];
}
