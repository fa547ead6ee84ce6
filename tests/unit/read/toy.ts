import type { Item, Source } from '#model';
import { ProseBuilder } from '../../../src/read/prose-builder.ts';
import { through } from '../../../src/read/through.ts';

const escapeToy = (text: string): string => text.replaceAll('&', '&a;').replaceAll('<', '&l;');

/** A tiny markup to hold the unit map against: `<…>` is markup, `<p>` parts paragraphs, `&a;` `&l;` are entities, white space collapses. */
export function readToy(text: string): Item {
  const builder = new ProseBuilder(text, escapeToy);
  for (const { 0: token, index } of text.matchAll(/<[^>]*>|&[al];|\s+|[^<&\s]+|[^]/g)) {
    const place = { start: index, end: index + token.length };
    if (token === '<p>') builder.endParagraph(index);
    else if (/^<[^]*>$/.test(token)) continue;
    else if (token === '&a;' || token === '&l;') builder.stand(token === '&a;' ? '&' : '<', place);
    else if (/^\s/.test(token)) {
      if (!builder.afterSpace) builder.stand(' ', place);
    } else builder.copy(place);
  }
  return builder.build();
}

/** The same markup inside of a string that doubles every `%`: one map through another. */
export function readNestedToy(text: string): Item {
  const builder = new ProseBuilder(text, (prose) => prose.replaceAll('%', '%%'));
  for (const { 0: token, index } of text.matchAll(/%%|[^%]+|%/g)) {
    const place = { start: index, end: index + token.length };
    if (token === '%%') builder.stand('%', place);
    else builder.copy(place);
  }
  const outer = builder.build();
  return through(outer, readToy(outer.prose));
}

export const asSource =
  (read: (text: string) => Item) =>
  (text: string): Source => ({ text, format: 'text', items: [read(text)] });
