import { type Lexicon, wordFacts } from '#language';
import type { Word } from '#rulekit';
import { afterNoun, isDescribing } from '../agreement/following.ts';
import { wordsOn } from '../clause.ts';

/** A noun with what stands before it. */
export interface Phrase {
  readonly first: Word;
  readonly last: Word;
  /** More than one is meant. */
  readonly many: boolean;
}

const numbers = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|\d+)$/;
const times =
  /^(?:second|minute|hour|day|week|month|year|decade|time|metre|meter|kilometre|kilometer|mile|goal|percent)s?$/;

/** The phrase after `word` that begins with *a* or a number and surely ends with its noun: a mark or a little word follows. */
export function phraseAfter(word: Word, text: string, lexicon: Lexicon): Phrase | undefined {
  const words = wordsOn(text, word, 8);
  const start = words.findIndex(({ lower }) => !/^(?:at|least|more|than|about)$/.test(lower));
  const [first, opener] = [words[0], words[start]];
  if (!first || !opener) return undefined;
  const quantity = words.slice(start + 1).findIndex(({ lower }) => !/^(?:\d+|hundred|thousand|million)$/.test(lower));
  const many = quantity > 0 || (numbers.test(opener.lower) && opener.lower !== '1');
  if (!many && !/^(?:an?|one)$/.test(opener.lower)) return undefined;
  const rest = words.slice(start + 1 + quantity);
  const at = rest.findIndex(
    ({ lower, text: own }) => own !== lower || !(isDescribing(lexicon, lower) && !isLast(text, rest, lower)),
  );
  const noun = rest[at];
  if (
    quantity < 0 ||
    !noun ||
    at > 3 ||
    noun.text !== noun.lower ||
    times.test(noun.lower) ||
    noun.text.length !== noun.lower.length
  )
    return undefined;
  if ((lexicon.facts(noun.lower) & wordFacts.noun) === 0 || text.charAt(noun.end) === '-') return undefined;
  const next = rest[at + 1];
  return next && !afterNoun.has(next.lower) ? undefined : { first, last: noun, many };
}

/** Whether a word that may describe is the noun itself: `two injured.` */
function isLast(text: string, rest: readonly Word[], lower: string): boolean {
  const word = rest.find((one) => one.lower === lower);
  return (
    word !== undefined &&
    (!word.next || text.slice(word.end, word.next.start) !== ' ' || afterNoun.has(word.next.lower))
  );
}
