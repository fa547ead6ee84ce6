import type { Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';

/** All that debabel knows before it meets a text: opened once, shared by all documents. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}
