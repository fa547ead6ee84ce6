import { inflect, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { isOnlyFinite, opensSentence, restOfSentence, wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { following, isPlural } from './following.ts';

/** What a subject does not have: a verb stands before *will* then. */
const verbs = /^(?:is|was|are|were|has|have|had|said|says|will|would|not)$/;
const openers = /^(?:if|when|unless|until|once|before|after|while)$/;
/** Who may be willing, or be asked to be: `if you will follow me`. */
const willing = /^(?:you|i|we|who|that|which|anyone|someone|there)$/;

const rule: Rule = defineWordRule({
  id: 'agreement/will-in-condition',
  title: 'Say what comes first in the present',
  why: 'Slavic, Baltic and Romance languages tell the condition of a thing to come in the future: Russian *если он придёт*, French *quand il arrivera*. English has the present after *if* and *when*: *when he arrives, they will talk*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'cs', 'sk', 'pl', 'sr', 'hr', 'bg', 'fr', 'es', 'it', 'pt', 'ro', 'el', 'lt', 'lv'],
  state: 'live',
  fix: [
    'If the government [will raise → raises] taxes, people will protest.',
    'When he [will arrive → arrives], the talks will begin.',
    'If they [will win → win], it will be their first title.',
    'If the talks [will fail → fail], there will be a strike.',
    'Once the bridge [will be → is] ready, cars will use it.',
  ],
  keep: [
    'If the government raises taxes, people will protest.',
    'When will he arrive, and what will he say?',
    'He asked when he will arrive and if he will stay.',
    'If you will come with me, we will see.',
    'If he will not help, we will do it.',
    'If it will help, I can come.',
    'When the moment came, he said that he will stay.',
  ],
  on: {
    words: ['will'],
    near: { words: ['if', 'when', 'unless', 'until', 'once', 'before', 'after', 'while'], from: -8, to: -2 },
  },
  look,
});

export default rule;

function look(will: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const [verb] = following(text, will, 1);
  if (!verb || verb.text !== verb.lower || (lexicon.facts(verb.lower) & wordFacts.verb) === 0) return undefined;
  const back = wordsBack(text, will, 8).toReversed();
  const [opener, ...subject] = back;
  if (!opener || subject.length === 0 || !openers.test(opener.lower) || !opensSentence(text, opener)) return undefined;
  if (subject.some(({ lower }) => willing.test(lower) || verbs.test(lower) || isOnlyFinite(lexicon, lower)))
    return undefined;
  // What then comes is told behind a comma, in the future.
  if (!/^[^,]*, (?:then )?[^,]*\bwill\b/.test(restOfSentence(text, verb))) return undefined;
  const form = formFor(subject, lexicon);
  if (form === undefined) return undefined;
  const right = verb.lower === 'be' ? (form === 's' ? 'is' : 'are') : inflect(verb.lower, 'verb', form);
  return replaceSpan(will.start, verb.end, text.slice(will.start, verb.end), [right], 0.84);
}

/** The form of the present for a subject; nothing where its number cannot be told. */
function formFor(subject: readonly Word[], lexicon: Lexicon): 's' | 'base' | undefined {
  const last = subject.at(-1);
  if (!last || subject.some(({ lower }) => lower === 'and')) return undefined;
  if (/^(?:he|she|it|this|that|everyone|somebody|nobody)$/.test(last.lower)) return 's';
  if (/^(?:they|these|those|both)$/.test(last.lower)) return 'base';
  const of = subject.findIndex(({ lower }) => /^(?:of|in|for|with|to|on|at|from)$/.test(lower));
  const head = of > 0 ? subject[of - 1] : last;
  if (!head) return undefined;
  if (head.text !== head.lower) return subject.length <= 2 ? 's' : undefined;
  if (isPlural(lexicon, head.lower, true) || /^(?:people|children|men|women|police)$/.test(head.lower)) return 'base';
  const facts = lexicon.facts(head.lower);
  return (facts & wordFacts.noun) !== 0 && !head.lower.endsWith('s') ? 's' : undefined;
}
