import type { Rule } from '#rulekit';
import { defineResidue } from './define-residue.ts';
import { hasBefore } from './lines.ts';
import { followedBy, oneOf } from './pattern.ts';
import { either, remove, suggestRemoval } from './treatment.ts';

const link = defineResidue({
  id: 'residue/source-link',
  title: 'Delete the label of a link to the source',
  why: 'Feed plugins end a text with a link to where they took it. In plain text only its label is left: a line *Source link*, *Source* or *via*.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  fix: ['The talks go on.[\nSource link →]', 'The talks go on.[\nLink to the source →]', 'The talks go on.[\nvia →]'],
  keep: [
    'Source code was leaked to the press on Monday.',
    'The talks go on.\nA source said so.',
    'Source link\nOne.\nTwo.\nThree.\nFour.',
  ],
  on: { words: ['source', 'via'] },
  pattern: () =>
    new RegExp(
      String.raw`^[(\[]?(?:${oneOf(['source link', 'link to the source', 'link to source', 'source url', 'original source', 'source', 'via'])})[)\]]?[.:]?$`,
      'iu',
    ),
  where: 'line',
  longest: 40,
  within: 'tail',
  what: 'the label of a link to the source',
  treat: either(
    ({ match, text, line }) => /link|url/iu.test(match[0]) && hasBefore(text, line),
    remove(0.98),
    suggestRemoval(0.85),
  ),
});

const credit = defineResidue({
  id: 'residue/source-credit',
  title: 'Move the source line out of the text',
  why: 'Scraped articles end with *Source: Reuters* or *Via: …*. It belongs to the facts of the article, not to its text; some publishers want it kept.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: ['The talks go on.[\nSource: Reuters →]', 'The talks go on.[\nOriginal article – Oslo Daily →]'],
  keep: ['Source: Reuters\nOne.\nTwo.\nThree.\nFour.', 'The talks go on.\nSource of the leak: the ministry.'],
  on: followedBy({ source: [], via: [], original: ['article'] }),
  pattern: () => /^[([]?(?:source|via|original article)\s?[:：–-]\s{0,3}\S.{0,80}$/iu,
  where: 'line',
  within: 'tail',
  what: 'a source line of a scraped article',
  treat: suggestRemoval(0.7),
});

const published = oneOf([
  'this article was originally published',
  'this article originally appeared',
  'this story was originally published',
  'this story originally appeared',
  'originally published',
  'originally appeared',
  'first published',
]);

const original = defineResidue({
  id: 'residue/original-article',
  title: 'Delete the link to the original article',
  why: 'Excerpts end with *Read the full article here* or *Originally published on …*: a label of a link that plain text does not have.',
  category: 'design/markup',
  severity: 'minor',
  state: 'live',
  fix: [
    'The talks go on.[\nRead the full article here →]',
    'The talks go on.[\nThis story was originally published on example.com. →]',
  ],
  keep: [
    'Read the full story of the talks in Oslo by our man in the city, who has followed them for many years.',
    'The talks go on.\nIt was originally published in 1900 and sold well.',
  ],
  on: followedBy({
    read: ['full', 'original', 'entire', 'the'],
    originally: ['published', 'appeared'],
    first: ['published'],
    continue: ['reading'],
  }),
  pattern: () =>
    new RegExp(
      String.raw`^(?:read\s(?:the\s)?(?:full|original|entire|complete)\s(?:article|story|post|text|interview)(?:\s?[.:»>→…]{0,3}$|\s(?:here|on|at|via)\b.{0,50}$)|${published}\s(?:on|at|in|by)\s.{1,60}$)`,
      'iu',
    ),
  where: 'line',
  longest: 110,
  within: 'tail',
  what: 'a link to the original article',
  treat: suggestRemoval(0.85),
});

/** Lines about where a text was taken from. */
export const sourceLines: readonly Rule[] = [link, credit, original];
