import { localName } from '../markup/scan-markup.ts';

/** Namespaces of feeds by the beginning of their address, with the prefix that most feeds give them. */
const namespaces: readonly (readonly [string, string])[] = [
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/', 'atom'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/', ''],
  ['http://backend.userland.com/', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://purl.org/dc/elements', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['https://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast', 'itunes'],
  ['https://podcastindex.org/namespace', 'podcast'],
  ['http://news.yandex.ru', 'yandex'],
  ['http://turbo.yandex.ru', 'turbo'],
];
const excerpts = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt/;
const wordpress = /^https?:\/\/wordpress\.org\/export\//;

/** Which namespace a prefix stands for, as the document declares it, whatever the place. */
export class FeedNames {
  readonly #prefixes = new Map<string, string>();

  /** What an attribute declares: `xmlns:content="…"`. */
  declare(attribute: string, address: string): void {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return;
    const known = prefixOf(address.trim().toLowerCase());
    if (known !== undefined) this.#prefixes.set(attribute.slice('xmlns:'.length), known);
  }

  /** What the tags in a text declare. */
  declareAll(tags: string): void {
    for (const [, name = '', , address = ''] of tags.matchAll(/\s(xmlns(?::[^\s=]+)?)\s*=\s*(["'])([^"']*)\2/g))
      this.declare(name, address);
  }

  /** The name with the prefix that most feeds give its namespace: `content:encoded`. */
  common(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const known = colon < 0 ? '' : (this.#prefixes.get(prefix) ?? prefix.toLowerCase());
    return known === '' ? localName(name) : `${known}:${localName(name)}`;
  }
}

function prefixOf(address: string): string | undefined {
  if (excerpts.test(address)) return 'excerpt';
  if (wordpress.test(address)) return 'wp';
  return namespaces.find(([beginning]) => address.startsWith(beginning))?.[1];
}
