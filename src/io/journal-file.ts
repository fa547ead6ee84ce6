import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type FeedRecord, type ItemRecord, type JournalRecord, recordOf } from '#feed';
import type { Grade } from '#model';

/** Where the last record of an item stands, and what a plan must know of it. */
interface Entry {
  readonly at: number;
  readonly length: number;
  readonly feed: string;
  readonly content: string;
  readonly rules: string;
  readonly grade: Grade;
  readonly files: ItemRecord['files'];
}

/** Records that may be lost when the power fails: they are done again. */
const mostUnsynced = 64;

/**
 * The journal of an archive, NDJSON: whole lines are added at its end, none is ever changed. The last record of an item or feed counts.
 * Records of items stay in the file; what is kept in memory is where they stand.
 */
export class JournalFile {
  readonly #file: number;
  readonly #items = new Map<string, Entry>();
  readonly #feeds = new Map<string, FeedRecord>();
  readonly #states = new Map<string, string>();
  readonly #strings = new Map<string, string>();
  #end = 0;
  #unsynced = 0;

  private constructor(file: number) {
    this.#file = file;
  }

  /** Opens a journal, or begins one. Half of a line at its end, as a killed process leaves it, is cut off. */
  static async open(path: string): Promise<JournalFile> {
    mkdirSync(dirname(path), { recursive: true });
    const journal = new JournalFile(openSync(path, existsSync(path) ? 'r+' : 'w+'));
    await journal.#load(path);
    if (fstatSync(journal.#file).size > journal.#end) ftruncateSync(journal.#file, journal.#end);
    return journal;
  }

  item(key: string): Entry | undefined {
    return this.#items.get(key);
  }

  /** Keys of all items, in an order that does not depend on when they were worked on. */
  keys(): string[] {
    return [...this.#items.keys()].toSorted();
  }

  feed(feed: string): FeedRecord | undefined {
    return this.#feeds.get(feed);
  }

  feeds(): FeedRecord[] {
    return [...this.#feeds.values()];
  }

  /** State in which a feed, or without one the pages, were written last. */
  state(feed = ''): string | undefined {
    return this.#states.get(feed);
  }

  /** The whole record of an item. */
  read(key: string): ItemRecord | undefined {
    const entry = this.#items.get(key);
    if (!entry) return undefined;
    const bytes = Buffer.alloc(entry.length);
    readSync(this.#file, bytes, 0, entry.length, entry.at);
    const record = recordOf(bytes.toString('utf8'));
    return record?.kind === 'item' ? record : undefined;
  }

  append(record: JournalRecord): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    for (let written = 0; written < line.length;)
      written += writeSync(this.#file, line, written, line.length - written, this.#end + written);
    this.#keep(record, this.#end, line.length - 1);
    this.#end += line.length;
    if (++this.#unsynced >= mostUnsynced) this.sync();
  }

  /** Makes sure that what was added outlives a failure of power. */
  sync(): void {
    if (this.#unsynced > 0) fsyncSync(this.#file);
    this.#unsynced = 0;
  }

  close(): void {
    this.sync();
    closeSync(this.#file);
  }

  async #load(path: string): Promise<void> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        const record = recordOf(bytes.toString('utf8', start, end));
        if (record) this.#keep(record, this.#end, end - start);
        this.#end += end + 1 - start;
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  }

  #keep(record: JournalRecord, at: number, length: number): void {
    switch (record.kind) {
      case 'feed':
        this.#feeds.set(record.feed, record);
        break;
      case 'item': {
        const { content, grade, files } = record;
        this.#items.set(record.key, {
          at,
          length,
          feed: this.#once(record.feed),
          content,
          rules: this.#once(record.rules),
          grade,
          files,
        });
        break;
      }
      case 'written':
        this.#states.set(record.feed, record.state);
        break;
      case 'pages':
        this.#states.set('', record.state);
    }
  }

  /** The same text kept once, however many records hold it. */
  #once(text: string): string {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, text);
    return text;
  }
}
