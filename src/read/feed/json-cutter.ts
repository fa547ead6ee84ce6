import { type Cutter, type FeedPiece, Pieces } from './pieces.ts';

const quote = 34;
const backslash = 92;

/** Cuts a JSON Feed: the objects in its array `items` are the items. */
export class JsonCutter implements Cutter {
  readonly #pieces = new Pieces();
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The string at the top that is open, or was the last: a key, if a colon follows. */
  #top = '';
  /** Depth of the array of the items; 0: it is not open. */
  #items = 0;
  #itemDepth = 0;

  push(chunk: string): readonly FeedPiece[] {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (this.#inString) {
        this.#string(unit);
        continue;
      }
      if (unit === quote) this.#openString();
      else if (unit === 123 || unit === 91) {
        if (this.#opensItem(unit)) {
          this.#pieces.add(chunk.slice(from, at));
          this.#pieces.openItem();
          from = at;
        }
      } else if ((unit === 125 || unit === 93) && this.#closesItem()) {
        this.#pieces.add(chunk.slice(from, at + 1));
        this.#pieces.endItem();
        from = at + 1;
      }
    }
    this.#pieces.add(chunk.slice(from));
    return this.#pieces.take();
  }

  end(): readonly FeedPiece[] {
    return this.#pieces.end();
  }

  #openString(): void {
    this.#inString = true;
    if (this.#depth === 1) this.#top = '';
  }

  #string(unit: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (unit === backslash) this.#escaped = true;
    else if (unit === quote) {
      this.#inString = false;
      return;
    }
    // Longer than the key that is looked for, it is another.
    if (this.#depth === 1 && this.#top.length < 8) this.#top += String.fromCharCode(unit);
  }

  #opensItem(unit: number): boolean {
    this.#depth++;
    if (unit === 91 && this.#depth === 2 && this.#top === 'items') this.#items = 2;
    const opens = unit === 123 && this.#items > 0 && this.#depth === this.#items + 1 && !this.#pieces.inItem;
    if (opens) this.#itemDepth = this.#depth;
    return opens;
  }

  #closesItem(): boolean {
    const closes = this.#pieces.inItem && this.#depth === this.#itemDepth;
    if (this.#depth > 0) this.#depth--;
    if (this.#depth < this.#items) this.#items = 0;
    return closes;
  }
}
