import type { DocumentView, Sentence, Word } from '#annotate';
import {
  type Category,
  type Evidence,
  type Issue,
  type Replacement,
  type RuleId,
  type Severity,
  type Span,
  type State,
  states,
} from '#model';

/** The facts of a rule: what a person reads, what the tests hold it to, what `#decide` weighs. */
export interface RuleMeta {
  readonly id: RuleId;
  /** Imperative, no full stop: *Choose a or an by sound*. */
  readonly title: string;
  /** Why it goes wrong in translation and why it matters. Markdown. */
  readonly why: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: State;
  /** Languages (ISO 639-1) whose grammar or double meaning makes this error. */
  readonly pivots?: readonly string[];
  /** Marked lines that the rule repairs: `He waited [a → an] hour.` */
  readonly fix: readonly string[];
  /** Lines that look alike and are right. */
  readonly keep: readonly string[];
  /** Where the knowledge is from. */
  readonly sources?: readonly string[];
  /** The foreign words behind the error: *rozhovory*. */
  readonly foreign?: string;
  /** Runs only with profile `picky`. */
  readonly picky?: boolean;
  /** Counts only in a document that has shown that a machine made it. */
  readonly needs?: 'machine-made';
  /** May edit inside protected spans (URLs, code). */
  readonly raw?: boolean;
}

/** When a rule is asked at all: found by the fused scan, so that a rule costs nothing where none of these stands. */
export interface Trigger {
  /** Words, lower case, straight apostrophes, without possessive `'s`; a word with hyphens is named by one of its parts. */
  readonly words?: readonly string[];
  /** Single UTF-16 units that are no letters, digits or spaces: `[`, `…`. */
  readonly marks?: string;
  /** Words that the lexicon does not know, by their first letter. */
  readonly unknown?: 'lower' | 'capital';
  /** How a word that was hit begins, where only that matters: asked first, for it costs next to nothing. */
  readonly first?: 'capital' | 'small';
  /** Of a word that was hit, others of which one must stand near it: asked by their hashes, before `wordIf`. */
  readonly near?: Near;
  /** A cheap second look at a word that was hit, in the text of the document; `false` only if the rule cannot fire there. */
  readonly wordIf?: (word: Word, text: string) => boolean;
  /** A cheap second look at a mark that was hit, at `offset`; `false` only if the rule cannot fire there. */
  readonly markIf?: (text: string, offset: number) => boolean;
}

/** Words, as triggers are written, of which one must stand from `from` to `to` words after another (before it, if negative). */
export interface Near {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** What a check yields: an issue without what the rule’s facts already say. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly replacements: readonly Replacement[];
  readonly evidence?: Evidence;
  /** Where this finding is worth less than its rule: `live` under a `safe` rule. It never counts for more than the rule’s own. */
  readonly state?: State;
  readonly severity?: Severity;
}

/** A rule over one sentence at a time. Without `on` it sees every sentence, and every paragraph must be parsed for it. */
export interface SentenceRule extends RuleMeta {
  readonly scope: 'sentence';
  readonly on?: Trigger;
  /** The check takes the sentence only: what it finds in a paragraph need not be asked again while that stays as it is. */
  readonly local?: boolean;
  readonly check: (sentence: Sentence, document: DocumentView) => Iterable<Issue>;
}

/**
 * A rule over a whole document: its text, its words, its names. Asked if one of its triggers stands anywhere in it;
 * `hits` are the offsets where they stand, in order (empty for a rule without `on`).
 */
export interface DocumentRule extends RuleMeta {
  readonly scope: 'document';
  readonly on?: Trigger;
  readonly check: (document: DocumentView, hits: readonly number[]) => Iterable<Issue>;
}

export type Rule = SentenceRule | DocumentRule;

interface SentenceRuleParts extends RuleMeta {
  readonly scope?: 'sentence';
  readonly on?: Trigger;
}
interface DocumentRuleParts extends RuleMeta {
  readonly scope: 'document';
  readonly on?: Trigger;
}

/** Makes a rule of its facts and its check. The check is pure: no state, no clock, no files. */
export function defineRule(
  parts: SentenceRuleParts,
  check: (sentence: Sentence, document: DocumentView) => Iterable<Finding>,
): SentenceRule;
export function defineRule(
  parts: DocumentRuleParts,
  check: (document: DocumentView, hits: readonly number[]) => Iterable<Finding>,
): DocumentRule;
export function defineRule(
  parts: SentenceRuleParts | DocumentRuleParts,
  check: (subject: never, context: never) => Iterable<Finding>,
): Rule {
  const rule = {
    ...parts,
    scope: parts.scope ?? 'sentence',
    local: parts.scope !== 'document' && check.length < 2,
    *check(subject: never, context: never) {
      for (const finding of check(subject, context)) yield toIssue(parts, finding);
    },
  };
  // The overloads above pair each scope with its check.
  return rule as unknown as Rule;
}

/** A finding with the facts of its rule, and in no higher state than the rule has earned. */
export function toIssue(meta: RuleMeta, finding: Finding): Issue {
  return {
    rule: meta.id,
    category: meta.category,
    severity: meta.severity,
    ...(meta.pivots && { pivots: meta.pivots }),
    ...(meta.raw && { raw: true }),
    ...(meta.needs && { needs: meta.needs }),
    ...finding,
    state: lesser(meta.state, finding.state ?? meta.state),
  };
}

function lesser(one: State, other: State): State {
  return states.indexOf(one) < states.indexOf(other) ? one : other;
}
