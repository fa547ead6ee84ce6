import { DebabelError } from '#model';

/**
 * UTF-8 bytes as text, byte order mark kept: what is not touched must come out as it went in.
 * Rejects with `DebabelError` (`not-utf8`, `binary`) that says what the bytes probably are and how to convert them.
 */
export async function decodeText(bytes: Buffer, place: string): Promise<string> {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) throw notUtf8(place, wide);
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new DebabelError(
      'binary',
      `Expected text, got binary data (a zero byte at ${zero}): extract its text first`,
      place,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const broken = brokenPlaces(bytes);
    if (broken.mostlySound) {
      throw new DebabelError(
        'not-utf8',
        `Expected UTF-8, got a broken character at byte ${broken.first}: mend it, or drop what is broken with \`iconv -c -f UTF-8 -t UTF-8\``,
        place,
      );
    }
    const { default: chardet } = await import('chardet');
    throw notUtf8(place, guess(chardet.analyse(bytes.subarray(0, 65_536)).map(({ name }) => name)));
  }
}

/** UTF-16 by its byte order mark, or by zeros in every other byte of its beginning. */
function wideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && even === 0) return 'UTF-16LE';
  return even > many && odd === 0 ? 'UTF-16BE' : undefined;
}

/** Where the first byte stands that is no UTF-8, and whether more characters beyond ASCII are sound than broken. */
function brokenPlaces(bytes: Buffer): { first: number; mostlySound: boolean } {
  const parts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD');
  let first = -1;
  let offset = 0;
  let broken = 0;
  let sound = 0;
  for (const [index, part] of parts.entries()) {
    offset += Buffer.byteLength(part);
    sound += part.match(/[^\0-\x7f]/gu)?.length ?? 0;
    if (index === parts.length - 1) break;
    // The replacement character may stand in the bytes as such.
    if (first < 0 && bytes.subarray(offset, offset + 3).equals(replacement)) offset += 3;
    else {
      if (first < 0) first = offset;
      broken++;
    }
  }
  return { first, mostlySound: sound > broken };
}

const replacement = Buffer.from('\uFFFD');

/** The likeliest encoding that is not what it cannot be. */
function guess(names: readonly string[]): string | undefined {
  return names.find((name) => name !== 'UTF-8' && name !== 'ASCII');
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
