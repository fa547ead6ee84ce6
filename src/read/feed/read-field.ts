import type { Item } from '#model';
import { readMarkup } from '../markup/read-html.ts';
import type { FeedField, FeedItem } from './scan-feed.ts';
import { readEscaped } from '../xml/escaped-html.ts';
import { type Declared, readPlain } from '../xml/xml-content.ts';

/** How the text of a field is to be read. */
type Content = 'plain' | 'html' | 'xhtml' | 'sniffed';

/** Fields of RSS whose text is prose. In all but `content:encoded` it may be plain text or HTML. */
const rssFields = new Set(
  (
    'title description summary body content:encoded excerpt:encoded xhtml:body atom:summary atom:content ' +
    'media:title media:description itunes:title itunes:subtitle itunes:summary googleplay:description ' +
    'dc:title dc:description dcterms:abstract fulltext full-text yandex:full-text turbo:content'
  ).split(' '),
);
const atomFields = new Set('title summary content media:title media:description'.split(' '));

const atomTypes: Readonly<Record<string, Content>> = {
  text: 'plain',
  'text/plain': 'plain',
  html: 'html',
  'text/html': 'html',
  xhtml: 'xhtml',
  'application/xhtml+xml': 'xhtml',
};

/** Posts of WordPress that hold settings and programs. */
const programs = new Set(
  'custom_css customize_changeset nav_menu_item oembed_cache user_request wp_global_styles wp_template wp_template_part'.split(
    ' ',
  ),
);

/** The prose of a field of an item; `undefined`: it holds none. */
export function readField(source: string, field: FeedField, item: FeedItem, declared: Declared): Item | undefined {
  const kind = item.name === 'entry' ? atomContent(field) : rssContent(field, item);
  const { content } = field;
  if (!kind) return undefined;
  if (content.hasElements) return readMarkup(source, { part: content.span, xml: true, declared });
  if (kind === 'xhtml' || kind === 'plain') return readPlain(source, content, declared);
  return readEscaped(source, content, { declared, isHtml: kind === 'html', blankLines: isWordPress(item) });
}

/** Whether the items of a field’s feed are posts that hold no text. */
export function isProgram({ fields }: FeedItem, textIn: (field: FeedField) => string): boolean {
  return fields.some((field) => field.name === 'wp:post_type' && programs.has(textIn(field)));
}

function rssContent({ name, attributes }: FeedField, { name: kind }: FeedItem): Content | undefined {
  if (kind !== 'item' || !rssFields.has(name)) return undefined;
  return name === 'content:encoded' || attributes.get('type') === 'html' ? 'html' : 'sniffed';
}

/** Atom says of each text what it is. A `src` has its text elsewhere; other types are no prose. */
function atomContent({ name: raw, attributes }: FeedField): Content | undefined {
  const name = raw.replace(/^atom:/, '');
  if (!atomFields.has(name)) return undefined;
  if (name.startsWith('media:')) return 'sniffed';
  return attributes.has('src') ? undefined : atomTypes[(attributes.get('type') ?? 'text').trim().toLowerCase()];
}

function isWordPress({ fields }: FeedItem): boolean {
  return fields.some(({ name }) => name.startsWith('wp:'));
}
