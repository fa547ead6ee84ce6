import { articleFor } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { putBefore } from '../findings.ts';
import { isCountNoun } from './count-nouns.ts';

/** What stands before `such` where no article can follow. */
const closed = new Set(
  'no any one some every each many other another all few as and two three several first last only of'.split(' '),
);
const describing =
  /(?:ed|ful|ous|ive|ble|al|ic|ary|ing|ant|ent|less|ish|ate|y)$|^(?:big|large|small|great|good|bad|high|low|strong|weak|long|short|new|old|young|skilled|simple|complex|huge|rare|close|clear|wide|broad|deep|hard|cruel|brave|severe)$/;

const rule: Rule = defineWordRule({
  id: 'articles/such-a',
  title: 'Say such a before one thing',
  why: 'Languages without articles say *such politician*. English puts *a* between *such* and a thing that can be counted.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr'],
  state: 'live',
  fix: [
    'With such [→ a] skilled politician it will work.',
    'They made such [→ a] decision on Monday.',
    'He never saw such [→ an] old building.',
    'Such [→ a] system works.',
    'It would be such [→ a] big mistake.',
  ],
  keep: [
    'There is no such person here.',
    'Any such decision takes time.',
    'One such case was his.',
    'Such a decision takes time.',
    'Such behaviour is rare.',
    'Such decisions are rare.',
    'He said as such person never would.',
    'It was a such-and-such person.',
    'They sell such person-to-person plans.',
  ],
  on: {
    words: ['such'],
    wordIf: ({ next }) =>
      next !== undefined &&
      (isCountNoun(next.lower) ||
        (describing.test(next.lower) && next.next !== undefined && isCountNoun(next.next.lower))),
  },
  look,
});

export default rule;

function look(such: Word, document: DocumentView): Finding | undefined {
  const noun = nounAfter(such, document.text);
  const { previous, next } = such;
  if (!noun || !next || (previous && closed.has(previous.lower) && such.start - previous.end < 3)) return undefined;
  // `such person-to-person plans`, `such decision makers`: the noun is not the last of its phrase.
  const after = noun.next;
  if (document.text.charAt(noun.end) === '-' || /’s|'s/.test(noun.text)) return undefined;
  if (after && after.start - noun.end === 1 && isNominal(after.lower)) return undefined;
  const article = articleFor(next.text) ?? 'a';
  return putBefore(next, article, 0.85);
}

function nounAfter({ end, next }: Word, text: string): Word | undefined {
  if (!next || text.slice(end, next.start) !== ' ') return undefined;
  const second = next.next;
  if (second && text.slice(next.end, second.start) === ' ' && describing.test(next.lower) && isCountNoun(second.lower))
    return second;
  return isCountNoun(next.lower) ? next : undefined;
}

/** Nouns that go with a count noun into one: `decision makers`. */
function isNominal(word: string): boolean {
  return (
    word.endsWith('s') && !/^(?:is|was|has|as|its|this|his|does|us|works|says|seems|makes|means|needs)$/.test(word)
  );
}
