import { isUtf8 } from 'node:buffer';
import { DebabelError } from '#model';
import { type Charset, isSingleByte } from './charset.ts';
import { chooseReading, type DecodeOptions, wideEncoding } from './choose-reading.ts';
import { readUtf8, type Utf8Text } from './utf8.ts';

/** A text with the bytes that it was read from. */
export interface Decoded {
  /** Byte order mark kept: what is not touched must come out as it went in. */
  readonly text: string;
  readonly bytes: Buffer;
  readonly charset: Charset;
  /** Where bytes that are no UTF-8 are left out, for places of what stands behind them. */
  readonly resumes: Utf8Text['resumes'];
}

/**
 * Bytes as text, as `chooseReading` says. Rejects with `DebabelError`: `binary`, `not-utf8` (plain text that declares nothing), `encoding`
 * (bytes that their encoding does not have).
 */
export async function decode(bytes: Buffer, options: DecodeOptions): Promise<Decoded> {
  const facts = {
    head: bytes,
    isUtf8: isUtf8(bytes),
    zero: bytes.indexOf(0),
    hasHigh: () => bytes.some((byte) => byte > 0x7f),
    soundness: () => soundnessOf(readUtf8(bytes)),
  };
  const { charset, broken } = await chooseReading(facts, options);
  if (broken) return { ...readUtf8(bytes), bytes, charset };
  if (isWide(charset)) return { text: readWide(bytes, charset), bytes, charset, resumes: [] };
  return { text: await readCharset(bytes, charset, options.place), bytes, charset, resumes: [] };
}

/** The beginning of bytes as text, to tell their format: a character beyond ASCII may be another. */
export function beginningOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 8192);
  const wide = wideEncoding(head);
  if (wide?.name === 'UTF-16LE' || wide?.name === 'UTF-16BE') return readWide(head, { read: wide.name.toLowerCase() });
  return head.toString();
}

/** How much of a text that was read as UTF-8 is UTF-8. */
export function soundnessOf({ sound, resumes }: Utf8Text): { sound: number; broken: number; first: number } {
  return { sound, broken: resumes.length, first: (resumes[0]?.byte ?? 1) - 1 };
}

/** Whether an encoding has two bytes a unit. */
export function isWide({ read }: Pick<Charset, 'read'>): boolean {
  return read.startsWith('utf-16');
}

/** UTF-16; half of a unit at the end is left out. */
export function readWide(bytes: Buffer, { read }: Pick<Charset, 'read'>): string {
  const even = bytes.subarray(0, bytes.length & ~1);
  return (read === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
}

async function readCharset(bytes: Buffer, charset: Charset, place: string): Promise<string> {
  if (charset.name === 'utf-8') return bytes.toString();
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(bytes, charset.read, { stripBOM: false });
  if ((await isSingleByte(charset.read)) || iconv.encode(text, charset.read).equals(bytes)) return text;
  throw notIn(charset, place);
}

/** Bytes are not of the encoding that they are said to be in. */
export function notIn({ name }: Charset, place: string): DebabelError {
  return new DebabelError(
    'encoding',
    `Expected ${name}, got bytes that it does not have: convert it to UTF-8 first, as with \`iconv -f ${name} -t UTF-8\``,
    place,
  );
}
