import { type Format, formats } from '#model';
import { sniffed } from './sniff.ts';

/** What is known of a text before it is read. */
export interface Named {
  /** Of its file, or its address. */
  readonly name?: string;
  /** As HTTP says it: `text/html; charset=utf-8`. */
  readonly contentType?: string;
  /** The text, or its beginning. */
  readonly text: string;
}

const byType: Readonly<Record<string, string>> = {
  'application/atom+xml': 'atom',
  'application/feed+json': 'json-feed',
  'application/jsonl': 'ndjson',
  'application/rdf+xml': 'rss',
  'application/rss+xml': 'rss',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/x-ndjson': 'ndjson',
  'application/x-subrip': 'srt',
  'application/x-xliff+xml': 'xliff',
  'application/xhtml+xml': 'html',
  'application/xliff+xml': 'xliff',
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/vtt': 'vtt',
};
const byEnding: Readonly<Record<string, string>> = {
  atom: 'atom',
  docx: 'docx',
  htm: 'html',
  html: 'html',
  jsonl: 'ndjson',
  markdown: 'markdown',
  md: 'markdown',
  mqxliff: 'xliff',
  mxliff: 'xliff',
  ndjson: 'ndjson',
  rdf: 'rss',
  rss: 'rss',
  sdlxliff: 'xliff',
  shtml: 'html',
  srt: 'srt',
  text: 'text',
  txt: 'text',
  vtt: 'vtt',
  xhtml: 'html',
  xlf: 'xliff',
  xliff: 'xliff',
};

/**
 * The format of a text: by its content type, else by the ending of its name, else by its beginning. Servers and names call feeds `text/html`,
 * `text/xml` or `.php`: a root element of XML says more than they do. What is told by nothing is `text`.
 */
export function formatOf({ name, contentType, text }: Named): Format {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  const said = known(byType[type ?? '']) ?? known(byEnding[endingOf(name)]);
  const isXml = endingOf(name) === 'xml' || /[/+]xml$/.test(type ?? '');
  // A warning of a program may stand before the declaration.
  const seen = known(sniffed(isXml ? text.slice(Math.max(0, text.indexOf('<'))) : text));
  if (said === undefined) return type === 'text/plain' && seen === 'html' ? 'text' : (seen ?? 'text');
  const isFeed = seen === 'rss' || seen === 'atom';
  return isFeed && (said === 'html' || said === 'rss' || said === 'atom') ? seen : said;
}

/** Formats that the beginning of a file shows beyond doubt, whatever its name. */
const unmistakable: readonly string[] = ['atom', 'json-feed', 'rss', 'xliff'];

/** The format of a file that nobody named: by its ending, or by a beginning that only one format has; `undefined`: it may be anything. */
export function shownFormatOf(named: Named): Format | undefined {
  const isSaid = known(byEnding[endingOf(named.name)]) !== undefined;
  const format = formatOf(named);
  return isSaid || unmistakable.includes(format) ? format : undefined;
}

function endingOf(name = ''): string {
  return /\.([a-z\d]+)(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The format, if debabel reads it. */
function known(name: string | undefined): Format | undefined {
  return formats.find((format) => format === name);
}
