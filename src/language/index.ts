/** What debabel knows about English: casing, articles, inflection, lexicon, parts of speech, names. Knows no document. */
export { articleFor } from './article.ts';
export { isCalendarName, months, weekdays } from './calendar.ts';
export { capitalize, matchCase, startsUpper } from './casing.ts';
export { type ClassCounts, compileLexicon } from './compile-lexicon.ts';
export { fold } from './fold.ts';
export { frequency, rarity } from './frequent-words.ts';
export {
  firstPrime,
  firstSeed,
  HashTable,
  hashWord,
  openTable,
  secondPrime,
  secondSeed,
  tableOf,
  writeTable,
} from './hash.ts';
export { numbersIn, packLines, packNumbers } from './numbers-file.ts';
export { type CompiledRegistry, Gazetteer } from './gazetteer.ts';
export { NumberLists, openNumberLists, writeNumberLists } from './number-lists.ts';
export { RegistryRecords, writeRegistry } from './registry-records.ts';
export { type Form, formOf, formsOf, inflect, type Inflecting, pluralOf } from './inflect.ts';
export type { Knowledge } from './knowledge.ts';
export { lemmaOf } from './lemma.ts';
export { type Lexicon, lexiconClasses, type LexiconClass, openLexicon, wordFacts } from './lexicon.ts';
export { formKey, openForms, writeForms } from './named-forms.ts';
export { type PartOfSpeech, tag } from './part-of-speech.ts';
export {
  mostOldFit,
  mostWorth,
  type Ranker,
  scoreFor,
  scoreOf,
  signNames,
  type Signs,
  startOf,
  weightOf,
  worthOf,
} from './ranker.ts';
export { PagedBytes } from './paged-bytes.ts';
export { rareWords } from './rare-words.ts';
export {
  type Named,
  namedIn,
  type OrganisationEntry,
  type PersonEntry,
  type PlaceEntry,
  type Registry,
} from './registry.ts';
export { editDistance, jaro, jaroWinkler } from './similarity.ts';
export { bareKey, sameInitial, sameSound } from './transliteration.ts';
export {
  type Gram,
  modelClasses,
  type ModelClass,
  openTrigramModel,
  TrigramModel,
  writeTrigramModel,
} from './trigram-model.ts';
export {
  commonestTelling,
  ContextModel,
  contextReach,
  contextSize,
  fillContext,
  openContextModel,
  writeContextModel,
} from './context-model.ts';
export { openWordVectors, WordVectors, writeWordVectors } from './word-vectors.ts';
