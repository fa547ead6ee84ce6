/** Bytes as UTF-8, with each byte that is none as U+FFFD. */
export interface Utf8Text {
  readonly text: string;
  /** Where text goes on behind a byte that is no UTF-8, in order. */
  readonly resumes: readonly { readonly text: number; readonly byte: number }[];
  /** Characters beyond ASCII that are sound. */
  readonly sound: number;
}

/** Reads bytes that are not all UTF-8. */
export function readUtf8(bytes: Buffer): Utf8Text {
  const parts: string[] = [];
  const resumes: { text: number; byte: number }[] = [];
  let length = 0;
  let sound = 0;
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const size = sizeAt(bytes, at);
    if (size > 1) sound++;
    if (size > 0) {
      at += size;
      continue;
    }
    const part = bytes.toString('utf8', start, at);
    parts.push(part, '\uFFFD');
    length += part.length + 1;
    start = ++at;
    resumes.push({ text: length, byte: at });
  }
  parts.push(bytes.toString('utf8', start));
  return { text: parts.join(''), resumes, sound };
}

/** Bytes of the character at `at`; 0 if there is none. */
function sizeAt(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let index = 1; index < size; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  // Longer than needed, a half of a surrogate pair, or beyond all characters.
  const isOff =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isOff ? 0 : size;
}

/** Without the beginning of a character at the end. */
export function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return bytes.subarray(0, -back);
  }
  return bytes;
}
