import type { Format, Source } from '#model';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readDocumentXml } from './docx/read-word.ts';
import { readJson, readNdjson } from './json/read-json.ts';
import { readJsonFeed, readJsonFeedItem } from './json/read-json-feed.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readSubtitles } from './subtitles/read-subtitles.ts';
import { readXliff } from './xliff.ts';

/** Reads the prose out of a text. Never fails: what cannot be read as its format has no prose. */
export type Reader = (text: string) => Source;

export interface ReaderOptions {
  /** `json`, `ndjson`: paths of the fields that are prose, as `title`, `items[].text`, `**.body`. */
  readonly fields?: readonly string[];
}

const readers: Readonly<Record<Format, (text: string, options: ReaderOptions) => Source>> = {
  text: (text) => ({ text, format: 'text', items: [{ prose: text, stretches: [whole(text)] }] }),
  html: readHtml,
  rss: (text) => readFeed(text, 'rss'),
  atom: (text) => readFeed(text, 'atom'),
  markdown: readMarkdown,
  json: (text, { fields }) => readJson(text, fields),
  ndjson: (text, { fields }) => readNdjson(text, fields),
  'json-feed': readJsonFeed,
  srt: (text) => readSubtitles(text, 'srt'),
  vtt: (text) => readSubtitles(text, 'vtt'),
  docx: readDocumentXml,
  xliff: readXliff,
};

/** The reader of a format. */
export function readerOf(format: Format, options: ReaderOptions = {}): Reader {
  return (text) => readers[format](text, options);
}

/** Reads one item that `splitFeed` cut out of a feed. */
export function itemReader(format: Format, head?: string): Reader {
  if (format === 'json-feed') return readJsonFeedItem;
  if (head === undefined || (format !== 'rss' && format !== 'atom')) return readerOf(format);
  return (text) => readFeed(text, format, head);
}

function whole(text: string) {
  const span = { start: 0, end: text.length };
  return { prose: span, source: span };
}
