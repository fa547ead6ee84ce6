import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { endsPhrase, following, isPlural, isTied, preceding } from './following.ts';

const rule: Rule = defineWordRule({
  id: 'agreement/much-plural',
  title: 'Say many of what is counted',
  why: 'German *viel*, Russian *много* and French *beaucoup* stand before what is counted and what is not. English has *many* and *much*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'There were [much → many] people in the hall.',
    'He has too [much → many] problems.',
    '[Much → Many] countries of the union agree.',
    'So [much → many] children were ill.',
    'How [much → many] people were killed is not known.',
  ],
  keep: [
    'There was much news of it.',
    'How much people earn is not known.',
    'He has much politics to learn.',
    'Much sales growth is expected.',
    'It does not matter much. People know.',
    'He sees much means to stop it.',
  ],
  on: {
    words: ['much'],
    wordIf: ({ next, previous }) =>
      next !== undefined && /s$|^(?:people|children|men|women)$/.test(next.lower) && previous?.lower !== 'however',
  },
  look,
});

export default rule;

function look(much: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const [noun] = following(text, much, 1);
  if (!noun || noun.text !== noun.lower || isTied(text, noun) || !endsPhrase(text, noun)) return undefined;
  if (!isPlural(lexicon, noun.lower) && !/^(?:people|children|men|women)$/.test(noun.lower)) return undefined;
  // `how much people earn`, but `how much people were killed`.
  if (preceding(text, much)?.lower === 'how' && !/^ (?:were|was|are|is)\b/.test(text.slice(noun.end, noun.end + 6)))
    return undefined;
  // `as much people as ideas`, `not so much errors as lies`: a comparison of whole things.
  if (/^\s(?:as|than)\b/.test(text.slice(noun.end, noun.end + 6))) return undefined;
  return replaceWord(much, ['many'], 0.88);
}
