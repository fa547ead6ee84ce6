import { DebabelError, type Format } from '#model';
import { type Charset, charsetInside, charsetOfType, isMarkup, undeclared, utf8 } from './charset.ts';

/** What is known of bytes before they are read. */
export interface DecodeOptions {
  /** As HTTP says it. */
  readonly contentType?: string | undefined;
  /** Markup declares its encoding, and may hold broken characters. */
  readonly format?: Format;
  /** To name in errors. */
  readonly place: string;
}

/** What is known of bytes, all of which have been seen. */
export interface Facts {
  /** The first of them. */
  readonly head: Buffer;
  readonly isUtf8: boolean;
  /** Where a zero byte stands; none: -1. */
  readonly zero: number;
  /** Whether any is beyond ASCII. */
  hasHigh(): boolean;
  soundness(): Soundness | Promise<Soundness>;
}

/** How much of bytes that are not all UTF-8 is UTF-8. */
export interface Soundness {
  /** Characters beyond ASCII. */
  readonly sound: number;
  /** Bytes that belong to none, and where the first of them stands. */
  readonly broken: number;
  readonly first: number;
}

/** How bytes are read as text. `broken`: as UTF-8 with characters that are none. */
export interface Reading {
  readonly charset: Charset;
  readonly broken?: true;
}

/** The byte order mark of UTF-8. */
const mark = Buffer.from('\uFEFF');

/**
 * How to read bytes: by their byte order mark, else as HTTP says, else as markup declares, else as UTF-8.
 * Rejects with `DebabelError`: `binary`, `not-utf8` (plain text that declares nothing).
 */
export async function chooseReading(facts: Facts, options: DecodeOptions): Promise<Reading> {
  const { head, isUtf8, zero } = facts;
  const { contentType, format = 'text', place } = options;
  const wide = wideEncoding(head);
  if (wide !== undefined) return { charset: wideCharset(wide, options) };
  if (zero >= 0)
    throw new DebabelError(
      'binary',
      `Expected text, got binary data (a zero byte at ${zero}): extract its text first`,
      place,
    );
  const isMarked = head.subarray(0, 3).equals(mark);
  const said = isMarked ? utf8 : charsetOfType(contentType);
  const inside = !isMarked && isMarkup(format) ? charsetInside(head.toString('latin1', 0, 4096), format) : undefined;
  if (isUtf8 && isTrusted(facts, said, inside)) return { charset: utf8 };
  const declared = [said, inside].find((one) => one && (one.name !== 'utf-8' || isUtf8));
  if (declared) return { charset: declared };
  const { sound, broken, first } = await facts.soundness();
  const mostlySound = sound > broken;
  if ((isMarkup(format) || said) && mostlySound) return { charset: utf8, broken: true };
  if (isMarkup(format)) return { charset: undeclared };
  throw mostlySound ? brokenAt(first, place) : notUtf8(place, await guess(head));
}

/** Whether bytes that are UTF-8 are meant to be: nothing else is said, or only by a server that says Latin-1 of everything. */
function isTrusted(facts: Facts, said: Charset | undefined, inside: Charset | undefined): boolean {
  const declared = said ?? inside;
  if (!declared || declared.name === 'utf-8') return true;
  if (inside || declared.read !== 'windows-1252') return false;
  return facts.hasHigh();
}

function wideCharset({ name, isMarked }: Wide, { format = 'text', place }: DecodeOptions): Charset {
  if (name === 'UTF-32LE' || (!isMarked && !isMarkup(format))) throw notUtf8(place, name);
  const label = name.toLowerCase();
  return { name: label, read: label, write: label };
}

interface Wide {
  readonly name: 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE';
  /** It has a byte order mark. */
  readonly isMarked: boolean;
}

/** UTF-16 by its byte order mark, or by zeros in every other byte of its beginning. */
export function wideEncoding(bytes: Buffer): Wide | undefined {
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
async function guess(head: Buffer): Promise<string | undefined> {
  const { default: chardet } = await import('chardet');
  const names = chardet.analyse(head.subarray(0, 65_536)).map(({ name }) => name);
  return names.find((name) => name !== 'UTF-8' && name !== 'ASCII');
}

function brokenAt(first: number, place: string): DebabelError {
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
