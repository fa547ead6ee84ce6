import type { FeedFormat, Source, TextFormat } from '#model';
import type { Docx } from './docx/docx.ts';

/** Reads the prose out of a text. Never fails: what cannot be read as its format has no prose. */
export type Reader = (text: string) => Source;

export interface ReaderOptions {
  /** `json`, `ndjson`: paths of the fields that are prose, as `title`, `items[].text`, `**.body`. */
  readonly fields?: readonly string[];
}

/** Each format is loaded when it is first asked for: a start should not pay for the others. */
const readers: Readonly<Record<TextFormat, (options: ReaderOptions, head?: string) => Promise<Reader>>> = {
  text: async () =>
    Promise.resolve((text) => ({ text, format: 'text', items: [{ prose: text, stretches: [whole(text)] }] })),
  html: async () => (await import('./markup/read-html.ts')).readHtml,
  rss: async (_, head) => feedReader('rss', head),
  atom: async (_, head) => feedReader('atom', head),
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  json: async ({ fields }) => {
    const { readJson } = await import('./json/read-json.ts');
    return (text) => readJson(text, fields);
  },
  ndjson: async ({ fields }) => {
    const { readNdjson } = await import('./json/read-json.ts');
    return (text) => readNdjson(text, fields);
  },
  'json-feed': async () => (await import('./json/read-json-feed.ts')).readJsonFeed,
  srt: async () => subtitleReader('srt'),
  vtt: async () => subtitleReader('vtt'),
  xliff: async () => (await import('./xliff/read-xliff.ts')).readXliff,
};

/** The reader of a format. Word files, which are no text, are opened with `openDocx`. */
export async function readerOf(format: TextFormat, options: ReaderOptions = {}): Promise<Reader> {
  return readers[format](options);
}

/** Reads one item that `splitFeed` cut out of a feed; `head`: what the feed declares. */
export async function itemReader(format: FeedFormat, head?: string): Promise<Reader> {
  if (format === 'json-feed') return (await import('./json/read-json-feed.ts')).readJsonFeedItem;
  return readers[format]({}, head);
}

/** Opens a Word file. Rejects with `DebabelError` (`input-file`, `too-large`) that says what it is instead. */
export async function openDocx(bytes: Uint8Array, place: string): Promise<Docx> {
  return (await import('./docx/docx.ts')).openDocx(bytes, place);
}

async function feedReader(format: 'rss' | 'atom', head?: string): Promise<Reader> {
  const { readFeed } = await import('./feed/read-feed.ts');
  return (text) => readFeed(text, format, head);
}

async function subtitleReader(format: 'srt' | 'vtt'): Promise<Reader> {
  const { readSubtitles } = await import('./subtitles/read-subtitles.ts');
  return (text) => readSubtitles(text, format);
}

function whole(text: string) {
  const span = { start: 0, end: text.length };
  return { prose: span, source: span };
}
