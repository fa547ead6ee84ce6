import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { following, preceding } from './following.ts';

const third = new Map([
  ['have', 'has'],
  ['are', 'is'],
  ["aren't", "isn't"],
  ["haven't", "hasn't"],
  ["don't", "doesn't"],
]);
const others = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
]);
const first = new Map([
  ['is', 'am'],
  ['are', 'am'],
  ['has', 'have'],
  ['does', 'do'],
  ["doesn't", "don't"],
  ["hasn't", "haven't"],
]);
/** What a clause may begin after; anything else may take the pronoun for itself: `let it have`, `did he have`. */
const joints = new Set(
  'and but because when as while where which so although though then now today yesterday however said says'.split(' '),
);

const rule: Rule = defineWordRule({
  id: 'agreement/pronoun-verb',
  title: 'Let the verb fit its pronoun',
  why: 'A verb that was chosen for another subject, or for none (Spanish and Slavic verbs need no pronoun), stays when the pronoun comes: *he have*, *they was*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'He [have → has] two sons.',
    'They [was → were] late again.',
    'It rained when we [was → were] there.',
    'But she [don’t → doesn’t] know it.',
    'I [has → have] seen it.',
  ],
  keep: [
    'Did he have two sons?',
    'Let it have its way.',
    'He asked that she have a lawyer.',
    'His wife and he have two sons.',
    'Of the men they have, they know each.',
    'What you see is what they have.',
    'If it were so, he would know.',
    'All of you is not enough.',
    'The man who helped them was late.',
  ],
  on: {
    words: ['he', 'she', 'it', 'they', 'we', 'you', 'i'],
    near: { words: [...third.keys(), ...others.keys(), ...first.keys()], from: 1, to: 1 },
    wordIf: ({ lower, next }) => next !== undefined && formsOf(lower).has(straight(next.lower)),
  },
  look,
});

export default rule;

function look(pronoun: Word, { text }: DocumentView): Finding | undefined {
  const [verb] = following(text, pronoun, 1);
  const right = verb && formsOf(pronoun.lower).get(straight(verb.lower));
  if (!verb || right === undefined || verb.text !== verb.text.toLowerCase()) return undefined;
  const before = preceding(text, pronoun);
  const begins = /(?:^|[.!?\n:;,][”"’)]?\s?|^["“‘]|\s["“‘])$/u.test(
    text.slice(Math.max(0, pronoun.start - 3), pronoun.start),
  );
  // `you and he have`: a subject of two.
  if (before && (!joints.has(before.lower) || (before.lower === 'and' && isCoordinated(text, before))))
    return undefined;
  if (!before && !begins) return undefined;
  // `, he have` inside a question or a wish: only a comma leads up to it.
  const comma = !before && /,\s$/.test(text.slice(pronoun.start - 2, pronoun.start));
  const curly = verb.text.includes('’') ? right.replace("'", '’') : right;
  return replaceWord(verb, [curly], comma ? 0.75 : 0.88);
}

function formsOf(pronoun: string): ReadonlyMap<string, string> {
  if (pronoun === 'i') return first;
  return /^(?:he|she|it)$/.test(pronoun) ? third : others;
}

/** Whether what stands before `and` is a name or a pronoun, and no clause. */
function isCoordinated(text: string, and: Word): boolean {
  const before = preceding(text, and);
  return (
    before !== undefined &&
    (/^\p{Lu}/u.test(before.text) ||
      /^(?:he|she|it|they|we|you|i|him|her|them|wife|husband|son|daughter|brother|sister|friend|partner|team|staff|father|mother)$/.test(
        before.lower,
      ))
  );
}

function straight(word: string): string {
  return word.replace('’', "'");
}
