import type { Finding, Rule } from '#rulekit';
import { defineAgreement } from './define-agreement.ts';
import { preceding } from './following.ts';

const ages = Array.from({ length: 80 }, (_, index) => index + 11)
  .filter((age) => age % 10 !== 0)
  .map((age) => `${age}s`);

const rule: Rule = defineAgreement({
  id: 'agreement/decade',
  title: 'Name a decade of life by its round number',
  why: 'Swedish *i 35-årsåldern* is about 35. A machine makes a decade of it that English does not have: *in his 35s*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['sv', 'no', 'da', 'ja'],
  state: 'live',
  fix: [
    'The driver, a man [in his 35s → aged about 35], was hurt.',
    'A woman [in her 65s → aged about 65] was found.',
    'Two men [in their 25s → aged about 25] were held.',
    'A boy [in his 15s → aged about 15] saw it.',
  ],
  keep: [
    'The driver, a man in his 30s, was hurt.',
    'He wore a suit in the 70s.',
    'It was built in the 1930s.',
    'He ran the lap in 59s.',
    'She won in her 49s run.',
    'He keeps his 45s in a box.',
    'The records were in their 45s boxes.',
    'He flew in his F-35s.',
  ],
  on: {
    words: ages,
    wordIf: ({ previous }) =>
      previous !== undefined && /^(?:his|her|their)$/.test(previous.lower) && previous.previous?.lower === 'in',
  },
  look: (word, { text }): Finding | undefined => {
    const owner = preceding(text, word);
    const start = owner && preceding(text, owner)?.start;
    if (
      start === undefined ||
      !/^(?:$|[.,;)]| (?:was|were|is|has|had|who|and|from|in|with|said|saw))/.test(text.slice(word.end, word.end + 6))
    )
      return undefined;
    const right = `aged about ${word.text.slice(0, -1)}`;
    return {
      span: { start, end: word.end },
      message: `Unexpected \`${text.slice(start, word.end)}\`, expected \`${right}\``,
      replacements: [{ text: right, confidence: 0.85 }],
    };
  },
});

export default rule;
