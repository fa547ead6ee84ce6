import { matchCase } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { isJoined } from '../is-joined.ts';
import { change } from '../findings.ts';

const articles = new Set(['the', 'a', 'an']);
const owners = new Set('my your his their its our'.split(' '));
const pointers = new Set('this these those some any each every'.split(' '));

const rule: Rule = defineWordRule({
  id: 'articles/two-determiners',
  title: 'Say one determiner, not two',
  why: 'Italian *il suo libro*, Hebrew and Arabic *the his book*: other languages put an article before an owner. English has room for one of the two.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['it', 'pt', 'ro', 'el', 'ar', 'he', 'bg', 'hu'],
  state: 'live',
  fix: [
    'He spoke about [the his → his] house.',
    'They opened [the a → a] new shop.',
    'She met [a the → the] mayor there.',
    'It was [an our → our] idea.',
    'They left [the this → this] morning.',
    'He asked [the every → every] driver.',
  ],
  keep: [
    'He gave her the book and told her his name.',
    'Are these the signs of it?',
    'It is all the same to both the men.',
    'The band The The and Mr A the First.',
    'It was a no-deal exit and the no vote.',
    'He said that the a in it is long.',
    'Its the best there is, he wrote.',
    'Is this a dream or is that his?',
    'The letter a the child wrote was red.',
    'It ends in the “a” of his name.',
    'This the king did not say.',
  ],
  on: {
    words: [...articles, ...owners],
    near: { words: [...articles, ...owners, ...pointers], from: 1, to: 1 },
    wordIf: ({ lower, next }) => next !== undefined && chosen(lower, next.lower) !== undefined,
  },
  look,
});

export default rule;

function look(first: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const second = first.next;
  if (!second || !isJoined(text, first, second) || second.text !== second.lower || document.quoted(first.start))
    return undefined;
  const right = chosen(first.lower, second.lower);
  if (right === undefined || !leadsToNoun(second, text) || isNamed(first, text)) return undefined;
  const kept = matchCase(right, first.text);
  return change(text, first.start, second.end, kept, 0.85);
}

/** Which of two determiners stays; nothing where both may stand. */
function chosen(first: string, second: string): string | undefined {
  if (first === second) return undefined;
  if (articles.has(first))
    return articles.has(second) || owners.has(second) || pointers.has(second) ? second : undefined;
  // `its the best`, `your the one`: an apostrophe is lost there.
  if (first === 'its' || first === 'your' || first === 'his') return undefined;
  return articles.has(second) ? first : undefined;
}

/** Whether a word in small letters follows: not `the a, the b`. */
function leadsToNoun(second: Word, text: string): boolean {
  const { next } = second;
  return (
    next !== undefined &&
    isJoined(text, second, next) &&
    /^\p{Ll}{3,}$/u.test(next.text) &&
    !/^(?:was|were|has|had|are|and|the|for|that|with|who|which|not|child)$/.test(next.lower)
  );
}

/** `the letter a the`, `vitamin a this`: a letter, no article. */
function isNamed({ text: word, previous }: Word, text: string): boolean {
  return word === 'A' && previous !== undefined && !/[.!?\n]/.test(text.slice(previous.end, previous.end + 2));
}
