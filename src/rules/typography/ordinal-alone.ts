import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLineEnd, isOneOf, skipGapsBack, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** What a sentence goes on with behind `First,`: little words that are no names. */
const openers = new Set(
  `the a an this that these those he she it they we you i there his her its their our my in on at for with from by as when while after before since if because no not now some many most all each every one two what who`.split(
    /\s+/,
  ),
);

const rule: Rule = defineTypography({
  id: 'typography/ordinal-alone',
  title: 'Join an ordinal to its sentence',
  why: 'Many languages write *1.* before a point of a list, and their speakers say *first* with a stop behind it; engines make a sentence of it: *First. We are going there.*',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  pivots: ['tr', 'zh', 'ja', 'ko', 'de', 'ru'],
  fix: [
    'The days are few. [First. We → First, we] are going there.',
    'He named two reasons. [Second. The → Second, the] price fell again.',
    'It was late. [Finally. They → Finally, they] went home.',
  ],
  keep: [
    'He came in first. We were second.',
    'First. Second. Third.',
    'Who was it? First. Then nobody.',
    'America First. The slogan is old.',
    'Finally. Spring has come.',
  ],
  on: {
    words: ['first', 'second', 'third', 'fourth', 'fifth', 'firstly', 'secondly', 'thirdly', 'finally'],
    first: 'capital',
    wordIf: ({ end }, text) => text.charAt(end) === '.' && isGap(text, end + 1),
  },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const end = wordEnd(text, offset);
  const before = skipGapsBack(text, offset);
  if (text.charAt(end) !== '.' || !(isLineEnd(text, before - 1) || isOneOf(text, before - 1, '.!”"'))) return undefined;
  const next = end + 2;
  const after = wordEnd(text, next);
  const word = text.slice(next, after);
  const lower = word === 'I' ? word : word.charAt(0).toLowerCase() + word.slice(1);
  // A short sentence of its own comes before others of its kind.
  if (!openers.has(word.toLowerCase()) || (word === lower && word !== 'I') || !isGap(text, after)) return undefined;
  return change(text, offset, after, `${text.slice(offset, end)}, ${lower}`, 0.82);
}
