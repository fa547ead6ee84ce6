import type { Inflecting, Named, PartOfSpeech } from '#language';
import type { Span } from '#model';
import type { Sentence as SentenceNode } from 'nlcst';

/** One word or mark. */
export interface Token {
  readonly index: number;
  readonly text: string;
  /** Lower case, straight apostrophes, no soft hyphens: what patterns compare. */
  readonly lower: string;
  readonly span: Span;
  readonly kind: 'word' | 'mark';
  /** White space stands between this token and the one before. */
  readonly spaced: boolean;
}

/** A name of the registry that stands in a sentence. */
export interface NameMention {
  readonly kind: Named['kind'];
  /** Whom it may name: family names are shared. */
  readonly named: readonly Named[];
  /** Index after the last token. */
  readonly end: number;
}

/** What a sentence rule is given: one sentence, flat. Costly facts are found out when first asked for. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** nlcst, for a rule that needs the tree. */
  readonly node: SentenceNode;
  /** Part of speech of the token at `index`; the whole sentence is tagged at the first call. */
  pos(index: number): PartOfSpeech;
  /** Dictionary form of the token at `index`, by its part of speech: `brought` → `bring`. */
  lemma(index: number): string;
  /** Dictionary form of the token at `index` read as this class, whatever its part of speech. */
  lemmaAs(index: number, kind: Inflecting): string;
  /** The longest name of the registry that begins with the token at `index`. */
  name(index: number): NameMention | undefined;
}
