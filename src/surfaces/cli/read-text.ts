import { beginningOf, decode, type Decoded, encodeEdits } from '#io';
import { DebabelError, type Format, formats, type Report } from '#model';
import { formatOf } from '#read';
import { changesOf } from '#report';
import { nearest } from '#settings';
import { text, type Values } from './options.ts';

/** A text as it was given, and its format. */
export interface Text extends Decoded {
  readonly format: Format;
}

/** What is known of a text by its name and by the command line. */
interface Given {
  readonly place: string;
  readonly format: Format | undefined;
}

/** Reads the bytes of a text. Rejects with `DebabelError` for what is no text. */
export async function readText(bytes: Buffer, { place, format }: Given): Promise<Text> {
  const told = format ?? (isArchive(bytes) ? 'docx' : formatOf({ name: place, text: beginningOf(bytes) }));
  // It holds its text packed.
  if (told === 'docx') return { ...(await decode(Buffer.alloc(0), { place })), bytes, format: told };
  return { ...(await decode(bytes, { format: told, place })), format: told };
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
}

/** A repaired text in the encoding that it came in. Rejects with `DebabelError` (`encoding`) if that cannot hold a repair. */
export async function encoded(given: Text, report: Report): Promise<Buffer> {
  return encodeEdits(given, changesOf(report), { format: given.format, place: report.name });
}

/** The format that `--as` or `--format` names. Throws `DebabelError` (`unknown-format`). */
export function formatNamed(value: Values[string]): Format | undefined {
  const name = text(value);
  if (name === undefined) return undefined;
  const format = formats.find((one) => one === name.toLowerCase());
  if (format) return format;
  const meant = nearest(name, formats);
  const hint = meant === undefined ? '' : `, did you mean \`${meant}\`?`;
  throw new DebabelError('unknown-format', `Expected a format (${formats.join(', ')}), got \`${name}\`${hint}`);
}
