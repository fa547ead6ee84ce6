import { inflect, lemmaOf, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { opensSentence, wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { following, preceding } from './following.ts';

/** Words that deny a whole clause where they are its subject or stand before its verb. */
const deniers = new Set('nobody nothing none never neither nowhere noone'.split(' '));
/** What ends the clause of a denier on the way to the verb. */
const stops = new Set(
  'who that which whom whose what when where because if and but or nor as than so while though although said to but'.split(
    ' ',
  ),
);
const modals = /^(?:can|could|will|would|should|must|may|might)$/;
const joints = /^(?:that|because|but|and|as|when|while|where|so|although|since|if)$/;

const rule: Rule = defineWordRule({
  id: 'agreement/double-negation',
  title: 'Deny a clause once',
  why: 'Slavic and Romance languages deny both the subject and the verb: *nobody did not come*. In English the second undoes the first.',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'be', 'bg', 'pl', 'cs', 'sr', 'es', 'pt', 'it'],
  state: 'live',
  fix: [
    'Nobody [did not come → came] to them.',
    'No reason for it [does not exist → exists].',
    'No law that would stop them [does not exist → exists].',
    'He said that none of the guests [was not hurt → was hurt].',
    'No one here [has not seen → has seen] it.',
    'Nothing in the room [could not be → could be] saved.',
    'He never [did not say → said] it.',
    'Nobody [doesn’t know → knows] it.',
  ],
  keep: [
    'Nobody who did not come was asked.',
    'There is nothing they did not know.',
    'There was no day on which it did not rain.',
    'No, he did not come.',
    'He did not say no one came.',
    'Nobody came and he did not wait.',
    'There was no one he could not beat.',
    'No doubt he will not come.',
    'Never did they not come.',
    'If nothing else it was not dull.',
    'With no money he could not pay.',
    'In no case did it not work.',
    'Nobody but him did not know.',
    'No matter what, it does not help.',
    'No wonder people do not trust them.',
    'A man who wants peace and no war does not shoot.',
    'No one believes that it does not exist.',
  ],
  on: {
    words: [
      'not',
      ...'do does did is was were has have had are can could will would'.split(' ').map((word) => `${word}n't`),
    ],
    near: { words: [...deniers, 'no'], from: -10, to: -1 },
  },
  look,
});

export default rule;

function look(denial: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const glued = denial.lower.endsWith("n't");
  const auxiliary = glued ? denial : preceding(text, denial);
  if (!auxiliary || auxiliary.text !== auxiliary.text.toLowerCase()) return undefined;
  const name = glued ? denial.lower.slice(0, -3) : auxiliary.lower;
  if (!/^(?:do|does|did|is|was|were|are|has|have|had)$/.test(name) && !modals.test(name)) return undefined;
  const between = wordsBack(text, auxiliary, 9);
  const [verb] = following(text, denial, 1);
  // `no law that would stop them does not exist`: nothing in between can be what exists.
  const exists = verb?.lower === 'exist';
  const at = between.findIndex(({ lower }) => deniers.has(lower) || lower === 'no' || (stops.has(lower) && !exists));
  const denier = between[at];
  if (!verb || !denier || stops.has(denier.lower) || !beginsClause(denier, text)) return undefined;
  const after = between.slice(0, at);
  if (exists ? !isNoThing(denier, after) : !isSubject(denier, after, lexicon)) return undefined;
  if ((lexicon.facts(verb.lower) & wordFacts.verb) === 0) return undefined;
  const right = /^(?:do|does|did)$/.test(name)
    ? inflect(lemmaOf(verb.lower, 'verb', lexicon), 'verb', name === 'did' ? 'past' : name === 'does' ? 's' : 'base')
    : `${name} ${verb.lower}`;
  return replaceSpan(auxiliary.start, verb.end, text.slice(auxiliary.start, verb.end), [right], 0.85);
}

/** `no law that would stop them`: no other subject stands in it. */
function isNoThing({ lower, next }: Word, after: readonly Word[]): boolean {
  const [last, before] = after.map((word) => word.lower);
  const other =
    /^(?:it|he|she|they|there|this)$/.test(last ?? '') && !/^(?:for|of|to|about|against)$/.test(before ?? '');
  return lower === 'no' && next?.lower !== 'one' && !other;
}

/** Whether what stands from the denier to the verb is the subject: `nobody`, `none of the guests`, `no reason for it`. */
function isSubject({ lower, next }: Word, after: readonly Word[], lexicon: Lexicon): boolean {
  const words = after.toReversed();
  if (lower === 'never') return words.length === 0;
  if (lower === 'no' && (!next || /^(?:doubt|matter|wonder|longer|more|less|way|sooner|need)$/.test(next.lower)))
    return false;
  if (lower === 'no' && words.length === 0) return false;
  return !words.some(
    (word, index) =>
      (/^(?:he|she|it|they|we|you|i|people|else|is|was|were|has|had|have|are|no|not|the|a)$/.test(word.lower) &&
        (index === 0 || !/^(?:of|for|in|among|before|from|at|on|with)$/.test(words[index - 1]?.lower ?? ''))) ||
      ((lexicon.facts(word.lower) & (wordFacts.past | wordFacts.thirdPerson)) !== 0 &&
        (lexicon.facts(word.lower) & (wordFacts.noun | wordFacts.adjective)) === 0),
  );
}

function beginsClause(word: Word, text: string): boolean {
  const before = preceding(text, word);
  if (word.lower === 'never') return before !== undefined && /^(?:he|she|it|they|we|i|who)$/.test(before.lower);
  if (before) return joints.test(before.lower) && !(word.lower === 'no' && before.lower === 'and');
  return opensSentence(text, word) || /[,;:–—]\s$/.test(text.slice(word.start - 2, word.start));
}
