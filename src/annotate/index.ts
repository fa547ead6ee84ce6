/** Adds what rules need to know: words, sentences, tokens, parts of speech, quotations, what must not be touched. */
export type { DocumentView, Word } from './document-view.ts';
export {
  type Candidate,
  candidateOf,
  fitIn,
  unigramsOf,
  type GramNumbers,
  gramsIn,
  WeighedPlace,
} from './likelihood.ts';
export { parsePiece, sentencesOf } from './parse.ts';
export { type Scan, scan, type ScanTables, withoutPossessive } from './scan.ts';
export type { NameMention, Sentence, Token } from './sentence.ts';
export { type DocumentFacts, ScannedDocument } from './view.ts';
