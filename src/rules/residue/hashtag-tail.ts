import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { remove, type Treatment } from './treatment.ts';

/** Words that nobody makes a hashtag of; a template that makes one of each word of a headline does. */
const littleWords = /#(?:the|a|an|of|in|on|to|for|and|with|is|at|by|as|from|after|over)(?![\p{L}\p{N}_])/iu;

const rule: Rule = defineResidue({
  id: 'residue/hashtag-tail',
  title: 'Move a row of hashtags out of the text',
  why: 'Articles that were posted on a network end with a row of hashtags. The template `[title_words_as_hashtags]` of *WP Automatic* makes one of each word of the headline: `#Talks #in #Oslo #go #on`.',
  category: 'design/markup',
  severity: 'minor',
  state: 'safe',
  raw: true,
  fix: ['The talks go on. [#Berlin #Merkel #Nato →]', 'The talks go on.[\n#Talks #in #Oslo #go #on →]'],
  keep: ['He tweeted #MeToo', 'Under #MeToo and #Berlin they met.', 'The talks go on #2 #3'],
  on: { marks: '#', markIf: goesOn(String.raw`#\p{L}`) },
  pattern: () => /(?:(?:^|\s)#\p{L}[\p{L}\p{N}_]{1,40},?){2,80}$/u,
  where: 'line-end',
  within: 'tail',
  what: 'a row of hashtags',
  treat: cutHashtags,
});

export default rule;

function cutHashtags(found: Found): ReturnType<Treatment> {
  const tags = [...new Set(found.match[0].match(/(?<=#)[\p{L}\p{N}_]+/gu))];
  const made = tags.length >= 4 && littleWords.test(found.match[0]);
  // The words of a headline are no tags: `in` and `go` are no names.
  if (made) return remove(0.98, { evidence: { machineMade: true } })(found);
  return remove(0.8, { state: 'live', evidence: { tags: tags.map((tag) => tag.replaceAll('_', ' ')) } })(found);
}
