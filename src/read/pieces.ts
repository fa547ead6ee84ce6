import type { Reader } from './read.ts';

/** A part of a feed. All parts put together are the feed. */
export interface FeedPiece {
  readonly text: string;
  /** Reads the text as one item of its feed. None: what stands between items, which is left alone. */
  readonly read?: Reader;
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
      this.#ready.push({ text });
      return;
    }
    this.#item.push(text);
    this.#size += text.length;
    if (this.#size <= longestItem) return;
    // What is too long is handed on as it comes, and read by nobody.
    this.#ready.push({ text: this.#item.join('') });
    this.#item = [];
    this.#size = 0;
    this.#isTooLong = true;
  }

  openItem(): void {
    this.#item = [];
    this.#size = 0;
    this.#isTooLong = false;
  }

  /** The item is whole. Without `read` it is left alone. */
  endItem(read?: Reader): void {
    const text = this.#item?.join('') ?? '';
    this.#item = undefined;
    if (text !== '') this.#ready.push(read && !this.#isTooLong ? { text, read } : { text });
  }

  /** What can be handed on. */
  take(): readonly FeedPiece[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
