import type { Format } from '#model';
import { chooseReading, type Facts, type Soundness } from './choose-reading.ts';

/** Bytes of a text that are looked at for what it declares. */
const beginning = 65_536;

/** Looks at bytes as they pass by: what encoding they may be in. */
export class EncodingLook {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head: Buffer = Buffer.alloc(0);
  #sound = true;
  #hasHigh = false;
  #zero = -1;
  #length = 0;

  /** The first bytes that passed. */
  get head(): Buffer {
    return this.#head;
  }

  add(chunk: Buffer): void {
    if (this.#head.length < beginning) this.#head = Buffer.concat([this.#head, chunk.subarray(0, beginning)]);
    if (this.#sound) this.#sound = this.#reads(chunk);
    if (this.#zero < 0 && chunk.includes(0)) this.#zero = this.#length + chunk.indexOf(0);
    this.#hasHigh ||= chunk.some((byte) => byte > 0x7f);
    this.#length += chunk.length;
  }

  /** When all has passed: what is known of it. `soundness`: asked for if it is no UTF-8. */
  facts(soundness: () => Soundness | Promise<Soundness>): Facts {
    const isUtf8 = this.#sound && this.#reads();
    return { head: this.#head, isUtf8, zero: this.#zero, hasHigh: () => this.#hasHigh, soundness };
  }

  /** When all has passed: whether it is UTF-8 and meant to be. Rejects with `DebabelError` where it is no text. */
  async isUtf8({ feed, ...known }: { feed: string; format: Format; contentType?: string }): Promise<boolean> {
    const facts = this.facts(() => ({ sound: 0, broken: 0, first: 0 }));
    if (!facts.isUtf8) return false;
    return (await chooseReading(facts, { ...known, place: feed })).charset.name === 'utf-8';
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
