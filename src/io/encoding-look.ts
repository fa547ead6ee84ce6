import type { Format } from '#model';
import { decode } from './decode.ts';

/** Bytes of a text that are looked at for what it declares. */
const beginning = 8192;

/** Looks at bytes as they pass by: whether they are UTF-8 and meant to be. */
export class EncodingLook {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head: Buffer = Buffer.alloc(0);
  #sound = true;

  /** The first bytes that passed. */
  get head(): Buffer {
    return this.#head;
  }

  add(chunk: Buffer): void {
    if (this.#head.length < beginning) this.#head = Buffer.concat([this.#head, chunk.subarray(0, beginning)]);
    if (this.#sound) this.#sound = this.#reads(chunk);
  }

  /** When all has passed. Rejects with `DebabelError` where the beginning is no text. */
  async isUtf8({
    feed,
    format,
    contentType,
  }: {
    feed: string;
    format: Format;
    contentType?: string;
  }): Promise<boolean> {
    if (!this.#sound || !this.#reads()) return false;
    const { charset } = await decode(wholeCharacters(this.#head), { format, contentType, place: feed });
    return charset.name === 'utf-8';
  }

  #reads(chunk?: Buffer): boolean {
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}

/** Without the beginning of a character at the end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return bytes.subarray(0, -back);
  }
  return bytes;
}
