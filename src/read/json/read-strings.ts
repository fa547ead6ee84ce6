import type { Escape, Item, Span } from '#model';
import { ProseBuilder } from '../prose-builder.ts';
import { isoDate } from '../feed/iso-date.ts';
import { readMarkup } from '../markup/read-html.ts';
import { through } from '../through.ts';
import { type Scalar, scalarsOf } from './scalars.ts';
import { stringEscapeOf } from './string-escape.ts';

/** How a field is read; `either`: as HTML if it looks like it. */
export type Reading = 'plain' | 'html' | 'either';

/** What is chosen of a JSON text. */
export interface Choice {
  /** How a string is read; `undefined`: it is no prose. */
  readonly readingOf: (path: Scalar['path']) => Reading | undefined;
  /** Where strings stand that are one item together: that of an object and its members. */
  readonly itemOf: (path: Scalar['path']) => string;
  /** Whether what stands there is a member of the item itself: its id, its title. */
  readonly isOwn: (path: Scalar['path']) => boolean;
}

/** An item while its strings are gathered. */
interface Open {
  readonly builder: ProseBuilder;
  readonly names: { id?: string; title?: string; link?: string; date?: string };
}

/** The items of a JSON text; none if it is no JSON. */
export function readStrings(text: string, { readingOf, itemOf, isOwn }: Choice): Item[] {
  const escape = stringEscapeOf(text);
  const opened = new Map<string, Open>();
  for (const scalar of scalarsOf(text) ?? []) {
    const { path, span, isString } = scalar;
    const key = itemOf(path);
    let open = opened.get(key);
    if (!open) opened.set(key, (open = { builder: new ProseBuilder(text, escape), names: {} }));
    if (isOwn(path)) name(open, scalar);
    const reading = isString ? readingOf(path) : undefined;
    if (reading) add(open.builder, stringItem(text, span, escape), reading, span.end);
  }
  return [...opened.values()].flatMap(({ builder, names }) => (builder.length > 0 ? builder.build(names) : []));
}

/** Notes what an item is known by. */
function name({ names }: Open, { path, value }: Scalar): void {
  const member = path.at(-1);
  if (member === 'id' || member === 'guid') names.id = value;
  else if (member === 'url' || member === 'link') names.link = value;
  else if (member === 'title' || (member === 'headline' && names.title === undefined)) names.title = value;
  else if (member === 'date_published' || (member === 'date_modified' && names.date === undefined)) {
    const date = isoDate(value);
    if (date !== undefined) names.date = date;
  }
}

function add(builder: ProseBuilder, item: Item, reading: Reading, at: number): void {
  const isHtml = reading === 'html' || (reading === 'either' && looksLikeHtml(item.prose));
  builder.append(isHtml ? through(item, readMarkup(item.prose)) : item);
  builder.endParagraph(at);
}

/** A tag of a text or an entity. `a < b` has none. */
function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|a|b|i|em|strong|u|s|ul|ol|li|h[1-6]|img|blockquote|figure|table|tr|td|pre|code|hr|sup|sub|section|article)(?=[\s/>])[^<>]*>|&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp|[lr][sd]quo|[mn]dash|hellip|apos);/i.test(
    text,
  );
}

/** What a string literal says. */
function stringItem(text: string, { start, end }: Span, escape: Escape): Item {
  const builder = new ProseBuilder(text, escape);
  const units = /\\u[\da-f]{4}(?:(?<=\\ud[89ab][\da-f]{2})\\ud[c-f][\da-f]{2})?|\\[^]|[^\\]+/gi;
  for (const { 0: unit, index } of text.slice(start + 1, end - 1).matchAll(units)) {
    const span = { start: start + 1 + index, end: start + 1 + index + unit.length };
    if (unit.startsWith('\\')) builder.stand(String(JSON.parse(`"${unit}"`)), span);
    else builder.copy(span);
  }
  return builder.build();
}
