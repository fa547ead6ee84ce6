import { type Lexicon, wordFacts } from '#language';

const auxiliaries = /^(?:was|were|is|are|has|have|had|will|would|can|could|did|does|do|may|must|should)$/;

/** Whether a word can only be the verb of a clause with its subject before it, as far as its form tells: `was`, `gave`, `gives`. */
export function isFinite(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  const inflected = (facts & (wordFacts.past | wordFacts.thirdPerson)) !== 0 && (facts & wordFacts.verbBase) === 0;
  return inflected || auxiliaries.test(word);
}
