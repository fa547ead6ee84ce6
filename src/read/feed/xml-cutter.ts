import { DoctypeEnd } from '../xml/doctype.ts';
import { FeedNames } from './feed-names.ts';
import { kindOf } from './scan-feed.ts';
import { type Cutter, type FeedPiece, Pieces } from './pieces.ts';

/** Longest name of an element, and most that is remembered of what is declared, in UTF-16 units. */
const longestName = 256;
const longestHead = 256 * 1024;

/** What the next units are part of. */
type State =
  | { readonly kind: 'text' }
  /** Up to a sign that ends it: a comment, a CDATA section, a processing instruction. */
  | { readonly kind: 'until'; readonly end: string }
  | { readonly kind: 'doctype'; readonly doctype: DoctypeEnd }
  | { readonly kind: 'tag'; readonly name: string; readonly closing: boolean; quote: string; last: string };

/** Cuts a feed of XML: its elements `item` or `entry` are the items. */
export class XmlCutter implements Cutter {
  readonly #pieces = new Pieces();
  readonly #names = new FeedNames();
  #state: State = { kind: 'text' };
  /** The beginning of a sign whose end is still to come. */
  #rest = '';
  /** The tag or declaration that is open, outside of items. */
  #seen = '';
  /** What is declared outside of items: the document type, and tags with namespaces. */
  #head = '';
  /** Name of the item that is open, and how many of that name are open in it. */
  #item = '';
  #depth = 0;

  push(chunk: string): readonly FeedPiece[] {
    const text = this.#rest + chunk;
    this.#rest = '';
    let from = 0;
    for (let at = 0; at < text.length;) {
      const next = this.#step(text, at);
      if (next.wait === true) {
        this.#rest = text.slice(next.at);
        this.#pieces.add(text.slice(from, next.at));
        return this.#pieces.take();
      }
      if (next.cut !== undefined) {
        this.#pieces.add(text.slice(from, next.cut));
        from = next.cut;
        if (this.#pieces.inItem) this.#pieces.endItem(this.#head);
        else this.#pieces.openItem();
      }
      at = next.at;
    }
    this.#pieces.add(text.slice(from));
    return this.#pieces.take();
  }

  end(): readonly FeedPiece[] {
    this.#pieces.add(this.#rest);
    this.#rest = '';
    return this.#pieces.end();
  }

  /** One sign or one stretch of text. `cut`: an item begins or ends there. `wait`: more is needed to know what stands at `at`. */
  #step(text: string, at: number): { readonly at: number; readonly cut?: number; readonly wait?: boolean } {
    const state = this.#state;
    switch (state.kind) {
      case 'text': {
        const sign = text.indexOf('<', at);
        return sign < 0 ? { at: text.length } : this.#open(text, sign);
      }
      case 'until':
        return this.#until(text, at, state.end);
      case 'doctype':
        return this.#doctype(text, at, state.doctype);
      case 'tag':
        return this.#tag(text, at, state);
    }
  }

  #until(text: string, at: number, end: string): { readonly at: number; readonly wait?: boolean } {
    const found = text.indexOf(end, at);
    if (found >= 0) {
      this.#state = { kind: 'text' };
      return { at: found + end.length };
    }
    // Its end may be cut in two.
    return { at: Math.max(at, text.length - end.length + 1), wait: true };
  }

  #doctype(text: string, at: number, doctype: DoctypeEnd): { readonly at: number } {
    const end = doctype.push(text, at);
    this.#remember(text.slice(at, end ?? text.length));
    if (end === undefined) return { at: text.length };
    this.#keepHead(`<!DOCTYPE${this.#seen}`);
    this.#state = { kind: 'text' };
    return { at: end };
  }

  /** What a `<` begins. */
  #open(text: string, at: number): { readonly at: number; readonly cut?: number; readonly wait?: boolean } {
    const head = text.slice(at, at + longestName);
    for (const [begin, end] of enclosed) {
      if (head.startsWith(begin)) {
        this.#state = { kind: 'until', end };
        return { at: at + begin.length };
      }
      if (begin.startsWith(head)) return { at, wait: true };
    }
    if (/^<!doctype/i.test(head)) {
      this.#seen = '';
      this.#state = { kind: 'doctype', doctype: new DoctypeEnd() };
      return { at: at + '<!doctype'.length };
    }
    const [all, slash, name = ''] = /^<(\/?)([^\s/<>!?][^\s/>]*)/.exec(head) ?? [];
    const isCut = head.length < longestName && at + head.length === text.length;
    if (isCut && (all === head || /^<\/?$|^<!\w*$/.test(head))) return { at, wait: true };
    if (all === undefined) return { at: at + 1 };
    this.#state = { kind: 'tag', name, closing: slash === '/', quote: '', last: '' };
    this.#seen = '';
    const begins = slash === '' && !this.#pieces.inItem && kindOf(this.#names.common(name)) !== undefined;
    if (begins) this.#item = name;
    return { at: at + all.length, ...(begins && { cut: at }) };
  }

  #tag(
    text: string,
    at: number,
    state: State & { readonly kind: 'tag' },
  ): { readonly at: number; readonly cut?: number } {
    const end = endOfTag(text, at, state);
    this.#remember(text.slice(at, end));
    return end < text.length ? this.#endTag(end + 1, state) : { at: end };
  }

  #endTag(
    at: number,
    { name, closing, last }: State & { readonly kind: 'tag' },
  ): { readonly at: number; readonly cut?: number } {
    this.#state = { kind: 'text' };
    if (!this.#pieces.inItem) {
      if (!closing) this.#declareNames(`<${name}${this.#seen}>`);
      return { at };
    }
    if (name !== this.#item) return { at };
    if (!closing && last !== '/') this.#depth++;
    else if (closing) this.#depth--;
    return { at, ...(this.#depth === 0 && { cut: at }) };
  }

  #remember(text: string): void {
    if (!this.#pieces.inItem && this.#seen.length < longestHead) this.#seen += text;
  }

  #declareNames(tag: string): void {
    if (!tag.includes('xmlns')) return;
    this.#names.declareAll(tag);
    this.#keepHead(tag);
  }

  #keepHead(text: string): void {
    if (this.#head.length + text.length <= longestHead) this.#head += text;
  }
}

const enclosed = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Where the `>` of a tag stands, after `at`; the end of the text, if it is still to come. Quotes hide it. */
function endOfTag(text: string, from: number, state: { quote: string; last: string }): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at);
    if (state.quote !== '') {
      at = text.indexOf(state.quote, at);
      if (at < 0) return text.length;
      state.last = state.quote;
      state.quote = '';
      continue;
    }
    if (unit === '>') return at;
    if (unit === '"' || unit === "'") state.quote = unit;
    state.last = unit;
  }
  return text.length;
}
