import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import type { Treatment } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/random-link',
  title: 'Delete the random number in a link',
  why: 'An option of *WP Automatic* adds `?rand=` and a number to every link, so that no two copies are the same.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: [
    'See https://example.com/talks[?rand=12 →] for more.',
    'See https://example.com/talks?a=1[&rand=12 →] for more.',
    'See https://example.com/talks?[rand=12& →]a=1 for more.',
  ],
  keep: ['They drew a random number.', 'The rand=12 line is code.', 'The rand fell.'],
  on: {
    words: ['rand'],
    wordIf: ({ end, next }) => next !== undefined && next.start === end + 1 && /^\d/u.test(next.text),
  },
  pattern: () => /(?<=\?)rand=\d{1,6}&(?:amp;)?|\?rand=\d{1,6}(?![\w%&])|&(?:amp;)?rand=\d{1,6}(?![\w%])/u,
  where: 'inline',
  what: 'a random number that a feed plugin added to a link',
  treat: ({ text, span }): ReturnType<Treatment> => {
    const address = /\S{0,400}$/u.exec(text.slice(Math.max(0, span.start - 400), span.start))?.[0] ?? '';
    return /:\/\/|\w\.\w/u.test(address) ? { replacements: [{ text: '', confidence: 0.98 }] } : undefined;
  },
});

export default rule;
