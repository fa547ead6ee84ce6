import { defineRule, type Finding, type Rule } from '#rulekit';
import { standsInEnglish } from './stands-in-english.ts';

const foreign =
  /(?<![\p{L}\p{M}-])[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Thai}]{2,40}(?![\p{L}\p{M}-])/gu;

const rule: Rule = defineRule(
  {
    id: 'residue/foreign-script',
    title: 'Translate the word in another script',
    why: 'A word that an engine does not know stays in Cyrillic, Arabic or Chinese letters in the middle of an English sentence.',
    category: 'accuracy/untranslated',
    severity: 'major',
    state: 'live',
    scope: 'document',
    fix: ['They met the [губернатор → ?] in Oslo on Monday.', 'The firm sells [手机 → ?] to the young.'],
    keep: [
      'The town (Russian: Минск) is old.',
      'He called it “правда” again.',
      'The word мир means peace and world.',
      'The beam is 5 μm wide, and α is small.',
    ],
  },
  function* ({ text }): Generator<Finding> {
    for (const match of text.matchAll(foreign)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const next = text.indexOf('\n', span.end);
      const line = { start: text.lastIndexOf('\n', span.start) + 1, end: next < 0 ? text.length : next };
      if (standsInEnglish({ text, span, line, match }))
        yield { span, message: `Unexpected \`${match[0]}\`, a word in another script`, replacements: [] };
    }
  },
);

export default rule;
