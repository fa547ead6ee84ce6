/** Bytes of a page: what is read at once. */
const pageBits = 12;
/** Share of the pages after which the rest is read too: a long text comes to most of them. */
const enough = 0.5;

/** Reads the bytes of a file from `start` to `end` (exclusive) into the same place of `into`. */
export type ReadBytes = (into: Uint8Array, start: number, end: number) => void;

/**
 * The bytes of a large file in memory, each page read when it is first needed: a short text looks up a few hundred words in a model of
 * 10 MB, and where memory is dear (0.016 ms a page on a virtual machine) filling all of it takes longer than the text.
 */
export class PagedBytes {
  /** All bytes; of those that were not needed yet, nothing is known. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #read: ReadBytes | undefined;
  /** 1 for each page that was not read yet. */
  readonly #missing: Uint8Array;
  #left: number;

  /** `read`: as for `of` where there is none. */
  constructor(bytes: Uint8Array<ArrayBuffer>, read?: ReadBytes) {
    this.bytes = bytes;
    this.#read = read;
    this.#left = read ? Math.ceil(bytes.length / 2 ** pageBits) : 0;
    this.#missing = new Uint8Array(Math.ceil(bytes.length / 2 ** pageBits)).fill(read ? 1 : 0);
  }

  /** A file of `length` bytes, of which nothing is read yet. */
  static ofFile(length: number, read: ReadBytes): PagedBytes {
    return new PagedBytes(new Uint8Array(length), read);
  }

  /** Bytes that are in memory already; copied where numbers of four bytes could not be read in place. */
  static of(bytes: Uint8Array): PagedBytes {
    const { buffer, byteOffset } = bytes;
    return new PagedBytes(
      buffer instanceof ArrayBuffer && byteOffset % 4 === 0
        ? new Uint8Array(buffer, byteOffset, bytes.length)
        : new Uint8Array(bytes),
    );
  }

  /** Has the bytes from `from` to `to` (inclusive) read. They may lie in two pages at most. */
  need(from: number, to: number): void {
    if (this.#missing[from >> pageBits] === 1 || this.#missing[to >> pageBits] === 1) this.needAll(from, to + 1);
  }

  /** Has the bytes from `start` to `end` (exclusive) read, however many. */
  needAll(start: number, end: number): void {
    const last = (end - 1) >> pageBits;
    for (let page = start >> pageBits; page <= last; page++) {
      if (this.#missing[page] !== 1) continue;
      let after = page;
      while (after <= last && this.#missing[after] === 1) this.#missing[after++] = 0;
      this.#left -= after - page;
      this.#readPages(page, after);
      page = after;
    }
    if (this.#left === 0 || this.#left > (1 - enough) * this.#missing.length) return;
    this.#left = 0;
    this.#missing.fill(0);
    this.#readPages(0, this.#missing.length);
  }

  #readPages(first: number, after: number): void {
    const start = first << pageBits;
    // Memory that nobody wrote to yet is had more cheaply here than while a file is read into it.
    if (after - first === 1) this.bytes[start] = 0;
    this.#read?.(this.bytes, start, Math.min(this.bytes.length, after << pageBits));
  }
}
