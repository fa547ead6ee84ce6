import type { Span } from '#model';
import { FeedNames } from './feed-names.ts';
import { type MarkupHandler, scanMarkup, type Tag } from '../markup/scan-markup.ts';
import { OpenElements } from '../markup/open-elements.ts';
import type { XmlContent, XmlPiece } from '../xml/xml-content.ts';

/** A child of an item that has text. */
export interface FeedField {
  /** With the prefix that most feeds use: `content:encoded`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: XmlContent;
}

/** An `item` of RSS or an `entry` of Atom. */
export interface FeedItem {
  readonly name: 'item' | 'entry';
  readonly attributes: ReadonlyMap<string, string>;
  readonly fields: readonly FeedField[];
}

/** The items of a feed, as they stand. `from`: where its root element may begin. */
export function scanFeed(text: string, from: number, names: FeedNames): readonly FeedItem[] {
  const scanner = new FeedScanner(text, names);
  scanMarkup(text, { start: from, end: text.length }, true, scanner);
  return scanner.end();
}

/** A field that is still open. */
interface OpenField {
  readonly name: string;
  readonly depth: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly pieces: XmlPiece[];
  hasElements: boolean;
}

interface OpenItem {
  readonly raw: string;
  readonly name: 'item' | 'entry';
  readonly attributes: ReadonlyMap<string, string>;
  readonly fields: FeedField[];
}

/** Elements between an item and its fields. */
const groups = new Set(['media:group', 'media:content']);

class FeedScanner implements MarkupHandler {
  readonly #text: string;
  readonly #names: FeedNames;
  readonly #items: FeedItem[] = [];
  readonly #inside = new OpenElements();
  #item: OpenItem | undefined;
  #field: OpenField | undefined;

  constructor(text: string, names: FeedNames) {
    this.#text = text;
    this.#names = names;
  }

  open(tag: Tag): void {
    const attributes = this.#attributesOf(tag);
    const name = this.#names.common(tag.name);
    if (!this.#item) {
      const kind = kindOf(name);
      if (kind) this.#item = { raw: tag.name, name: kind, attributes, fields: [] };
      if (kind && tag.selfClosing) this.#endItem();
      return;
    }
    if (this.#field) this.#field.hasElements = true;
    else if (!groups.has(name) && this.#isFieldHere()) this.#field = this.#fieldOf(tag, name, attributes);
    if (tag.selfClosing) this.#endField(tag.span.end);
    else this.#inside.open(tag.name, undefined);
  }

  close(name: string, { start }: Span): void {
    if (!this.#item) return;
    const isInside = this.#inside.has(name);
    if (!isInside && name !== this.#item.raw) return;
    if (isInside) this.#inside.close(name);
    else this.#inside.clear();
    this.#endField(start);
    if (!isInside) this.#endItem();
  }

  text(span: Span): void {
    this.#field?.pieces.push({ kind: 'text', span });
  }

  cdata(span: Span): void {
    this.#field?.pieces.push({ kind: 'cdata', span });
  }

  end(): readonly FeedItem[] {
    this.#inside.clear();
    this.#endField(this.#text.length);
    this.#endItem();
    return this.#items;
  }

  /** A field is a child of its item, or stands in a group. */
  #isFieldHere(): boolean {
    const around = this.#inside.name;
    return around === undefined || groups.has(this.#names.common(around));
  }

  #fieldOf({ span }: Tag, name: string, attributes: ReadonlyMap<string, string>): OpenField {
    return { name, depth: this.#inside.depth, attributes, start: span.end, pieces: [], hasElements: false };
  }

  /** Ends the field that is open, if what closed was it or around it. */
  #endField(at: number): void {
    const field = this.#field;
    if (!field || this.#inside.depth > field.depth) return;
    const { name, attributes, start, pieces, hasElements } = field;
    this.#item?.fields.push({ name, attributes, content: { span: { start, end: at }, pieces, hasElements } });
    this.#field = undefined;
  }

  #endItem(): void {
    if (!this.#item) return;
    const { name, attributes, fields } = this.#item;
    this.#items.push({ name, attributes, fields });
    this.#item = undefined;
  }

  #attributesOf({ attributes }: Tag): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { name, value } of attributes) {
      if (value.end - value.start > longestAttribute) continue;
      const given = this.#text.slice(value.start, value.end);
      this.#names.declare(name, given);
      found.set(this.#names.common(name), given);
    }
    return found;
  }
}

/** Longest attribute, in UTF-16 units, that means anything to a reader of feeds. */
const longestAttribute = 10_000;

/** What an element is by its common name, if it is an item. */
export function kindOf(name: string): 'item' | 'entry' | undefined {
  if (name === 'item') return 'item';
  return name === 'entry' || name === 'atom:entry' ? 'entry' : undefined;
}
