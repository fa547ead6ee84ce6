import type { Format, Item, Source } from '#model';
import { isoDate } from './iso-date.ts';
import { declaredIn, readProlog } from '../xml/doctype.ts';
import { FeedNames } from './feed-names.ts';
import { isProgram, readField } from './read-field.ts';
import { type FeedField, type FeedItem, scanFeed } from './scan-feed.ts';
import { hashOf } from './hash.ts';
import { ProseBuilder } from '../prose-builder.ts';
import { type Declared, textOf } from '../xml/xml-content.ts';

/**
 * Reads RSS 0.9x, 1.0 and 2.0, RDF, exports of WordPress, and Atom. What is said of the feed as a whole belongs to no item and is left
 * alone. `head`: what the feed declares that the text, one item of it, was cut from.
 */
export function readFeed(text: string, format: Format, head?: string): Source {
  const names = new FeedNames();
  if (head !== undefined) names.declareAll(head);
  const { end, declared } = head === undefined ? readProlog(text) : { end: 0, declared: declaredIn(head) };
  const items = scanFeed(text, end, names).map((item) => readItem(text, item, declared));
  return { text, format, items };
}

function readItem(text: string, item: FeedItem, declared: Declared): Item {
  const builder = new ProseBuilder(text);
  const textIn = (field: FeedField) => textOf(text, field.content, declared).prose.trim();
  let title: string | undefined;
  const fields = isProgram(item, textIn) ? [] : item.fields;
  for (const field of fields) {
    const prose = readField(text, field, item, declared);
    if (!prose) continue;
    if (/^(?:atom:)?title$/.test(field.name)) title ??= prose.prose.trim();
    builder.append(prose);
    builder.endParagraph(field.content.span.end);
  }
  const link = linkOf(item, textIn);
  const date = dateOf(item, textIn);
  const built = builder.build({
    ...(title !== undefined && title !== '' && { title }),
    ...(link !== undefined && { link }),
    ...(date !== undefined && { date }),
  });
  return { id: idOf(item, textIn) ?? link ?? hashOf(built.prose), ...built };
}

type TextIn = (field: FeedField) => string;

function idOf({ name, attributes, fields }: FeedItem, textIn: TextIn): string | undefined {
  const own = name === 'entry' ? /^(?:atom:)?id$/ : /^guid$/;
  const said = fields.find((field) => own.test(field.name));
  return filled(said && textIn(said)) ?? filled(attributes.get('rdf:about'));
}

/** The text of `link`, or the address that Atom gives as the page of the item itself. */
function linkOf({ fields }: FeedItem, textIn: TextIn): string | undefined {
  for (const field of fields) {
    if (!/^(?:atom:)?link$/.test(field.name)) continue;
    const { attributes } = field;
    const address = attributes.get('href');
    if ((attributes.get('rel') ?? 'alternate') !== 'alternate') continue;
    const link = filled(address === undefined ? textIn(field) : decoded(address));
    if (link !== undefined) return link;
  }
  return undefined;
}

const dates = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'updated',
  'atom:updated',
  'modified',
  'wp:post_date_gmt',
];

function dateOf({ fields }: FeedItem, textIn: TextIn): string | undefined {
  for (const name of dates) {
    const field = fields.find((one) => one.name === name);
    const date = field && isoDate(textIn(field));
    if (date !== undefined) return date;
  }
  return undefined;
}

function decoded(value: string): string {
  const span = { start: 0, end: value.length };
  return textOf(value, { span, pieces: [{ kind: 'text', span }], hasElements: false }, new Set()).prose.trim();
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
