/** Units of a text that tell its format. */
const beginning = 4096;

/** Formats that a root element tells. */
const roots: Readonly<Record<string, string>> = {
  entry: 'atom',
  feed: 'atom',
  html: 'html',
  item: 'rss',
  rdf: 'rss',
  rss: 'rss',
  xliff: 'xliff',
};

const fragment =
  /^<(?:!doctype html|head|body|article|section|main|header|div|p|h[1-6]|ul|ol|dl|table|blockquote|figure|img|a|b|i|em|strong|span|br)\b/i;

/** The name of the format that the beginning of a text is in, if it shows. */
export function sniffed(text: string): string | undefined {
  const head = text.slice(0, beginning).replace(/^\uFEFF/, '');
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'vtt';
  if (/^\s*\d+\r?\n\d{1,2}:\d\d:\d\d[,.]\d{3} --> /.test(head)) return 'srt';
  const trimmed = head.trimStart();
  if (trimmed.startsWith('<')) return ofMarkup(trimmed);
  return /^[{[]/.test(trimmed) ? ofJson(trimmed) : undefined;
}

function ofMarkup(head: string): string | undefined {
  const root = rootOf(head);
  // XML of no known kind: nothing in it is mistaken for prose that is a tag.
  const other = fragment.test(head) || head.startsWith('<?xml') ? 'html' : undefined;
  return roots[root.slice(root.indexOf(':') + 1).toLowerCase()] ?? other;
}

/** The name of the first element, after declarations, comments and processing instructions. */
function rootOf(head: string): string {
  const before = /\s+|<\?[^>]*>|<!--[^]*?-->|<!doctype(?:[^[>]*\[[^\]]*\]\s*>|[^[>]*>)/iy;
  let at = 0;
  while (before.test(head)) at = before.lastIndex;
  return /^<([a-z][\w:.-]*)/i.exec(head.slice(at, at + 100))?.[1] ?? '';
}

function ofJson(head: string): string | undefined {
  if (/^\{[^]*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head)) return 'json-feed';
  const [line = '', ...more] = head.split('\n');
  if (more.join('').trim() !== '' && isObject(line)) return 'ndjson';
  return /^(?:\{\s*(?:"|\})|\[\s*(?:[{["\]]|$))/.test(head) ? 'json' : undefined;
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
