import type { Item, Source } from '#model';
import { fieldMatcher, usualFields } from './fields.ts';
import { readStrings } from './read-strings.ts';

/** JSON: the chosen strings of an object are an item. No JSON has no prose. */
export function readJson(text: string, fields: readonly string[] = usualFields): Source {
  const isField = fieldMatcher(fields);
  const items = readStrings(text, {
    readingOf: (path) => (isField(path) ? 'either' : undefined),
    itemOf: (path) => JSON.stringify(path.slice(0, -1)),
    isOwn: () => true,
  });
  return { text, format: 'json', items };
}

/** A JSON text a line: the chosen strings of each line are an item. Lines that are no JSON have no prose. */
export function readNdjson(text: string, fields: readonly string[] = usualFields): Source {
  const isField = fieldMatcher(fields);
  const items: Item[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const found = readStrings(line, {
      readingOf: (path) => (isField(path) ? 'either' : undefined),
      itemOf: () => '',
      isOwn: (path) => path.length === 1,
    });
    items.push(...found.map((item) => shifted(item, index)));
  }
  return { text, format: 'ndjson', items };
}

function shifted(item: Item, by: number): Item {
  return {
    ...item,
    stretches: item.stretches.map((stretch) => ({
      ...stretch,
      source: { start: stretch.source.start + by, end: stretch.source.end + by },
    })),
  };
}
