import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';

const languages = new Set(
  `russian english french german spanish ukrainian belarusian chinese polish czech slovak hebrew arabic japanese korean estonian latvian lithuanian turkish italian latin kazakh romanian hungarian bulgarian
  serbian croatian greek georgian armenian persian hindi finnish swedish danish norwegian dutch portuguese tatar uzbek slovenian macedonian albanian vietnamese thai indonesian irish welsh`.split(
    /\s+/,
  ),
);

const rule: Rule = defineWordRule({
  id: 'articles/the-language',
  title: 'Say the Russian language, or Russian',
  why: 'Languages without articles say *in Russian language*. English says *in the Russian language* or, shorter, *in Russian*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'zh', 'ja'],
  state: 'live',
  fix: [
    'The letter is found only in [→ the] Russian language.',
    'It was translated from [→ the] Czech language.',
    'The beauty of [→ the] Arabic language is known.',
    'He put it into [→ the] Polish language, they say.',
  ],
  keep: [
    'The letter is found only in the Russian language.',
    'It was said in Russian.',
    'They teach in English language schools.',
    'He is head of Arabic language training.',
    'It is in English-language papers.',
  ],
  on: {
    words: ['language'],
    wordIf: ({ previous }) =>
      previous !== undefined &&
      languages.has(previous.lower) &&
      /^(?:in|into|from|of)$/.test(previous.previous?.lower ?? ''),
  },
  look,
});

export default rule;

function look(noun: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const name = noun.previous;
  const lead = name?.previous;
  if (!name || !lead || !/^\p{L}+ \p{L}+ language$/u.test(text.slice(lead.start, noun.end))) return undefined;
  // `English language schools`: the language is not the head.
  if (
    !/^(?:$|\n|[.,;:!?)”"]| (?:is|was|and|or|but|in|has|by|for|to|on|as|at|with|that|which|because)\b)/.test(
      text.slice(noun.end, noun.end + 10),
    )
  )
    return undefined;
  return {
    span: { start: name.start, end: name.start },
    message: `Expected \`the\` before \`${name.text} language\``,
    replacements: [{ text: 'the ', confidence: 0.85 }],
  };
}
