import { inflect, lemmaOf, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { opensSentence } from '../clause.ts';
import { defineAgreement, replaceWord } from './define-agreement.ts';
import { following, isDescribing, isPlural, isSingular, isTied, preceding } from './following.ts';

const singularPronouns = /^(?:he|she|it)$/;
const pluralPronouns = /^(?:they|we|you|i)$/;
const joints = new Set('and but because when as while which so although though now then'.split(' '));
const adverbs = /^(?:now|also|already|still|often|usually|never|always|really|only|currently|recently|soon|not)$/;
/** Singulars that may be many people, and words in -s and not that mislead. */
const collective =
  /^(?:police|time|moment|way|government|team|family|group|club|side|staff|crew|council|band|public|media|press|committee|board|couple|pair|majority|number|rest|party|crowd|audience|army|opposition|management|jury|cabinet|youth|poor|rich|elderly|young|old|wounded|injured|dead|unemployed|french|british|english|dutch|chinese|japanese|irish|swiss|portuguese)$/;

const rule: Rule = defineAgreement({
  id: 'agreement/verb-number',
  title: 'Let a verb in -s fit its subject',
  why: 'Languages whose verbs know no number (Chinese, Korean), or have another for the word that was translated, leave a base form or an -s: *the firm now discuss*, *they wants*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'shadow',
  fix: [
    'He [want → wants] to go.',
    'They [knows → know] it.',
    'The company now [discuss → discusses] the price.',
    'The teachers [believes → believe] it.',
    'She left because she [know → knows] them.',
  ],
  keep: [
    'He wants to go, and they know it.',
    'Let it go and see it work.',
    'They ask that he go home.',
    'The teachers believe it.',
    'The team discuss the price.',
    'The old believe it.',
    'The man who sees them knows.',
    'What they want works.',
    'The house they discuss is old.',
    'You and he want it.',
    'Did the boss discuss it?',
    'The price includes believe it or not a meal.',
    'The group plans a party.',
  ],
  on: {
    words: 'he she it they we you i the these those many some several his her its their our'.split(' '),
    wordIf: ({ lower, text, next }) =>
      next !== undefined && (singularPronouns.test(lower) || pluralPronouns.test(lower) || /^\p{Lu}/u.test(text)),
  },
  look,
});

export default rule;

function look(opener: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const one = singularPronouns.test(opener.lower);
  if (one || pluralPronouns.test(opener.lower)) {
    const before = preceding(text, opener);
    if (before ? !joints.has(before.lower) || before.text !== before.lower : !opensSentence(text, opener))
      return undefined;
    if (before?.lower === 'and' && preceding(text, before) === undefined) return undefined;
    if (before?.lower === 'and' && !/[.;]/.test(text.slice(before.start - 2, before.start))) return undefined;
    return judged(opener, !one, text, lexicon);
  }
  if (!opensSentence(text, opener)) return undefined;
  let at = following(text, opener, 1)[0];
  for (let steps = 0; at && steps < 2 && isDescribing(lexicon, at.lower); steps++) at = following(text, at, 1)[0];
  if (!at || at.text !== at.lower || isTied(text, at) || collective.test(at.lower)) return undefined;
  if (isPlural(lexicon, at.lower, true)) return judged(at, true, text, lexicon);
  return isSingular(lexicon, at.lower, true) && !/^(?:these|those|many|some|several)$/.test(opener.lower)
    ? judged(at, false, text, lexicon)
    : undefined;
}

function judged(subject: Word, many: boolean, text: string, lexicon: Lexicon): Finding | undefined {
  let [verb, next] = following(text, subject, 2);
  if (verb && adverbs.test(verb.lower)) [verb, next] = following(text, verb, 2);
  if (!verb || verb.text !== verb.lower || isTied(text, verb)) return undefined;
  const facts = lexicon.facts(verb.lower);
  const nominal =
    facts & (wordFacts.noun | wordFacts.adjective | wordFacts.adverb | wordFacts.past | wordFacts.participle);
  const lemma = lemmaOf(verb.lower, 'verb', lexicon);
  if (many) {
    const third =
      (facts & wordFacts.thirdPerson) !== 0 &&
      (facts & (wordFacts.plural | wordFacts.verbBase)) === 0 &&
      verb.lower.length > 4;
    return third || /^(?:knows|wants|says|thinks|makes)$/.test(verb.lower)
      ? replaceWord(verb, [lemma], 0.86)
      : undefined;
  }
  const base = (facts & wordFacts.verbBase) !== 0 && nominal === 0;
  if (!(base || (/^(?:want|know|say|think|make|go)$/.test(verb.lower) && next))) return undefined;
  if (/^(?:have|be|do|need|dare|let|suffice|come)$/.test(lemma)) return undefined;
  return replaceWord(verb, [inflect(lemma, 'verb', 's')], 0.86);
}
