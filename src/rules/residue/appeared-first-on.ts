import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { oneOf } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

const nouns = oneOf(['post', 'article', 'entry', 'message', 'contribution', 'story', 'record', 'publication']);
const verbs = oneOf([
  'appeared first',
  'first appeared',
  'appeared for the first time',
  'was first published',
  'was published first',
  'was originally published',
]);

const rule: Rule = defineResidue({
  id: 'residue/appeared-first-on',
  title: 'Delete the credit line that a feed adds',
  why: 'The WordPress plugin *Yoast SEO* ends every feed item with “The post … appeared first on …”; other languages have the same line, which comes back as “The contribution … first appeared on …” (German *Der Beitrag*), “The message …” (Dutch *Het bericht*), “The entry …” (Spanish *La entrada*).',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\nThe post Berlin talks go on appeared first on Daily Wire. →]',
    'The talks go on. [The post Talks in Oslo appeared first on example.com. →]',
    'The talks go on.[\nThe contribution Talks in Oslo first appeared on Daily Wire →]',
  ],
  keep: [
    'The post office first opened in 1900.',
    'The article first appeared on the website of a magazine.',
    'The post about her mother first appeared on Instagram.',
  ],
  on: {
    words: ['appeared', 'published'],
    wordIf: ({ lower, previous, next }) =>
      next?.lower === 'first' ||
      previous?.lower === 'first' ||
      (lower === 'appeared' ? next?.lower === 'for' : previous?.lower === 'originally'),
  },
  pattern: () =>
    new RegExp(
      String.raw`(?:^|(?<=[.!?…"”’)\]]\s{1,3}))(?:(?:the|this)\s)?(?<noun>${nouns})\s(?<title>\S.{1,300}?)\s(?<verb>${verbs})\s(?:on|in|at)\s.{1,120}$`,
      'iu',
    ),
  where: 'line-end',
  within: 'tail',
  what: 'the credit line that a feed adds',
  treat: either(hasTitle, either(isYoast, remove(0.98), suggestRemoval(0.85))),
});

export default rule;

/** What the line names is a headline, not a phrase about the post. */
function hasTitle({ match }: Found): boolean {
  return /^["“‘«\p{Lu}\p{N}]/u.test(match.groups?.['title'] ?? '');
}

function isYoast({ match }: Found): boolean {
  return match[0].startsWith('The post ') && match.groups?.['verb'] === 'appeared first';
}
