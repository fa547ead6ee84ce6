import type { Format, Source } from '#model';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readXliff } from './xliff.ts';

/** Reads the prose out of a text. Never fails: what cannot be read as its format has no prose. */
export type Reader = (text: string) => Source;

const readers: Readonly<Record<Format, Reader>> = {
  text: (text) => ({ text, format: 'text', items: [{ prose: text, stretches: [whole(text)] }] }),
  html: readHtml,
  rss: (text) => readFeed(text, 'rss'),
  atom: (text) => readFeed(text, 'atom'),
  xliff: readXliff,
};

/** The reader of a format. */
export function readerOf(format: Format): Reader {
  return readers[format];
}

/** Reads one item that `splitFeed` cut out of a feed. */
export function itemReader(format: Format, head?: string): Reader {
  if (head === undefined || (format !== 'rss' && format !== 'atom')) return readers[format];
  return (text) => readFeed(text, format, head);
}

function whole(text: string) {
  const span = { start: 0, end: text.length };
  return { prose: span, source: span };
}
