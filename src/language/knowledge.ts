import type { ContextModel } from './context-model.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { HashTable } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import type { NumberLists } from './number-lists.ts';
import type { Ranker } from './ranker.ts';
import type { TrigramModel } from './trigram-model.ts';
import type { WordVectors } from './word-vectors.ts';

/** All that debabel knows before it meets a text: opened once, shared by all documents. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  /** Bits of the words that names come to, as the rules about names compiled them: what they need not look for. */
  readonly names?: HashTable;
  /** Numbers of the names that a word leads to, as the rules about names compiled them. */
  readonly nameLists?: NumberLists;
  /** Words that are no mistakes though the lexicon does not know them (`rareWords`). Opened when first asked for. */
  readonly rare?: HashTable;
  /** Opened when first asked for. */
  readonly model: TrigramModel;
  readonly vectors: WordVectors;
  readonly contexts: ContextModel;
  readonly ranker: Ranker;
}
