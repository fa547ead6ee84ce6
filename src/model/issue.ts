import type { Span } from './span.ts';

/** `family/name` or `family/pack/entry`: leads to the rule’s file. Written by hand, never derived from content. */
export type RuleId = `${string}/${string}`;

/** MQM error types, lower case: dimension/sub-type. Source: the MQM core typology, with its `locale` and `design` dimensions. */
export const categories = [
  'accuracy/mistranslation',
  'accuracy/untranslated',
  'accuracy/omission',
  'accuracy/addition',
  'terminology/inappropriate',
  'terminology/inconsistent',
  'fluency/grammar',
  'fluency/spelling',
  'fluency/punctuation',
  'fluency/register',
  'fluency/inconsistency',
  'fluency/character-encoding',
  'style/awkward',
  'style/unidiomatic',
  'locale/name',
  'locale/date',
  'locale/number',
  'locale/currency',
  'locale/time',
  'design/markup',
] as const;
export type Category = (typeof categories)[number];

/** MQM severities, least first. */
export const severities = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What a rule has earned: `draft` runs only in tests, `shadow` is counted and not shown, `live` suggests, `safe` may repair. */
export const states = ['draft', 'shadow', 'live', 'safe'] as const;
export type State = (typeof states)[number];

/** One text that could take the place of an issue’s span. Empty: delete. */
export interface Replacement {
  readonly text: string;
  /** Chance, 0 to 1, that a careful editor would take it. Measured where a corpus allows, else the author’s guess. */
  readonly confidence: number;
}

/** What an issue says of the whole document, besides its own place. */
export interface Evidence {
  /** The text went through a machine: residue of a translating feed plugin, a leaked placeholder. */
  readonly machineMade?: boolean;
  /** Tags saved from a residue before it is deleted: right forms of names. */
  readonly tags?: readonly string[];
  /** Content is missing or still foreign: the text cannot be published as it is. */
  readonly lost?: boolean;
}

/** One thing that is wrong in a document, and what could stand there instead. Immutable. */
export interface Issue {
  readonly rule: RuleId;
  /** What would be replaced. Empty: something is missing here. */
  readonly span: Span;
  /** What is wrong, one sentence in Markdown, no full stop: ``Unexpected `a` before `hour`, expected `an` ``. */
  readonly message: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: State;
  /** Best first. Empty when the rule knows that it is wrong but not what is right. */
  readonly replacements: readonly Replacement[];
  /** Languages (ISO 639-1) whose double meaning or grammar explains the error. */
  readonly pivots?: readonly string[];
  readonly evidence?: Evidence;
  /** Counts only in a document that has shown that a machine made it. */
  readonly needs?: 'machine-made';
  /** The rule may edit inside protected spans (URLs, code): it is about them. */
  readonly raw?: boolean;
}
