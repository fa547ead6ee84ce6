/** Old encodings of Western and of Russian computers: what UTF-8 is taken for. */
type Encoding = 'windows-1252' | 'windows-1251';

const bytesBy = new Map<Encoding, ReadonlyMap<string, number>>();
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text that was written in UTF-8 and read in an old encoding: `Ã©` → `é`. `undefined` unless every character of the run takes part
 * and nothing but characters that are printed comes out. Undone again if it happened twice.
 */
export function reencoded(run: string): string | undefined {
  for (const encoding of ['windows-1252', 'windows-1251'] as const) {
    const once = decode(run, encoding);
    if (once === undefined) continue;
    const twice = reencodedPart(once);
    return twice ?? once;
  }
  return undefined;
}

/** A text that mixes runs that were read twice with others. */
function reencodedPart(text: string): string | undefined {
  const decoded = decode(text, 'windows-1252');
  return decoded === undefined ? undefined : (decode(decoded, 'windows-1252') ?? decoded);
}

function decode(run: string, encoding: Encoding): string | undefined {
  if (run.length < 2) return undefined;
  const bytes = bytesOf(run, encoding);
  if (!bytes) return undefined;
  try {
    const text = utf8.decode(bytes);
    return text.length < run.length && plausible(text, encoding) ? text : undefined;
  } catch {
    // Not UTF-8: the characters are what they seem.
    return undefined;
  }
}

/** Nothing that is not printed, no rare scripts; from the Russian encoding at least two letters or a mark, for `Рі` may be a syllable. */
function plausible(text: string, encoding: Encoding): boolean {
  if (/[\p{Cc}\p{Cn}\p{Co}\u2c00-\ufefe]/u.test(text)) return false;
  return encoding === 'windows-1252' || text.length > 1 || /\p{P}/u.test(text);
}

function bytesOf(run: string, encoding: Encoding): Uint8Array | undefined {
  const table = tableOf(encoding);
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at++) {
    const byte = table.get(run.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** Characters of an encoding by their upper bytes; made when first asked for. Written out: not every runtime decodes 80 to 9F by the book. */
function tableOf(encoding: Encoding): ReadonlyMap<string, number> {
  const known = bytesBy.get(encoding);
  if (known) return known;
  const table = new Map(Array.from(upperHalf[encoding](), (character, index) => [character, index + 0x80]));
  bytesBy.set(encoding, table);
  return table;
}

/** Bytes 80 to FF. Bytes that mean nothing are control characters. */
const upperHalf: Readonly<Record<Encoding, () => string>> = {
  'windows-1252': () => `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${range(0xa0, 0xff)}`,
  'windows-1251': () =>
    `ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї${range(0x410, 0x44f)}`,
};

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
