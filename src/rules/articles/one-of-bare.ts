import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { endsPhrase, following, isPlural, isTied } from '../agreement/following.ts';
import { putBefore } from '../findings.ts';

/** Plurals of which one may be without more being said. */
const vague = new Set(
  'dozens hundreds thousands millions billions scores tens ours theirs yours those these many several multiple various numerous'.split(
    ' ',
  ),
);

const rule: Rule = defineWordRule({
  id: 'articles/one-of-bare',
  title: 'Say one of the before a plural',
  why: 'Russian *один из полицейских*, Czech *jeden z policistů* have no article. English says *one of the policemen*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko'],
  state: 'live',
  fix: [
    'One of [→ the] policemen was hurt.',
    'He met one of [→ the] leaders of the party.',
    'Two of [→ the] passengers died there.',
    'Neither of [→ the] drivers was drunk.',
    'Each of [→ the] players got a medal.',
    'Some of [→ the] members voted against it.',
  ],
  keep: [
    'One of the policemen was hurt.',
    'It was one of those days, and one of many.',
    'One of us will go, one of them stays.',
    'He is one of dozens of people there.',
    'It is one of life’s mysteries.',
    'One of London’s mayors was there.',
    'One of several drivers was drunk.',
    'It is one of drama’s best known parts.',
    'She is one of sports teams’ best.',
    'They were two of a kind.',
    'One of his drivers was drunk.',
  ],
  on: {
    words: ['one', 'two', 'three', 'neither', 'none', 'each', 'some', 'either'],
    wordIf: ({ next }) => next?.lower === 'of' && next.next !== undefined && /s$|^(?:\w*men)$/.test(next.next.lower),
  },
  look,
});

export default rule;

function look(one: Word, document: DocumentView): Finding | undefined {
  const [, noun] = following(document.text, one, 2);
  if (!noun || !isBarePlural(noun, document)) return undefined;
  return putBefore(noun, 'the', 0.85);
}

function isBarePlural(noun: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  if (noun.text !== noun.lower || noun.text.length < 4 || vague.has(noun.lower) || isTied(text, noun)) return false;
  const verb = lexicon.facts(noun.next?.lower ?? '');
  const ends = endsPhrase(text, noun) || ((verb & wordFacts.past) !== 0 && (verb & wordFacts.noun) === 0);
  return ends && (isPlural(lexicon, noun.lower, true) || /^\p{Ll}+men$/u.test(noun.lower));
}
