import { DebabelError, type Edit, type Format } from '#model';
import { isMarkup, isSingleByte } from './charset.ts';
import type { Decoded } from './decode.ts';

/** Where edits go, for their errors and for characters that an encoding does not have. */
export interface EncodeOptions {
  readonly format: Format;
  /** To name in errors. */
  readonly place: string;
}

/**
 * The bytes of a text with edits made: what they do not touch is copied byte for byte. `edits`: in order and apart. A character that the
 * encoding does not have is written as a reference in markup. Rejects with `DebabelError` (`encoding`) where plain text would need one.
 */
export async function encodeEdits(
  decoded: Decoded,
  edits: readonly Pick<Edit, 'span' | 'text'>[],
  options: EncodeOptions,
): Promise<Buffer> {
  const offset = byteOffsets(decoded, await lengthIn(decoded.charset.read));
  const write = await writerOf(decoded, options);
  const parts: Buffer[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    const start = offset(span.start);
    parts.push(decoded.bytes.subarray(at, start), write(text, span.start));
    at = offset(span.end);
  }
  parts.push(decoded.bytes.subarray(at));
  return Buffer.concat(parts);
}

/** Bytes that a text takes in an encoding. */
type Length = (text: string) => number;

/** How many bytes a text takes in an encoding. */
export async function lengthIn(encoding: string): Promise<Length> {
  if (encoding === 'utf-8') return (text) => Buffer.byteLength(text);
  if (encoding.startsWith('utf-16')) return (text) => text.length * 2;
  const { default: iconv } = await import('iconv-lite');
  return (await isSingleByte(encoding)) ? (text) => text.length : (text) => iconv.encode(text, encoding).length;
}

/** Gives the byte at which a unit of the text begins. Units must be asked for in order. */
export function byteOffsets({ text, resumes }: Decoded, length: Length): (unit: number) => number {
  let known = { text: 0, byte: 0 };
  let next = 0;
  return (unit) => {
    for (let resume = resumes[next]; resume && resume.text <= unit; resume = resumes[++next]) known = resume;
    known = { text: unit, byte: known.byte + length(text.slice(known.text, unit)) };
    return known.byte;
  };
}

/** Writes new text that stands at a place of the old one. */
type Write = (text: string, at: number) => Buffer;

async function writerOf({ text: source, charset }: Decoded, { format, place }: EncodeOptions): Promise<Write> {
  const { write } = charset;
  if (write === 'utf-8') return (text) => Buffer.from(text);
  if (write === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
  if (write === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16();
  const { default: iconv } = await import('iconv-lite');
  const has = (character: string) =>
    character < '\u0080' || (write !== 'us-ascii' && iconv.decode(iconv.encode(character, write), write) === character);
  return (text, at) => {
    const written = Array.from(text, (character) => (has(character) ? character : reference(character, at))).join('');
    return iconv.encode(written, write === 'us-ascii' ? 'windows-1252' : write);
  };

  function reference(character: string, at: number): string {
    if (!isMarkup(format))
      throw new DebabelError(
        'encoding',
        `Expected repairs that ${charset.name} can hold, got \`${character}\`: convert it to UTF-8 first, as with \`iconv -f ${charset.name} -t UTF-8\``,
        place,
      );
    const named = `&#${character.codePointAt(0) ?? 0};`;
    return isInCdata(source, at) ? `]]>${named}<![CDATA[` : named;
  }
}

/** In a CDATA section a reference means nothing: it stands between two. */
function isInCdata(text: string, at: number): boolean {
  return text.lastIndexOf('<![CDATA[', at) > text.lastIndexOf(']]>', at);
}
