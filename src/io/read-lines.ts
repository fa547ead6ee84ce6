import { largestFile, readBytes } from './read-input.ts';

/** A line of a stream, or why it is none. */
export type StreamLine = { readonly text: string } | { readonly fault: 'too-large' | 'not-utf8' };

/** Longest line that is kept in memory, in bytes: no text is larger that comes through a stream. */
export const longestLine: number = largestFile;

/**
 * Lines of a byte stream, ends (`\n`, `\r\n`) left out, together those that one chunk completes; at most one line and one chunk are in memory.
 * A line that is too long or no UTF-8 is told as a fault, and the next one goes on.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<readonly StreamLine[]> {
  let parts: Buffer[] = [];
  let size = 0;
  let skipping = false;
  const take = (last: Buffer): StreamLine => {
    const fault = skipping;
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    size = 0;
    skipping = false;
    return fault ? { fault: 'too-large' } : decode(bytes);
  };
  for await (const bytes of readBytes(stream, '<stdin>')) {
    const lines: StreamLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      lines.push(take(bytes.subarray(start, end)));
      start = end + 1;
    }
    if (lines.length > 0) yield lines;
    const rest = bytes.subarray(start);
    if (rest.length === 0) continue;
    size += rest.length;
    if (size > longestLine) {
      parts = [];
      skipping = true;
    } else if (!skipping) parts.push(Buffer.from(rest));
  }
  if (parts.length > 0 || skipping) {
    yield [take(Buffer.alloc(0))];
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): StreamLine {
  const line = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
  try {
    return { text: utf8.decode(line) };
  } catch {
    return { fault: 'not-utf8' };
  }
}
