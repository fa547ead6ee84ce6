import { inflect, lemmaOf } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { preceding } from './following.ts';

const pasts =
  'went took gave knew began wrote grew threw flew drew ate chose broke spoke swam sang shook stole froze forgot forgave withdrew undertook arose'.split(
    ' ',
  );
const adverbs = new Set(
  'not also never still only always already just recently previously since yet long ever even'.split(' '),
);

const rule: Rule = defineWordRule({
  id: 'agreement/perfect-participle',
  title: 'Use the participle after have',
  why: 'Where past and participle are one form in other verbs or other languages, the wrong one of two is taken: *has went*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'He has [went → gone] home.',
    'They have already [began → begun] the talks.',
    'She had [took → taken] the bus.',
    'They have never [spoke → spoken] of it.',
  ],
  keep: [
    'He has gone home.',
    'All that they have went to him.',
    'What little he had took a year.',
    'Those who have gave to those who have not.',
    'He went home, they took it.',
  ],
  on: {
    words: pasts,
    wordIf: ({ previous }) =>
      previous !== undefined &&
      /^(?:have|has|had|having)$/.test(adverbs.has(previous.lower) ? (previous.previous?.lower ?? '') : previous.lower),
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const before = preceding(text, verb);
  const have = before && adverbs.has(before.lower) ? preceding(text, before) : before;
  const subject = have && preceding(text, have);
  if (!before || !have || !subject || verb.text !== verb.text.toLowerCase()) return undefined;
  // `all that they have went`: the verb of another clause.
  const sentence =
    text
      .slice(Math.max(0, have.start - 60), have.start)
      .split(/[.!?;\n]/)
      .at(-1) ?? '';
  if (/\b(?:all|what|everything|whatever|who|that|which|those|little|much|money|most)\b/i.test(sentence))
    return undefined;
  return replaceWord(verb, [inflect(lemmaOf(verb.lower, 'verb', lexicon), 'verb', 'participle')], 0.88);
}
