import type { Source } from '#model';
import { type Reading, readStrings } from './read-strings.ts';
import type { Scalar } from './scalars.ts';

/** Fields of JSON Feed 1.0 and 1.1 that are prose. */
const ofItem: Readonly<Record<string, Reading>> = {
  title: 'plain',
  summary: 'plain',
  content_text: 'plain',
  content_html: 'html',
};
const ofFeed: Readonly<Record<string, Reading>> = { title: 'plain', description: 'plain' };

/** JSON Feed: an item each, and one for what the feed says of itself. */
export function readJsonFeed(text: string): Source {
  return { text, format: 'json-feed', items: readStrings(text, { readingOf, itemOf, isOwn }) };
}

/** One item of a JSON Feed, which stands alone. */
export function readJsonFeedItem(text: string): Source {
  const isTop = (path: Scalar['path']): boolean => path.length === 1;
  const readingOf = (path: Scalar['path']) => (isTop(path) ? fieldOf(ofItem, path) : undefined);
  return { text, format: 'json-feed', items: readStrings(text, { readingOf, itemOf: () => '', isOwn: isTop }) };
}

function isOfItem([name, index]: Scalar['path']): boolean {
  return name === 'items' && typeof index === 'number';
}

function itemOf(path: Scalar['path']): string {
  return isOfItem(path) ? path.slice(0, 2).join() : '';
}

function isOwn(path: Scalar['path']): boolean {
  return path.length === (isOfItem(path) ? 3 : 1);
}

function readingOf(path: Scalar['path']): Reading | undefined {
  return isOwn(path) ? fieldOf(isOfItem(path) ? ofItem : ofFeed, path) : undefined;
}

function fieldOf(fields: Readonly<Record<string, Reading>>, path: Scalar['path']): Reading | undefined {
  const name = String(path.at(-1));
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
