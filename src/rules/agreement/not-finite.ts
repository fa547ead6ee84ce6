import { lemmaOf, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { opensSentence } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { preceding } from './following.ts';

const pronouns = new Set('he she it they we i who which'.split(' '));
/** What a clause may begin after; after anything else the pronoun may be turned round: `had he not met`. */
const joints = new Set('and but because when as while that so although though since if where'.split(' '));
const auxiliaries = new Map([
  ['is', 'is not'],
  ['was', 'was not'],
  ['were', 'were not'],
  ['has', 'has not'],
  ['had', 'had not'],
]);
/** Words before `not` that are no subject. */
const closed =
  /^(?:or|than|if|but|and|why|whether|is|was|are|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|of|to|in|as|so|often|even|also|though|although|because|only|just|while|when|what|that|this|perhaps|probably|still|certainly|maybe|for|us|them|him|me|by|with|on|at)$/;

const rule: Rule = defineWordRule({
  id: 'agreement/not-finite',
  title: 'Deny a verb with do',
  why: 'Slavic, Romance and Chinese deny a verb with a word before it. English needs *do*, or puts *not* behind the auxiliary: *he not came*, *they not is*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'pl', 'es', 'zh'],
  state: 'live',
  fix: [
    'He [not came → did not come] home.',
    'The town [not forgets → does not forget] its dead.',
    'Belarusians [not forgets → do not forget] it.',
    'They left because it [not was → was not] safe.',
    'She [not wanted → did not want] to go.',
  ],
  keep: [
    'Had he not met her, he would not know.',
    'Were it not for the rain, he not only came but stayed.',
    'He who not only knows but says it.',
    'Whether or not knows nobody.',
    'Why not stops here.',
    'He is guilty, not wanted by the police.',
    'Did they not want it?',
    'People not allowed in went home.',
    'The not wanted child was his.',
    'It is they, not us, who lost.',
    'It’s not planned to open it.',
  ],
  on: {
    words: ['not'],
    first: 'small',
    wordIf: ({ previous, next }) =>
      previous !== undefined &&
      next !== undefined &&
      !closed.test(previous.lower) &&
      /(?:s|ed|a[mngwt]e?|e[wl][lt]?|o[kt]e?|ook|ent|ought|aid|ad)$/.test(next.lower),
  },
  look,
});

export default rule;

function look(not: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const subject = preceding(text, not);
  const verb = not.next;
  if (
    !subject ||
    subject.text.length !== subject.lower.length ||
    !verb ||
    preceding(text, verb)?.start !== not.start ||
    verb.text !== verb.lower
  )
    return undefined;
  const pronoun = pronouns.has(subject.lower);
  if (pronoun ? !beginsClause(subject, text) : !isThird(lexicon, verb.lower)) return undefined;
  const right = pronoun
    ? (auxiliaries.get(verb.lower) ?? denied(subject, verb.lower, lexicon))
    : denied(subject, verb.lower, lexicon);
  if (right === undefined) return undefined;
  return replaceSpan(not.start, verb.end, text.slice(not.start, verb.end), [right], pronoun ? 0.86 : 0.86);
}

function denied(subject: Word, verb: string, lexicon: Lexicon): string | undefined {
  const base = lemmaOf(verb, 'verb', lexicon);
  if (base === verb) return undefined;
  if (isThird(lexicon, verb)) return `${isMany(lexicon, subject.lower) ? 'do' : 'does'} not ${base}`;
  const facts = lexicon.facts(verb);
  return (facts & wordFacts.past) !== 0 && (facts & (wordFacts.verbBase | wordFacts.adverb)) === 0
    ? `did not ${base}`
    : undefined;
}

/** A verb in -s that is no noun. */
function isThird(lexicon: Lexicon, word: string): boolean {
  return (
    (lexicon.facts(word) & (wordFacts.thirdPerson | wordFacts.plural)) === wordFacts.thirdPerson ||
    /^(?:knows|wants|says|thinks)$/.test(word)
  );
}

function isMany(lexicon: Lexicon, word: string): boolean {
  return (
    /^(?:they|we|i|people)$/.test(word) ||
    (word.endsWith('s') && (lexicon.facts(word) & wordFacts.thirdPerson) === 0 && !/(?:ss|us|is)$/.test(word))
  );
}

function beginsClause(pronoun: Word, text: string): boolean {
  const before = preceding(text, pronoun);
  if (before) return joints.has(before.lower) || /^(?:who|which)$/.test(pronoun.lower);
  return opensSentence(text, pronoun) || /[,;:]\s$/.test(text.slice(pronoun.start - 2, pronoun.start));
}
