import type { Span } from '#model';

/** A shortcode or a BBCode tag in a text: `[gallery ids="1,2"]`, `[/caption]`. */
export interface Shortcode {
  readonly name: string;
  readonly closing: boolean;
  readonly length: number;
}

const shape = /\[(\/?)([a-z][\w-]{0,40})((?:[\s=][^[\]<>]{0,2000})?)\]/iy;

/** Shortcodes that are known without a sign, for they often have neither attributes nor an end. */
const familiar = new Set(
  'ad adsense audio caption embed gallery more playlist toc video wp_caption youtube'.split(' '),
);
const around = new Set('code embed html audio latex php playlist sourcecode video youtube'.split(' '));
const blocks = new Set('ad adsense caption gallery more toc wp_caption'.split(' '));

/** Tells shortcodes in a part of a text from brackets that belong to its prose, such as `[sic]`. */
export class Shortcodes {
  /** Where the last `[/name]` of each name stands. */
  readonly #ends = new Map<string, number>();

  constructor(text: string, { start, end }: Span) {
    for (const { 1: name = '', index } of text.slice(start, end).matchAll(/\[\/([a-z][\w-]{0,40})\]/gi))
      this.#ends.set(name.toLowerCase(), start + index);
  }

  /** The shortcode at `at`. */
  at(text: string, at: number): Shortcode | undefined {
    shape.lastIndex = at;
    const [all, slash, raw = '', attributes = ''] = shape.exec(text) ?? [];
    if (all === undefined) return undefined;
    const name = raw.toLowerCase();
    const closing = slash === '/';
    const isOne = closing || familiar.has(name) || /^=|\s[\w-]+=/.test(attributes) || this.#ends.has(name);
    return isOne ? { name, closing, length: all.length } : undefined;
  }

  /** Where a shortcode ends whose content is no prose; `undefined`: it has prose, or no end. */
  endOf(text: string, { name, closing, length }: Shortcode, at: number): number | undefined {
    if (closing || !around.has(name) || (this.#ends.get(name) ?? 0) <= at) return undefined;
    const close = new RegExp(`\\[/${name}\\]`, 'gi');
    close.lastIndex = at + length;
    return close.test(text) ? close.lastIndex : undefined;
  }

  /** Whether it parts paragraphs. */
  parts({ name }: Shortcode): boolean {
    return blocks.has(name) || around.has(name);
  }
}
