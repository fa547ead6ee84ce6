import type { Decoded } from './decode.ts';
import { byteOffsets, lengthIn } from './encode-edits.ts';

/** Follows text that was decoded part by part: gives the bytes of texts that are cut from it otherwise. */
export class ByteTrail {
  readonly #parts: Decoded[] = [];

  /** The text of parts as they come by. */
  async *follow(parts: AsyncIterable<Decoded>): AsyncGenerator<string> {
    for await (const part of parts) {
      this.#parts.push(part);
      yield part.text;
    }
  }

  /** The next units of what came by, with their bytes. */
  async take(units: number): Promise<Decoded | undefined> {
    const taken: Decoded[] = [];
    for (let left = units; left > 0;) {
      const part = this.#parts.shift();
      if (!part) throw new RangeError('Expected no more units than have come by');
      const [front, back] = part.text.length > left ? await cut(part, left) : [part];
      if (back) this.#parts.unshift(back);
      taken.push(front);
      left -= front.text.length;
    }
    return joined(taken);
  }

  /** Bytes that no text stands for, when all has been taken. */
  rest(): Buffer {
    return Buffer.concat(this.#parts.map(({ bytes }) => bytes));
  }
}

async function cut(part: Decoded, units: number): Promise<[Decoded, Decoded]> {
  const { text, bytes, charset, resumes } = part;
  const byte = byteOffsets(part, await lengthIn(charset.read))(units);
  const isFront = (resume: Decoded['resumes'][number]) => resume.text <= units;
  return [
    { text: text.slice(0, units), bytes: bytes.subarray(0, byte), charset, resumes: resumes.filter(isFront) },
    {
      text: text.slice(units),
      bytes: bytes.subarray(byte),
      charset,
      resumes: resumes.filter((resume) => !isFront(resume)).map((resume) => moved(resume, -units, -byte)),
    },
  ];
}

function joined(parts: readonly Decoded[]): Decoded | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  const resumes: Decoded['resumes'][number][] = [];
  let text = '';
  let byte = 0;
  for (const part of parts) {
    for (const resume of part.resumes) resumes.push(moved(resume, text.length, byte));
    text += part.text;
    byte += part.bytes.length;
  }
  return { text, bytes: Buffer.concat(parts.map(({ bytes }) => bytes)), charset: first.charset, resumes };
}

function moved({ text, byte }: Decoded['resumes'][number], units: number, bytes: number): Decoded['resumes'][number] {
  return { text: text + units, byte: byte + bytes };
}
