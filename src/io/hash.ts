import { createHash } from 'node:crypto';

/** SHA-256 of texts, in hex, cut to 32 digits: for names and for telling whether something changed. Texts do not run together. */
export function hashOf(...texts: readonly string[]): string {
  const hash = new Hasher();
  for (const text of texts) hash.add(`${text.length}:`).add(text);
  return hash.done();
}

/** SHA-256 of bytes that come part by part, in the form of `hashOf`. */
export class Hasher {
  readonly #hash = createHash('sha256');

  add(part: string | Uint8Array): this {
    this.#hash.update(part);
    return this;
  }

  done(): string {
    return this.#hash.digest('hex').slice(0, 32);
  }
}
