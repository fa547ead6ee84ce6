import { isUtf8 } from 'node:buffer';
import { DebabelError, type Format } from '#model';
import { type Charset, charsetInside, charsetOfType, isSingleByte, undeclared, utf8 } from './charset.ts';
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

/** What is known of bytes before they are read. */
export interface DecodeOptions {
  /** As HTTP says it. */
  readonly contentType?: string | undefined;
  /** Markup declares its encoding, and may hold broken characters. */
  readonly format?: Format;
  /** To name in errors. */
  readonly place: string;
}

/** Formats that tell their encoding, and can hold any character in any. */
const markup: ReadonlySet<Format> = new Set(['html', 'rss', 'atom', 'xliff']);

/** The byte order mark of UTF-8. */
const mark = Buffer.from('\uFEFF');

/** Whether a format can name a character that its encoding does not have. */
export function isMarkup(format: Format): boolean {
  return markup.has(format);
}

/**
 * Bytes as text: by their byte order mark, else as HTTP says, else as markup declares, else UTF-8.
 * Rejects with `DebabelError`: `binary`, `not-utf8` (plain text that declares nothing), `encoding` (bytes that their encoding does not have).
 */
export async function decode(bytes: Buffer, options: DecodeOptions): Promise<Decoded> {
  const { contentType, format = 'text', place } = options;
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return readWide(bytes, wide, options);
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new DebabelError(
      'binary',
      `Expected text, got binary data (a zero byte at ${zero}): extract its text first`,
      place,
    );
  const isUnicode = isUtf8(bytes);
  const isMarked = bytes.subarray(0, 3).equals(mark);
  const said = isMarked ? utf8 : charsetOfType(contentType);
  const inside = !isMarked && isMarkup(format) ? charsetInside(bytes.toString('latin1', 0, 4096), format) : undefined;
  if (isUnicode && isTrusted(bytes, said, inside)) return { text: bytes.toString(), bytes, charset: utf8, resumes: [] };
  const declared = [said, inside].find((one) => one && (one.name !== 'utf-8' || isUnicode));
  if (declared) return readCharset(bytes, declared, place);
  const read = readUtf8(bytes);
  const mostlySound = read.sound > read.resumes.length;
  if ((isMarkup(format) || said) && mostlySound) return { ...read, bytes, charset: utf8 };
  if (isMarkup(format)) return readCharset(bytes, undeclared, place);
  throw mostlySound ? broken(read, place) : notUtf8(place, await guess(bytes));
}

/** The beginning of bytes as text, to tell their format: a character beyond ASCII may be another. */
export function beginningOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 8192);
  const wide = wideEncoding(head);
  if (wide?.name === 'UTF-16LE') return head.toString('utf16le');
  if (wide?.name === 'UTF-16BE')
    return Buffer.from(head.subarray(0, head.length & ~1))
      .swap16()
      .toString('utf16le');
  return head.toString();
}

/** Whether bytes that are UTF-8 are meant to be: nothing else is said, or only by a server that says Latin-1 of everything. */
function isTrusted(bytes: Buffer, said: Charset | undefined, inside: Charset | undefined): boolean {
  const declared = said ?? inside;
  if (!declared || declared.name === 'utf-8') return true;
  if (inside || declared.read !== 'windows-1252') return false;
  return bytes.some((byte) => byte > 0x7f);
}

async function readCharset(bytes: Buffer, charset: Charset, place: string): Promise<Decoded> {
  if (charset.name === 'utf-8') return { text: bytes.toString(), bytes, charset, resumes: [] };
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(bytes, charset.read, { stripBOM: false });
  if ((await isSingleByte(charset.read)) || iconv.encode(text, charset.read).equals(bytes))
    return { text, bytes, charset, resumes: [] };
  throw new DebabelError(
    'encoding',
    `Expected ${charset.name}, got bytes that it does not have: convert it to UTF-8 first, as with \`iconv -f ${charset.name} -t UTF-8\``,
    place,
  );
}

function readWide(bytes: Buffer, { name, isMarked }: Wide, { format = 'text', place }: DecodeOptions): Decoded {
  if (name === 'UTF-32LE' || (!isMarked && !isMarkup(format))) throw notUtf8(place, name);
  const even = bytes.subarray(0, bytes.length & ~1);
  const text = (name === 'UTF-16LE' ? even : Buffer.from(even).swap16()).toString('utf16le');
  const label = name.toLowerCase();
  return { text, bytes, charset: { name: label, read: label, write: label }, resumes: [] };
}

interface Wide {
  readonly name: 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE';
  /** It has a byte order mark. */
  readonly isMarked: boolean;
}

/** UTF-16 by its byte order mark, or by zeros in every other byte of its beginning. */
function wideEncoding(bytes: Buffer): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { name: bytes.length > 3 && bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32LE' : 'UTF-16LE', isMarked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'UTF-16BE', isMarked: true };
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && even === 0) return { name: 'UTF-16LE', isMarked: false };
  return even > many && odd === 0 ? { name: 'UTF-16BE', isMarked: false } : undefined;
}

/** The likeliest encoding that is not what it cannot be. */
async function guess(bytes: Buffer): Promise<string | undefined> {
  const { default: chardet } = await import('chardet');
  const names = chardet.analyse(bytes.subarray(0, 65_536)).map(({ name }) => name);
  return names.find((name) => name !== 'UTF-8' && name !== 'ASCII');
}

function broken({ resumes }: Utf8Text, place: string): DebabelError {
  const first = (resumes[0]?.byte ?? 1) - 1;
  return new DebabelError(
    'not-utf8',
    `Expected UTF-8, got a broken character at byte ${first}: mend it, or drop what is broken with \`iconv -c -f UTF-8 -t UTF-8\``,
    place,
  );
}

function notUtf8(place: string, encoding: string | undefined): DebabelError {
  const name = encoding ?? 'windows-1252';
  const said = encoding === undefined ? 'another encoding' : `probably ${encoding}`;
  return new DebabelError(
    'not-utf8',
    `Expected UTF-8, got ${said}: convert it first, as with \`iconv -f ${name} -t UTF-8\``,
    place,
  );
}
