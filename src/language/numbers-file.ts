/** Lists of 32-bit numbers as the bytes of a file, one behind the other, little-endian. */
export function packNumbers(parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(all.buffer);
}

/** The numbers of such bytes, in place; a copy where they could not be read there. Not `slice`, which copies nothing of a `Buffer`. */
export function numbersIn(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}
