import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { goesOn } from './pattern.ts';
import { either, machineMade, remove, suggestRemoval } from './treatment.ts';

/** Fields of *WP Automatic*; `formated_date` is its own misspelling. */
// prettier-ignore
const known: ReadonlySet<string> = new Set([
  'original_title', 'original_link', 'matched_content', 'source_link', 'source_url', 'source_domain', 'source_title', 'formated_date', 'og_img', 'full_html',
  'item_description', 'item_title', 'item_img', 'item_link', 'item_url', 'item_images', 'title_words_as_hashtags', 'post_title', 'post_content',
  'vid_player', 'vid_desc', 'vid_img', 'vid_title', 'vid_url', 'vid_views', 'vid_rating', 'vid_duration',
  'product_desc', 'product_img', 'product_price', 'product_link', 'product_title', 'product_features', 'product_list_price', 'price_updated',
]);

const rule: Rule = defineResidue({
  id: 'residue/template-field',
  title: 'Delete a template field that was never filled',
  why: 'Feed plugins write an article from a template: `[matched_content]`, `[source_link]`, `[og_img]`. A field that their parser did not know or that the translation changed stays in the text.',
  category: 'design/markup',
  severity: 'major',
  state: 'safe',
  raw: true,
  fix: [
    'The talks go on.[\n[og_img] →]',
    'It was sold for [[product_price] →] in May.',
    'It was seen [(matched_content) →] on Sunday.',
  ],
  keep: ['They paid for [keyword research] and links.', 'Put the [source_link] field below the text.'],
  on: { marks: '[(', markIf: goesOn(String.raw`[[(]\s?(?:[a-z]{2,20}_[a-z]|keyword\s?[\])])`) },
  pattern: () =>
    /[[(]\s?(?<field>[a-z]{2,20}(?:_[a-z]{2,20}){1,4}|keyword)\s?[\])](?!\s?(?:fields?|tags?|shortcodes?|placeholders?|variables?|tokens?)\b)/u,
  where: 'inline',
  what: 'a template field of a feed plugin that was never filled',
  treat: either(isCertain, remove(0.98, { evidence: machineMade }), either(inBrackets, suggestRemoval(0.85))),
});

export default rule;

function isCertain(found: Found): boolean {
  const { match, span, line } = found;
  if (known.has(match.groups?.['field'] ?? '')) return true;
  return (
    inBrackets(found) && match.groups?.['field'] !== 'keyword' && span.start === line.start && span.end === line.end
  );
}

function inBrackets({ match }: Found): boolean {
  return match[0].startsWith('[');
}
