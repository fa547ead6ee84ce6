import type { Format } from '#model';

const endings: Readonly<Partial<Record<Format, string>>> = { 'json-feed': '.json' };

/** A file name for a feed that only depends on its address or path: readable, with a part of its `hash` that keeps it apart from others. */
export function feedFileName(feed: string, hash: string, format: Format): string {
  const address = /^https?:\/\//i;
  // Of a path, the file and its folder are enough.
  const short = address.test(feed) ? feed.replace(address, '') : feed.split(/[/\\]/).slice(-2).join('-');
  const readable = short
    .replace(/\.(?:xml|rss|atom|rdf|json)$/i, '')
    .replace(/[^a-z0-9._-]+/gi, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return `${readable || 'feed'}-${hash.slice(0, 8)}${endings[format] ?? '.xml'}`;
}
