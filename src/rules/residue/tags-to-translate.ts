import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { skipSpace } from './lines.ts';
import { oneOf } from './pattern.ts';
import { savedTags } from './saved-tags.ts';
import { machineMade, remove, type Treatment } from './treatment.ts';

/** The marker’s words, as the plugin writes them and as engines turn them on the way. */
const joined = [
  'tagstotranslate',
  'tagtotranslate',
  'labelstotranslate',
  'tagstotranslation',
  '标签翻译',
  '要翻译的标签',
] as const;
const spaced = [
  'tags to translate',
  'tag to translate',
  'labels to translate',
  'tags for translation',
  'tags to be translated',
] as const;

/** Longest list of tags, in UTF-16 units. What is longer is text that ran on: it stays. */
const longestList = 300;

const rule: Rule = defineResidue({
  id: 'residue/tags-to-translate',
  title: 'Delete the tag list of a translating plugin',
  why: 'The WordPress plugin *WP Automatic* appends `[tagsToTranslate]` and the tags of an article to its text, so that one call translates both. It looks for the marker afterwards in one spelling only; engines turn the brackets and the capitals, and what is left is printed as the last line: `(Tagstotranslate) Putin`. The marker proves that the text went through a machine; the words after it are the right names of what the article is about.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\n(Tagstotranslate) Merkel →]',
    'The talks go on. [[tagsToTranslate]Merkel[t]Berlin →]',
    'The vote is over. [(Tags To Translate) Storm (t) Norway →]',
    'The vote is over.[\n（标签翻译） Oslo →]',
  ],
  keep: [
    'The tags to translate are listed below.',
    'Editors see a menu (tags to translate) on the left, and a list on the right.\nOne\nTwo\nThree\nFour',
  ],
  on: {
    words: [...joined, 'tags', 'tag', 'labels'],
    wordIf: (word) => !/^(?:tags?|labels)$/u.test(word.lower) || /^(?:to|for)$/u.test(word.next?.lower ?? ''),
  },
  pattern: () =>
    new RegExp(
      String.raw`[[(（［【]\s{0,3}(?<marker>${oneOf([...joined, ...spaced])})\s{0,3}[\])）］】](?<rest>.*)$`,
      'iu',
    ),
  where: 'line-end',
  what: 'the tag list of a translating feed plugin',
  treat: cutTags,
});

export default rule;

function cutTags(found: Found): ReturnType<Treatment> {
  const { marker = '', rest = '' } = found.match.groups ?? {};
  // A person may write of `(tags to translate)`, but not at the end of a text, before a list of names.
  if (
    /\s/u.test(marker) &&
    (found.text.length - skipSpace(found.text, found.line.end) > 120 || /^\s*[\p{Ll}.,;:]/u.test(rest))
  )
    return undefined;
  if (rest.length <= longestList) {
    const tags = savedTags(rest);
    return remove(0.99, { evidence: tags.length > 0 ? { machineMade: true, tags } : machineMade })(found);
  }
  const { start, end } = found.span;
  return remove(0.99, { evidence: machineMade })({ ...found, span: { start, end: end - rest.length } });
}
