import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isGap, isLineEnd, isOneOf, skipGaps, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const rule: Rule = defineTypography({
  id: 'typography/hashtag-space',
  title: 'Put no space into a hashtag',
  why: 'Engines take the sign of a hashtag for a word of its own: *#climate* comes back as *# climate*, which leads nowhere.',
  category: 'fluency/punctuation',
  severity: 'minor',
  state: 'live',
  fix: [
    'He wrote “[#  → #]freedom” under the picture.',
    'She tagged it [#  → #]climate and #oslo.',
    'She wrote “[#  → #]2021 begins” and “[#  → #]3million #oslo”.',
    'The post ended with [#  → #]newyear2021 and a heart.',
  ],
  keep: [
    '# Talks in Oslo\nThe talks go on.',
    'He wrote #freedom under the picture.',
    'The firm uses C # and F # for it.',
    'It was his # 1 hit in May.',
    'Tom is the # two man there.',
  ],
  on: { marks: '#', markIf: (text, offset) => isGap(text, offset + 1) && !isLineEnd(text, offset - 1) },
  look,
});

export default rule;

function look(text: string, offset: number): Finding | undefined {
  const start = skipGaps(text, offset + 1);
  if (start - offset !== 2) return undefined;
  const letters = wordEnd(text, start) - start;
  // `# 3million`; a year only beside another hashtag.
  const figures =
    /^\d{1,6}\p{L}{4}/u.test(text.slice(start, start + 12)) ||
    (/^(?:19|20)\d\d\b/u.test(text.slice(start, start + 6)) && /#\s?\p{L}{4}/u.test(text.slice(start, start + 200)));
  if ((letters < 4 && !figures) || !(isGap(text, offset - 1) || isOneOf(text, offset - 1, '"“‘(,'))) return undefined;
  // `C # and`: the name of a language or a note.
  if (/(?:^|[\s(])\p{Lu}\s#$/u.test(text.slice(Math.max(0, offset - 3), offset + 1))) return undefined;
  return change(text, offset, start, '#', 0.85);
}
