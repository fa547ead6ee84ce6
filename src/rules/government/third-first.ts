import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { following } from '../agreement/following.ts';
import { opensSentence, restOfSentence } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';

/** Verbs in -s that hardly anybody begins a note or a list with, as one does with *Includes the …*. */
const verbs =
  'continues remains exists occurs happens begins arrives appears lives lasts informs prepares goes increases decreases grows becomes seems believes knows considers awaits follows'.split(
    ' ',
  );

const rule: Rule = defineWordRule({
  id: 'government/third-first',
  title: 'Put the subject before its verb',
  why: 'Slavic, Romance and Arabic sentences may begin with their verb, or leave the subject out: *continues the search for the missing*.',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'be', 'pl', 'es', 'pt', 'it', 'ar', 'is'],
  state: 'live',
  fix: [
    'It rained. [Continues the → ?] search for the missing.',
    '[Prepares the → ?] move of an office to the north.',
    'They left. [Remains a → ?] question of the price.',
    'He is ill. [Exists a → ?] danger for his life.',
  ],
  keep: [
    'The search continues the whole night.',
    'Remains of a man were found in the wood.',
    'Lives are lost every day in the war.',
    'Includes the price of the room and the meal.',
    'Continues the story. Begins the day. Goes the way.',
    'Remains the same: nothing.',
    'Goes the whole way?',
    'Appears the man.',
  ],
  on: {
    words: verbs,
    first: 'capital',
    wordIf: ({ next }) => next !== undefined && /^(?:the|an?|his|its|their|this|new)$/.test(next.lower),
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const words = following(text, verb, 12);
  const [determiner] = words;
  if (!determiner || words.length < 5 || !opensSentence(text, verb) || determiner.text !== determiner.lower)
    return undefined;
  const rest = restOfSentence(text, verb);
  if (/[?!:"“]/.test(rest)) return undefined;
  // A verb of its own: `remains` is a noun.
  if (words.some(({ lower }) => /^(?:is|are|was|were|has|have|had|will|can)$/.test(lower) || isPast(lower)))
    return undefined;
  return {
    span: { start: verb.start, end: determiner.end },
    message: `Unexpected \`${verb.text}\` before its subject, or without one`,
    replacements: [],
  };

  function isPast(word: string): boolean {
    return (lexicon.facts(word) & (wordFacts.past | wordFacts.participle)) === wordFacts.past;
  }
}
