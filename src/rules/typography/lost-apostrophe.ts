import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap } from './characters.ts';
import { defineTypography, mistyped } from './define-typography.ts';
import { hasCurlyApostrophes } from './quote-style.ts';

/** Halves of contractions that are no words of their own. */
const halves = 'didn doesn isn wasn weren wouldn couldn shouldn hasn hadn aren mustn'.split(' ');
/** Halves that are words too. */
const words = 'don won can haven'.split(' ');
/** Contractions without their apostrophe that are no other words: not `cant`, `wont`, `were`, `ill`. */
const glued = new Map<string, string>(
  'dont didnt doesnt isnt wasnt werent wouldnt couldnt shouldnt hasnt havent hadnt arent'
    .split(' ')
    .map((word) => [word, `${word.slice(0, -1)}'t`]),
);
for (const word of ['youre', 'theyre', 'youve', 'theyve', 'weve', 'youll', 'theyll', 'thats', 'whats', 'heres']) {
  glued.set(word, word.replace(/(?:re|ve|ll|s)$/, "'$&"));
}

const rule: Rule = defineTypography({
  id: 'typography/lost-apostrophe',
  title: 'Give a contraction its apostrophe',
  why: 'Tokenised text parts *can* from *’t*, and a feed that does not know the apostrophe’s code loses it: `can t`, `didn ’t`.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'shadow',
  fix: [
    "He [can t → can't] even see it.",
    "They [didn 't → didn't] come.",
    'It’s late, they [don ’t → don’t] come.',
    "We [dont → don't] know it.",
    "[Thats → That's] all.",
  ],
  keep: [
    "They didn't come, they can't.",
    'He can tell, can T-shirts can.',
    'They won t-shirts at the fair.',
    'Haven 2 is far.',
    'The cant of thieves is his wont.',
    'He can, t is a letter.',
  ],
  on: {
    words: [...halves, ...words, ...glued.keys()],
    wordIf: ({ lower, next }) => glued.has(lower) || next?.lower === 't',
  },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): Finding | undefined {
  const word = /^[A-Za-z]+/.exec(text.slice(offset, offset + 10))?.[0] ?? '';
  const end = offset + word.length;
  const curly = hasCurlyApostrophes(document);
  const mend = (contraction: string) => contraction.replace("'", curly ? '’' : "'");
  if (/[\p{L}\p{N}@#/_.'’-]/u.test(text.charAt(offset - 1))) return undefined;
  const whole = glued.get(word.toLowerCase());
  if (whole !== undefined) {
    if (
      /[\p{L}\p{N}@/_'’-]/u.test(text.charAt(end)) ||
      /^\.\p{L}/u.test(text.slice(end, end + 2)) ||
      word === word.toUpperCase()
    )
      return undefined;
    return change(text, offset, end, mend(word.charAt(0) + whole.slice(1)), mistyped);
  }
  const rest = /^ ?['’]? ?t(?![\p{L}\p{N}'’=-])/u.exec(text.slice(end, end + 5))?.[0];
  if (rest === undefined || !isGap(text, end) || isGap(text, end + 1)) return undefined;
  return change(text, offset, end + rest.length, `${word}${mend("'")}t`, 0.97);
}
