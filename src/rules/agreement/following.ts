import { type Lexicon, wordFacts } from '#language';
import type { Word } from '#rulekit';
import { isJoined } from '../is-joined.ts';

/** The words after `word`, while single spaces part them: at most `count`. */
export function following(text: string, word: Word, count: number): readonly Word[] {
  const found: Word[] = [];
  for (
    let last = word, next = word.next;
    next && found.length < count && isJoined(text, last, next);
    last = next, next = next.next
  )
    found.push(next);
  return found;
}

/** The word before, if a single space parts them. */
export function preceding(text: string, word: Word): Word | undefined {
  const { previous } = word;
  return previous && isJoined(text, previous, word) ? previous : undefined;
}

/** Whether a possessive, a hyphen or an apostrophe clings to the end of a word: it is no noun of its own then. */
export function isTied(text: string, word: Word): boolean {
  return /['’]s$/.test(word.text) || /[-'’]/.test(text.charAt(word.end)) || /[-'’]/.test(text.charAt(word.start - 1));
}

/** Words in -s that are singular, and plurals that are used as one. */
const singularInS = new Set(
  `news politics economics physics mathematics ethics athletics gymnastics statistics logistics tactics dynamics electronics series species means headquarters crossroads barracks works gallows chassis corps
  united measles rabies diabetes mumps lens gas bus bias chaos campus virus status process access business success crisis analysis basis thesis hypothesis diagnosis emphasis oasis christmas atlas canvas
  always perhaps sometimes besides afterwards towards less this his its us is was has as does plus thus yes across upwards downwards overseas indoors outdoors upstairs downstairs minus versus nowadays
  address press congress progress loss class mass boss pass cross glass grass dress stress witness illness weakness darkness business fitness goddess princess actress waitress hostess mistress premises
  odds hundreds thousands dozens acoustics aerobics genetics linguistics optics robotics metaphysics innings sweepstakes mathematics billiards darts cards checkers data media people police lots loads tons`.split(
    /\s+/,
  ),
);

/** A plural noun and nothing else: `dangers`; not `means`, not `news`. `plans` (a verb too) only if `verbs`. */
export function isPlural(lexicon: Lexicon, word: string, verbs = false): boolean {
  const facts = lexicon.facts(word);
  if ((facts & wordFacts.plural) === 0 || (facts & wordFacts.lower) === 0 || singularInS.has(word)) return false;
  return verbs || (facts & (wordFacts.verb | wordFacts.adjective | wordFacts.adverb)) === 0;
}

/** A noun in the singular and nothing else: `automation`; not `note`, not `present`, not `fish`. `doctor` (rarely a verb) only if `verbs`. */
export function isSingular(lexicon: Lexicon, word: string, verbs = false): boolean {
  const facts = lexicon.facts(word);
  if (
    (facts & (wordFacts.noun | wordFacts.lower)) !== (wordFacts.noun | wordFacts.lower) ||
    word.endsWith('s') ||
    afterNoun.has(word)
  )
    return false;
  if (
    verbs &&
    (facts & (wordFacts.plural | wordFacts.past | wordFacts.ing | wordFacts.clearClass)) === wordFacts.clearClass &&
    ((facts >> wordFacts.classShift) & 3) === 0
  )
    return true;
  return (facts & (wordFacts.plural | wordFacts.verb | wordFacts.adjective | wordFacts.adverb)) === 0;
}

/** What may stand between a determiner and its noun. */
export function isDescribing(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  return (facts & (wordFacts.adjective | wordFacts.participle)) !== 0 && (facts & wordFacts.plural) === 0;
}

/** Quantities that are one thing: `five minutes is a long time`. */
export const units: ReadonlySet<string> = new Set(
  `minutes hours days weeks months years seconds decades centuries dollars euros pounds cents pence rubles roubles yen percent percentage points miles metres meters kilometres kilometers km inches feet
  degrees tons tonnes litres liters gallons grams kilograms kg acres hectares million millions billion billions trillion times yards goals marks thirds quarters fifths tenths halves`.split(
    /\s+/,
  ),
);

/** Numbers of two and more, in words or digits. */
export function isNumber(word: string): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|[2-9]|[1-9]\d{1,2})$/.test(
    word,
  );
}

/** What follows a noun that is the last of its phrase, besides a mark. */
export const afterNoun: ReadonlySet<string> = new Set(
  `is are was were has have had will would can could may might must should do does did in of on at to for from with without by about against between among into over under after before during since until
  through near behind that which who whom whose and or but as than because when while if where there here it he she they we you i also not only still already`.split(
    /\s+/,
  ),
);

/** Whether the phrase of `word` ends with it. */
export function endsPhrase(text: string, word: Word): boolean {
  const { next } = word;
  if (!next || !isJoined(text, word, next)) return !isTied(text, word);
  return afterNoun.has(next.lower) && next.text === next.text.toLowerCase();
}
