import type { Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { change } from '../findings.ts';
import { following, preceding } from './following.ts';

const ages = Array.from({ length: 80 }, (_, index) => index + 11)
  .filter((age) => age % 10 !== 0)
  .map((age) => `${age}s`);

const decades = 'twenties thirties forties fifties sixties seventies eighties'.split(' ');

const rule: Rule = defineWordRule({
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
    'It was said by a [thirties woman → woman in her thirties] there.',
    'Police held a [forties man → man in his forties].',
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
    'She wore a twenties dress and met a thirties film star.',
    'In the sixties women wore hats.',
  ],
  on: {
    words: [...ages, ...decades],
    wordIf: ({ lower, previous }) =>
      previous !== undefined &&
      (decades.includes(lower)
        ? /^an?$/.test(previous.lower)
        : /^(?:his|her|their)$/.test(previous.lower) && previous.previous?.lower === 'in'),
  },
  look: (word, { text }) => (decades.includes(word.lower) ? turned(word, text) : odd(word, text)),
});

export default rule;

/** `a thirties woman`: Korean and Japanese put the age before the person. */
function turned(decade: Word, text: string): Finding | undefined {
  const [person] = following(text, decade, 1);
  if (!person || !/^(?:man|woman)$/.test(person.text)) return undefined;
  return change(
    text,
    decade.start,
    person.end,
    `${person.text} in ${person.text === 'man' ? 'his' : 'her'} ${decade.text}`,
    0.85,
  );
}

/** `in his 35s`. */
function odd(age: Word, text: string): Finding | undefined {
  const owner = preceding(text, age);
  const start = owner && preceding(text, owner)?.start;
  const after = text.slice(age.end, age.end + 6);
  if (start === undefined || !/^(?:$|[.,;)]| (?:was|were|is|has|had|who|and|from|in|with|said|saw))/.test(after))
    return undefined;
  return change(text, start, age.end, `aged about ${age.text.slice(0, -1)}`, 0.85);
}
