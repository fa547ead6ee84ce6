import { inflect, lemmaOf, type Lexicon, months, weekdays, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { isOnlyFinite, wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { following, preceding } from './following.ts';

/** Verbs of a state that goes on: `lives here since 2010`. What has a result (`rise`) or a plan in it is left out. */
const lasting = new Set(
  `live work play study teach serve head lead run own hold stay remain reside exist belong know love hate suffer wait sit lie stand sleep fight rule govern act operate manage
  train coach direct edit write sing collect use keep represent cooperate collaborate`.split(/\s+/),
);
/** What makes the present right before *since*: a comparison, a count, an order, another clause. */
const stops =
  /^(?:has|have|had|been|will|would|can|could|may|might|must|should|first|second|third|most|least|best|worst|only|last|than|more|less|fewer|up|down|higher|lower|highest|lowest|record|since|ever|again|low|high|that|which|who|years|months|weeks|days|decades|time|times|\w+est)$/;

/** What another clause begins or ends with. */
const ends = /^(?:was|were|did|does|do|said|says|and|but|or|because|while|when|if|as)$/;

const rule: Rule = defineWordRule({
  id: 'agreement/present-since',
  title: 'Tell what began and goes on in the perfect',
  why: 'German *er wohnt hier seit 2010*, French *il travaille depuis 2010*, Slavic and Romance languages keep the present with *since*. English has the perfect: *he has lived here since 2010*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['de', 'nl', 'fr', 'es', 'it', 'pt', 'ro', 'ru', 'uk', 'cs', 'sk', 'pl', 'tr', 'el'],
  state: 'live',
  fix: [
    'He [is working → has been working] in the firm since 2010.',
    'She [lives → has lived] in Rome since May.',
    'The minister [is → has been] in Paris since Monday.',
    'They [are → have been] in prison since last year.',
    'The town [is → has been] under siege since March 2022.',
  ],
  keep: [
    'He has worked in the firm since 2010.',
    'It is the worst storm since 2010.',
    'It is ten years since Monday.',
    'Prices are up since May.',
    'He is the first mayor since 1990 to resign.',
    'She is happy since he left.',
    'They live in the house that stands since the war.',
    'He is tired, since Monday was long.',
    'There is more since 2010.',
    'A man who is in prison since 2010 was freed.',
    'He is busy since May is near.',
  ],
  on: { words: ['since'], wordIf: ({ previous, next }) => previous !== undefined && next !== undefined },
  look,
});

export default rule;

function look(since: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  if (!leadsToTime(since, text)) return undefined;
  const back = wordsBack(text, since, 9);
  for (const [at, word] of back.entries()) {
    const { lower } = word;
    if (stops.test(lower) || ends.test(lower)) return undefined;
    // A name is passed over.
    if (word.text !== lower) continue;
    if (lower === 'is' || lower === 'are') return beSince(word, back[at + 1], back[at - 1], text, lexicon);
    if ((lexicon.facts(lower) & wordFacts.thirdPerson) !== 0 && lasting.has(lemmaOf(lower, 'verb', lexicon)))
      return lastingSince(word, back[at + 1], text, lexicon);
    if (isOnlyFinite(lexicon, lower)) return undefined;
  }
  return undefined;
}

/** `is in prison`, `are working`: not `is opened` (what happened), nor a noun (`is mayor`). */
function beSince(
  be: Word,
  subject: Word | undefined,
  next: Word | undefined,
  text: string,
  lexicon: Lexicon,
): Finding | undefined {
  if (!subject || !next || !isSubject(subject, text, lexicon)) return undefined;
  const isPlace =
    /^(?:in|at|on|under|without|behind|abroad|missing|here|there|ill|sick|married|divorced|retired|free)$/.test(
      next.lower,
    );
  const isGoing = (lexicon.facts(next.lower) & wordFacts.ing) !== 0;
  if (!isPlace && !isGoing) return undefined;
  const right = be.lower === 'is' ? 'has been' : 'have been';
  if (isPlace) return replaceSpan(be.start, be.end, be.text, [right], 0.82);
  return replaceSpan(be.start, next.end, text.slice(be.start, next.end), [`${right} ${next.lower}`], 0.82);
}

function lastingSince(verb: Word, subject: Word | undefined, text: string, lexicon: Lexicon): Finding | undefined {
  if (!subject || !isSubject(subject, text, lexicon)) return undefined;
  const participle = inflect(lemmaOf(verb.lower, 'verb', lexicon), 'verb', 'participle');
  return replaceSpan(verb.start, verb.end, verb.text, [`has ${participle}`], 0.82);
}

/** `2010`, `Monday`, `May`, `last year`, `childhood`: a time, and not the begin of a reason. */
function leadsToTime(since: Word, text: string): boolean {
  const [first, second, third] = following(text, since, 3);
  if (!first) return false;
  const isOver = (last: Word) =>
    !last.next ||
    !preceding(text, last.next) ||
    !/^(?:is|was|are|were|has|had|will|would|can|there|it|he|she|they|when)$/.test(last.next.lower);
  if (/^(?:1[89]\d\d|20\d\d)$/.test(first.text)) return isOver(first);
  if (/^(?:childhood|birth|yesterday)$/.test(first.lower)) return isOver(first);
  if (weekdays.includes(first.text)) return isOver(first);
  if (months.includes(first.text)) return second && /^\d{1,4}$/.test(second.text) ? isOver(second) : isOver(first);
  if (/^(?:last|early|late|mid)$/.test(first.lower) && second)
    return (
      isOver(second) &&
      /^(?:year|week|month|night|summer|autumn|winter|spring|(?:19|20)\d\d|\w+day|[A-Z]\w+)$/.test(second.text)
    );
  if (/^\d\d?$/.test(first.text) && second && months.includes(second.text))
    return isOver(third && /^\d{4}$/.test(third.text) ? third : second);
  return false;
}

/** Who is or lives: a pronoun, a name, or a noun in the singular or plural with what belongs to it; no relative pronoun. */
function isSubject(word: Word, text: string, lexicon: Lexicon): boolean {
  if (/^(?:he|she|it|they|i|we|you)$/.test(word.lower)) return true;
  if (/^\p{Lu}\p{Ll}+$/u.test(word.text) && !/^(?:There|What|Who|It)$/.test(word.text)) return true;
  const before = preceding(text, word);
  return before !== undefined && (lexicon.facts(word.lower) & wordFacts.noun) !== 0;
}
