import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { putBefore } from '../findings.ts';
import { isCountNoun } from './count-nouns.ts';

const superlatives =
  'largest biggest oldest youngest highest strongest richest longest smallest fastest deepest poorest greatest worst hardest tallest'.split(
    ' ',
  );
const joins = new Set('is was are were remains remained became become becomes being been'.split(' '));
/** Prepositions and verbs that a superlative follows with *the*: `in largest city`; not `in best case`, `at worst times`. */
const leads = new Set(
  'in of to at from on with for by through across near into about against entered visited left has had called considered opened built bought sold won'.split(
    ' ',
  ),
);

const rule: Rule = defineWordRule({
  id: 'articles/superlative',
  title: 'Say the before a superlative',
  why: 'Languages without articles say *is largest city*. In English a superlative before its noun takes *the*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr'],
  state: 'live',
  fix: [
    'Munich is [→ the] largest city in the south.',
    'It was [→ the] most important decision of the year.',
    'He became [→ the] youngest mayor of the town.',
    'This remains [→ the] biggest problem for them.',
    'He lives in [→ the] biggest city of the region.',
    'They came to [→ the] most important meeting of the year.',
  ],
  keep: [
    'Munich is the largest city in the south.',
    'It is the country’s most important city.',
    'It was most unusual behaviour.',
    'He is their youngest player.',
    'The fastest car wins, the oldest man said.',
    'Who is most important is not known.',
    'The city is largest in area.',
    'It won the prize for best film and for worst idea.',
    'He lives in most cities of the south.',
  ],
  on: {
    words: [...superlatives, 'most'],
    wordIf: ({ lower, previous, next }) =>
      previous !== undefined &&
      (joins.has(previous.lower) || (leads.has(previous.lower) && lower !== 'worst')) &&
      next !== undefined &&
      (lower === 'most' ? next.next !== undefined && isCountNoun(next.next.lower) : isCountNoun(next.lower)),
  },
  look,
});

export default rule;

function look(word: Word, document: DocumentView): Finding | undefined {
  const noun = word.lower === 'most' ? word.next?.next : word.next;
  if (!noun || !word.previous || !isTogether(document.text, word.previous, noun) || isPossessive(noun))
    return undefined;
  return putBefore(word, 'the', 0.85);
}

/** Whether nothing but single spaces parts the words from `first` to `last`. */
function isTogether(text: string, first: Word, last: Word): boolean {
  return /^[\p{L}]+(?: [\p{L}]+)+$/u.test(text.slice(first.start, last.end)) && text.charAt(last.end) !== '-';
}

function isPossessive({ text }: Word): boolean {
  return /['’]s$/.test(text);
}
