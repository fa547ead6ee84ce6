import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { remove } from './treatment.ts';

const rule: Rule = defineResidue({
  id: 'residue/tweet-picture',
  title: 'Delete the address of a tweet’s picture',
  why: 'The text of a tweet ends with the address of its picture, often without a space before it. On the page it was a picture; in a copied text it leads nowhere.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: [
    'They met in Oslo. [pic.twitter.com/AbC123xyz →]',
    'They met in Oslo[pic.twitter.com/AbC123xyz →] on Sunday.',
    'They met. [https://pic.x.com/AbC123xyz →]',
  ],
  keep: ['The picture was on twitter.com for a day.', 'See pictures.twitter.com/help for more.'],
  on: {
    words: ['twitter', 'x'],
    wordIf: ({ start, previous }) =>
      previous !== undefined && previous.text.endsWith('pic') && start - previous.end <= 2,
  },
  pattern: () => /(?:https?:\/\/)?pic\.\s?(?:twitter|x)\.\s?com\/[A-Za-z0-9]{4,20}/u,
  where: 'inline',
  what: 'the address of a tweet’s picture',
  treat: remove(0.98),
});

export default rule;
