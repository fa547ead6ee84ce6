import { defineRule, type Finding, type Rule, type Word } from '#rulekit';
import { putBefore } from '../findings.ts';
import { isCountNoun } from './count-nouns.ts';

const superlatives =
  'largest biggest oldest youngest highest strongest richest longest smallest fastest deepest poorest greatest worst hardest tallest'.split(
    ' ',
  );
const joins = new Set('is was are were remains remained became become becomes being been'.split(' '));

const rule: Rule = defineRule(
  {
    id: 'articles/superlative',
    title: 'Say the before a superlative',
    why: 'Languages without articles say *is largest city*. In English a superlative before its noun takes *the*.',
    category: 'fluency/grammar',
    severity: 'minor',
    pivots: ['ru', 'uk', 'cs', 'pl', 'sr'],
    state: 'live',
    scope: 'document',
    fix: [
      'Munich is [→ the] largest city in the south.',
      'It was [→ the] most important decision of the year.',
      'He became [→ the] youngest mayor of the town.',
      'This remains [→ the] biggest problem for them.',
    ],
    keep: [
      'Munich is the largest city in the south.',
      'It is the country’s most important city.',
      'It was most unusual behaviour.',
      'He is their youngest player.',
      'The fastest car wins, the oldest man said.',
      'Who is most important is not known.',
      'The city is largest in area.',
    ],
    on: {
      words: [...superlatives, 'most'],
      wordIf: ({ lower, previous, next }) =>
        previous !== undefined &&
        joins.has(previous.lower) &&
        next !== undefined &&
        (lower === 'most' ? next.next !== undefined && isCountNoun(next.next.lower) : isCountNoun(next.lower)),
    },
  },
  function* (document, hits): Generator<Finding> {
    for (const hit of hits) {
      const word = document.word(document.wordAt(hit));
      const noun = word.lower === 'most' ? word.next?.next : word.next;
      if (!noun || !word.previous || !isTogether(document.text, word.previous, noun) || isPossessive(noun)) continue;
      yield putBefore(word, 'the', 0.85);
    }
  },
);

export default rule;

/** Whether nothing but single spaces parts the words from `first` to `last`. */
function isTogether(text: string, first: Word, last: Word): boolean {
  return /^[\p{L}]+(?: [\p{L}]+)+$/u.test(text.slice(first.start, last.end)) && text.charAt(last.end) !== '-';
}

function isPossessive({ text }: Word): boolean {
  return /['’]s$/.test(text);
}
