import { type Charset, isSingleByte } from './charset.ts';
import { chooseReading, type DecodeOptions, type Facts, type Soundness } from './choose-reading.ts';
import { type Decoded, isWide, notIn, readWide, soundnessOf } from './decode.ts';
import { EncodingLook } from './encoding-look.ts';
import { readUtf8, wholeCharacters } from './utf8.ts';

/** Opens a stream of bytes at its beginning, as often as it is asked. */
export type OpenBytes = () => AsyncIterable<Buffer>;

/**
 * A stream as text, part by part with the bytes of each: what `decode` gives of all of it. It is read once to see what it is, then once for
 * its text; no more than a few parts are in memory. Errors as of `decode`.
 */
export async function* decodeStream(open: OpenBytes, options: DecodeOptions): AsyncGenerator<Decoded> {
  const { charset, broken } = await chooseReading(await factsOf(open), options);
  const cut = await cutterOf(charset, options.place);
  let rest = Buffer.alloc(0);
  for await (const chunk of open()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const { text, length } = cut(bytes, false);
    const taken = bytes.subarray(0, length);
    yield broken ? { ...readUtf8(taken), bytes: taken, charset } : { text, bytes: taken, charset, resumes: [] };
    rest = Buffer.from(bytes.subarray(length));
  }
  if (rest.length === 0) return;
  const { text } = cut(rest, true);
  yield broken ? { ...readUtf8(rest), bytes: rest, charset } : { text, bytes: rest, charset, resumes: [] };
}

async function factsOf(open: OpenBytes): Promise<Facts> {
  const look = new EncodingLook();
  for await (const chunk of open()) look.add(chunk);
  return look.facts(async () => soundnessIn(open));
}

async function soundnessIn(open: OpenBytes): Promise<Soundness> {
  let all: Soundness = { sound: 0, broken: 0, first: 0 };
  let at = 0;
  let rest = Buffer.alloc(0);
  const add = (bytes: Buffer) => {
    const { sound, broken, first } = soundnessOf(readUtf8(bytes));
    all = {
      sound: all.sound + sound,
      broken: all.broken + broken,
      first: all.broken > 0 ? all.first : at + first,
    };
    at += bytes.length;
  };
  for await (const chunk of open()) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = wholeCharacters(bytes);
    add(whole);
    rest = Buffer.from(bytes.subarray(whole.length));
  }
  add(rest);
  return all;
}

/** Reads as many bytes as are whole characters. */
type Cut = (bytes: Buffer, isLast: boolean) => { readonly text: string; readonly length: number };

/** Bytes of the longest character of any encoding. */
const longestCharacter = 4;

async function cutterOf(charset: Charset, place: string): Promise<Cut> {
  if (isWide(charset))
    return (bytes, isLast) => ({ text: readWide(bytes, charset), length: isLast ? bytes.length : bytes.length & ~1 });
  if (charset.read === 'utf-8')
    return (bytes, isLast) => {
      const whole = isLast ? bytes : wholeCharacters(bytes);
      return { text: whole.toString(), length: whole.length };
    };
  const { default: iconv } = await import('iconv-lite');
  if (await isSingleByte(charset.read))
    return (bytes) => ({ text: iconv.decode(bytes, charset.read, { stripBOM: false }), length: bytes.length });
  return (bytes, isLast) => {
    // A character that is cut in two does not come back as it was.
    for (let back = 0; back <= (isLast ? 0 : Math.min(longestCharacter, bytes.length)); back++) {
      const whole = bytes.subarray(0, bytes.length - back);
      const text = iconv.decode(whole, charset.read, { stripBOM: false });
      if (iconv.encode(text, charset.read).equals(whole)) return { text, length: whole.length };
    }
    throw notIn(charset, place);
  };
}
