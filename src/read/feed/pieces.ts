/** A part of a feed: an item as it stands there, or what is between two. All parts put together are the feed. */
export interface FeedPiece {
  readonly kind: 'item' | 'between';
  readonly text: string;
  /** Of an item of XML: what its feed declares before it. With it `itemReader` reads the item alone. */
  readonly head?: string;
}

/** Cuts what is pushed into pieces, as soon as they are whole. */
export interface Cutter {
  push(chunk: string): readonly FeedPiece[];
  end(): readonly FeedPiece[];
}

/** Longest item that is read, in UTF-16 units. */
const longestItem = 64 * 1024 * 1024;

/** Gathers pieces of a feed: text is handed on as it comes, but an item is kept until it is whole. */
export class Pieces {
  #ready: FeedPiece[] = [];
  #item: string[] | undefined;
  #size = 0;
  #isTooLong = false;

  get inItem(): boolean {
    return this.#item !== undefined;
  }

  /** Text that goes on where the last ended. */
  add(text: string): void {
    if (text === '') return;
    if (!this.#item) {
      this.#ready.push({ kind: 'between', text });
      return;
    }
    this.#item.push(text);
    this.#size += text.length;
    if (this.#size <= longestItem) return;
    // What is too long is handed on as it comes, and read by nobody.
    this.#ready.push({ kind: 'between', text: this.#item.join('') });
    this.#item = [];
    this.#size = 0;
    this.#isTooLong = true;
  }

  openItem(): void {
    this.#item = [];
    this.#size = 0;
    this.#isTooLong = false;
  }

  /** The item is whole. */
  endItem(head?: string): void {
    const text = this.#close();
    const kind = this.#isTooLong ? 'between' : 'item';
    if (text !== '') this.#ready.push({ kind, text, ...(head !== undefined && { head }) });
  }

  /** Nothing more comes: an item that is open is none. */
  end(): readonly FeedPiece[] {
    const text = this.#close();
    if (text !== '') this.#ready.push({ kind: 'between', text });
    return this.take();
  }

  /** What can be handed on. */
  take(): readonly FeedPiece[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #close(): string {
    const text = this.#item?.join('') ?? '';
    this.#item = undefined;
    return text;
  }
}
