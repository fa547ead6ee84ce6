import { inflect, lemmaOf, type Lexicon, wordFacts } from '#language';
import type { Word } from '#rulekit';
import { wordsBack, wordsOn } from '../clause.ts';

/** A present perfect: `has not been seen`. */
export interface Perfect {
  readonly have: Word;
  /** The word before. */
  readonly subject: string;
  /** What stands between *have* and its participle, *been* left out, lower case. */
  readonly middle: readonly string[];
  readonly passive: boolean;
  readonly participle: Word;
  readonly lemma: string;
}

const adverbs = new Set('not also already just even only recently officially reportedly personally'.split(' '));
/** What makes another thing of `have`: `may have come`, `to have come`; or of its time: `has always worked on Sunday`. */
const modals = new Set(
  'to may might must should would could can cannot will shall not never always often usually having'.split(' '),
);

/** The present perfect that begins with `have`. */
export function perfectAt(have: Word, text: string, lexicon: Lexicon): Perfect | undefined {
  const lead = wordsBack(text, have, 3);
  const apposition = lead.length === 0 && text.slice(have.start - 2, have.start) === ', ';
  if (have.text !== have.lower || (lead.length === 0 && !apposition) || lead.some(({ lower }) => modals.has(lower)))
    return undefined;
  const after = wordsOn(text, have, 5);
  const at = after.findIndex(({ lower }) => !adverbs.has(lower));
  const passive = after[at]?.lower === 'been';
  const participle = after[passive ? at + 1 : at];
  if (
    !participle ||
    participle.text !== participle.lower ||
    (lexicon.facts(participle.lower) & wordFacts.participle) === 0
  )
    return undefined;
  const lemma = lemmaOf(participle.lower, 'verb', lexicon);
  if (!participle.lower.endsWith('ed') && inflect(lemma, 'verb', 'participle') !== participle.lower) return undefined;
  const middle = after.slice(0, at).map(({ lower }) => lower);
  return { have, subject: lead[0]?.lower ?? '', middle, passive, participle, lemma };
}

/** The same in the past: `was not seen`. */
export function pastOf({ have, subject, middle, passive, participle, lemma }: Perfect): string {
  if (passive) return [have.lower === 'has' || subject === 'i' ? 'was' : 'were', ...middle, participle.lower].join(' ');
  if (middle.includes('not')) return ['did', ...middle, lemma].join(' ');
  return [...middle, inflect(lemma, 'verb', 'past')].join(' ');
}
