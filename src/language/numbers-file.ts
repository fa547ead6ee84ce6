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

/** Lines of text as the bytes of a file, and where each begins and the last ends: a line feed stands behind each. */
export function packLines(lines: readonly string[]): {
  readonly bytes: Uint8Array;
  readonly starts: readonly number[];
} {
  const encoder = new TextEncoder();
  const parts = lines.map((line) => encoder.encode(`${line}\n`));
  const starts = [0];
  for (const { length } of parts) starts.push((starts.at(-1) ?? 0) + length);
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [number, part] of parts.entries()) bytes.set(part, starts[number]);
  return { bytes, starts };
}
