import type { Knowledge } from '#language';
import type { Span } from '#model';
import type { ModelWords } from './model-words.ts';
import type { Scan } from './scan.ts';
import type { Sentence } from './sentence.ts';

/** A word as the scan sees it: a run of letters and digits. Hyphens part words; an apostrophe inside does not. */
export interface Word {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, straight apostrophes, no soft hyphens, without possessive `'s`. */
  readonly lower: string;
  readonly previous: Word | undefined;
  readonly next: Word | undefined;
}

/** What a document rule is given. Everything but the text is found out when first asked for. */
export interface DocumentView {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** A machine has been shown to have made this text: `provesMachine` in `#decide` says how. */
  readonly machineMade: boolean;
  readonly knowledge: Knowledge;
  /** Whether `word`, a bare key (`bareKey` in `#language`), stands in tags saved from residue: right forms of names that the article is about. */
  inTags(word: string): boolean;
  /** Number of words. */
  readonly wordCount: number;
  word(index: number): Word;
  /** Index of the word that holds or follows `offset`. */
  wordAt(offset: number): number;
  /** Whether `offset` stands inside quotation marks. */
  quoted(offset: number): boolean;
  /** Whether `word` (lower case, one word) stands anywhere in the document. */
  has(word: string): boolean;
  /** Whether any word with one of these first hashes stands in the document; wrong only where two words share a hash. */
  hasAny(hashes: { has(hash: number): boolean } & Iterable<number>): boolean;
  /** All words in typed arrays. */
  readonly scan: Scan;
  /** All words as the language model knows them. */
  readonly modelWords: ModelWords;
  /** Sentences of a paragraph: parses it, once. */
  sentences(paragraph: number): readonly Sentence[];
}
