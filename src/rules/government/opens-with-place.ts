import { type Lexicon, wordFacts } from '#language';
import type { Word } from '#rulekit';
import { opensSentence, wordsBack } from '../clause.ts';

const opening = /^(?:In|On|At|Near|During|After|From|As|According|Under|Outside)$/;

/** Whether nothing but a time or a place stands from the begin of the sentence to `first`: `in Vilnius`, `as a result of the fire`. */
export function opensWithPlace(first: Word, passive: boolean, text: string, lexicon: Lexicon): boolean {
  const comma = first.previous && text.slice(first.previous.end, first.start) === ', ';
  const start = comma ? first.previous : undefined;
  const back = start ? [start, ...wordsBack(text, start, 8)] : wordsBack(text, first, 8);
  const words = back.toReversed();
  const [opener, ...place] = words;
  if (!opener || !opening.test(opener.text) || !opensSentence(text, opener) || place.length === 0) return false;
  if (place.some(({ lower, text: own }) => stops.test(lower) || (own === lower && isVerb(lexicon, lower))))
    return false;
  // `in Kiev detained a man`: one name, a year, or a common noun with its article; with more words, one may be the subject.
  if (passive || comma || opener.text === 'As') return true;
  const [one, two, three] = place;
  if (place.length === 1) return one !== undefined && /^(?:\p{Lu}|\d)/u.test(one.text);
  return place.length === 2
    ? one?.lower === 'the' && two?.lower === two?.text
    : place.length === 3 &&
        one?.lower === 'the' &&
        two?.lower !== undefined &&
        /^(?:city|village|town|region|area|district|street|centre|center|night)$/.test(three?.lower ?? '');
}

const stops =
  /^(?:who|which|that|he|she|it|they|we|i|you|when|while|if|where|police|and|because|but|having|being|is|was|were|are|has|have|had|will)$/;

function isVerb(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  return (
    (facts & (wordFacts.past | wordFacts.participle | wordFacts.thirdPerson)) !== 0 &&
    (facts & (wordFacts.noun | wordFacts.adjective | wordFacts.adverb)) === 0
  );
}
