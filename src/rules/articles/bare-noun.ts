import { type TrigramModel, wordFacts } from '#language';
import type { DocumentView, Word } from '#rulekit';
import { afterNoun, isSingular, isTied, preceding } from '../agreement/following.ts';
import { isJoined } from '../is-joined.ts';

/** Nouns of one thing or person, of which hardly anyone ever speaks without an article, a number or an owner. */
export const thingNouns: readonly string[] =
  `politician lawmaker expert specialist scientist soldier criminal driver passenger journalist pensioner farmer fisherman pilot engineer policeman policewoman prosecutor investigator detective
  defendant prisoner hostage terrorist gunman murderer thief tourist migrant refugee customer buyer investor spokesman spokeswoman teenager resident inhabitant woman boy girl person baby newspaper
  book poem letter proposal device machine tool project meeting summit problem situation incident accident tragedy scandal decision country nation town village street building house bridge car
  truck lorry van bus motorcycle bicycle vehicle highway ship plane drone rocket missile bomb weapon knife gun pistol rifle grenade company firm factory shop hotel restaurant airport station
  stadium museum apartment window wall chair computer laptop camera website magazine novel organisation organization agency treaty document picture auction reader phone river lake forest island
  mountain wedding funeral festival tournament championship referendum rally robbery earthquake explosion epidemic pandemic planet striker goalkeeper midfielder defender referee trophy medal match
  concert lawsuit decree suspect victim killer murder collision crash officer official team city region district road judge lawyer doctor nurse teacher student worker statement ceremony interview
  flight virus storm wound committee university hospital square market army singer actor writer church monastery album ambulance attorney barrel basement basket bathroom battlefield beach bench
  bike boat bottle bowl box boyfriend bullet cabin cabinet cafe cage cake canal candidate castle cathedral cat cave ceiling cinema citizen clinic clock club coat coach consultant container corner
  corporation cousin cow crew crowd dam dancer dealer dentist developer dog donor drum eagle economist elephant elevator embassy employee employer engine entrance envelope exhibition fan fence
  fighter finger flag garage garden gate gentleman girlfriend goat grave guest hill hole horse host household jacket kitchen knee laboratory lady lecture leg lion list manager manufacturer map mask
  meal mechanic merchant mirror monk monkey monument mouse movie musician nephew niece opponent orchestra oven painter palace patient photo photographer physician pipe pipeline pirate player
  playground pole pond pool portrait poster priest producer province rabbit reporter roof room ruler sailor sculpture seller server shelter shirt skyscraper smartphone sofa statue suitcase
  supermarket taxi tent terrace theatre theater ticket tiger tower toy tractor trailer trench tunnel valley video visitor voter waiter wagon warehouse wheel workshop yacht yard zoo`.split(
    /\s+/,
  );
const things: ReadonlySet<string> = new Set(thingNouns);
/** Adjectives that stand for an article, and those of prizes, posts and parts, which need none. */
const determining = new Set(
  'one another other each every any some no own last next first second third best worst top same such which what many several few further former late fellow much good bad poor dear big-time lead key civil double fine'.split(
    ' ',
  ),
);

/** A singular count noun that no determiner stands before, with the adjective that does. */
export interface BareNoun {
  readonly first: Word;
  readonly noun: Word;
  /** What stands before the phrase, if a single space parts them. */
  readonly before: Word | undefined;
}

/** The bare phrase that ends with `noun`, if that is the last of its phrase and the line is prose. */
export function bareNounAt(noun: Word, document: DocumentView): BareNoun | undefined {
  const { text, knowledge } = document;
  if (!things.has(noun.lower) || isTied(text, noun) || !endsHere(noun, document) || !isProse(text, noun.start))
    return undefined;
  const adjective = preceding(text, noun);
  const first = adjective && (isAdjective(adjective, document) || isPart(adjective, noun, document)) ? adjective : noun;
  if (noun.text !== noun.lower && first !== noun) return undefined;
  const facts = knowledge.lexicon.facts(first.lower);
  if (determining.has(first.lower) || (facts & wordFacts.comparative) !== 0 || first.lower.endsWith('est'))
    return undefined;
  return isTied(text, first) ? undefined : { first, noun, before: preceding(text, first) };
}

function isAdjective({ lower }: Word, { knowledge: { lexicon } }: DocumentView): boolean {
  const facts = lexicon.facts(lower);
  const named = (facts >> wordFacts.classShift) & 3;
  return (facts & wordFacts.adjective) !== 0 && named === 2 && (facts & (wordFacts.ing | wordFacts.participle)) === 0;
}

/** A noun that makes one thing with the next: `traffic accident`. */
function isPart(word: Word, noun: Word, { knowledge: { lexicon, model } }: DocumentView): boolean {
  if (!isSingular(lexicon, word.lower, true) || word.lower.length < 4) return false;
  const [first, second] = [word, noun].map(({ lower }) => model.wordNumber(lower));
  return (
    first !== undefined && second !== undefined && first >= 0 && second >= 0 && model.orderOf(0, first, second) > 1
  );
}

/** A mark, a little word or a verb follows: `driver was`, `house.`, but not `car park`, `man and woman`. */
function endsHere(noun: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  const { next } = noun;
  // `about house, garden and wood`: a list.
  if (/^, \p{L}+(?:,| and| or) /u.test(text.slice(noun.end, noun.end + 24))) return false;
  if (!next || !isJoined(text, noun, next)) return /^(?:[.,;:!?)]|$)/.test(text.slice(noun.end, noun.end + 1));
  if (next.text !== next.lower || /^(?:and|or|as|but|than)$/.test(next.lower)) return false;
  // `artist of the year`: a prize.
  if (/^ of the (?:year|month|season|match|tournament)/.test(text.slice(noun.end, noun.end + 20))) return false;
  if (afterNoun.has(next.lower)) return true;
  const facts = lexicon.facts(next.lower);
  return (facts & wordFacts.past) !== 0 && (facts & wordFacts.noun) === 0;
}

/** A line of text, not a headline, a caption, a list of words. */
function isProse(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end).trim();
  return /[.!?…][”"’')\]]*$/.test(line) && line.length > 24;
}

/** Log10 of how much rarer than elsewhere a noun is after a word where it needs an article: `in hospital`, `by car` are no rarer. */
const rarer = -0.25;

/** Whether the model of English hardly knows a noun right after a word. By their numbers. */
export function isRarerAfter(model: TrigramModel, word: number, noun: number): boolean {
  return model.bigram(word, noun) - model.unigram(noun) < rarer;
}
