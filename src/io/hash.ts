import { createHash } from 'node:crypto';

/** SHA-256 of texts, in hex, cut to 32 digits: for names and for telling whether something changed. Texts do not run together. */
export function hashOf(...texts: readonly string[]): string {
  return hasherOf(texts).done();
}

/** The same cut to 24 digits: what an item is known by. */
export function keyOf(...texts: readonly string[]): string {
  return hasherOf(texts).done(24);
}

/** SHA-256 of bytes that come part by part, in the form of `hashOf`. */
export class Hasher {
  readonly #hash = createHash('sha256');

  add(part: string | Uint8Array): this {
    this.#hash.update(part);
    return this;
  }

  /** A slice of a longer text would keep the whole of it in memory, for each item of a feed. */
  done(digits = 32): string {
    return this.#hash.digest().toString('hex', 0, digits / 2);
  }
}

function hasherOf(texts: readonly string[]): Hasher {
  const hash = new Hasher();
  for (const text of texts) hash.add(`${text.length}:`).add(text);
  return hash;
}
