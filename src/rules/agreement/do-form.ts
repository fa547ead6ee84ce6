import { lemmaOf, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { preceding } from './following.ts';

const helpers = new Set("do does did don't doesn't didn't".split(' '));
const adverbs = new Set('not also even really yet actually still immediately ever fully'.split(' '));
/** What has a clause of its own: `what he did not came to light`. */
const relative = /^(?:what|that|which|who|all|everything|whatever|or|those|as|than|if|whether)$/;

const rule: Rule = defineWordRule({
  id: 'agreement/do-form',
  title: 'Use the base form after did not',
  why: 'Other languages deny with one little word before the verb, so the verb keeps its ending after *does not* and *did not*: *he did not came*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'He did not [came → come] home.',
    'The court doesn’t [knows → know] the answer.',
    'They did not even [wanted → want] to hear it.',
    'She does not [has → have] a key.',
    'The trains did not [stopped → stop] here.',
  ],
  keep: [
    'He did not come home.',
    'They did not put it there.',
    'It does not need repair.',
    'What he did not was his own affair.',
    'Those who did not paid a fine.',
    'Whether it did or did not mattered little.',
    'They do not, said the court.',
    'It does not so much as say no.',
    'He does not let it.',
    'They do not cost much.',
  ],
  on: {
    words: ['not', ...helpers],
    wordIf: ({ lower, previous }) =>
      lower !== 'not' || (previous !== undefined && /^d(?:o|oes|id)$/.test(previous.lower)),
  },
  look: (word, document) => (isDenied(word) ? look(word, document) : undefined),
});

export default rule;

function isDenied({ lower }: Word): boolean {
  return lower === 'not' || lower.endsWith("n't");
}

function look(denial: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  let verb = denial.next;
  if (verb && adverbs.has(verb.lower)) verb = verb.next;
  if (!verb || verb.text !== verb.lower || !preceding(text, verb) || !isInflected(lexicon, verb.lower))
    return undefined;
  if (wordsBack(text, denial, 8).some(({ lower }) => relative.test(lower))) return undefined;
  return replaceWord(verb, [verb.lower === 'has' ? 'have' : lemmaOf(verb.lower, 'verb', lexicon)], 0.88);
}

/** A form of a verb that no other reading lets stand after `did not`. */
function isInflected(lexicon: Lexicon, word: string): boolean {
  if (word === 'has') return true;
  const facts = lexicon.facts(word);
  if ((facts & wordFacts.verbBase) !== 0 || lemmaOf(word, 'verb', lexicon) === word) return false;
  if (word.length < 4) return false;
  if ((facts & wordFacts.past) !== 0) return true;
  return (facts & wordFacts.thirdPerson) !== 0 && (facts & (wordFacts.adverb | wordFacts.adjective)) === 0;
}
