import { DebabelError } from '#model';
import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** Limits of what is unpacked: a file of any size may claim to hold more than a machine has. */
const most = { entries: 10_000, entry: 64 * 1024 * 1024, total: 512 * 1024 * 1024, ratio: 500 };

/** Below it, in bytes, no ratio is suspicious. */
const small = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

/** An archive that is read in place, and written again with some entries changed and all others as they are. */
export interface Zip {
  readonly names: readonly string[];
  /** Unpacks an entry; `undefined` if there is none. */
  read(name: string): Uint8Array | undefined;
  /** The archive with these entries in place of theirs, new ones at the end. */
  write(changed: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

/** Opens an archive. Throws `DebabelError` (`input-file`, `too-large`): no archive, encrypted, a bomb. */
export function openZip(given: Uint8Array, place: string): Zip {
  // A slice of Node’s `Buffer` is no copy.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const { entries, end } = directoryOf(bytes, place);
  check(entries, place);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw fault('two entries of one name', place);
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name);
      return entry && unpack(bytes, entry, place);
    },
    write: (changed) => (changed.size === 0 ? given : writeZip(bytes, entries, end, changed)),
  };
}

function fault(got: string, place: string): DebabelError {
  return new DebabelError(
    'input-file',
    `Expected a Word file (.docx), got ${got}: open it in a word processor and save it anew`,
    place,
  );
}

interface Directory {
  readonly entries: readonly Entry[];
  /** The record that ends the archive. */
  readonly end: Uint8Array;
}

function directoryOf(bytes: Uint8Array, place: string): Directory {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new DebabelError(
      'input-file',
      'Expected a Word file (.docx), got an old or encrypted one: save it as .docx, without a password',
      place,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = endRecordAt(view);
  if (endAt === undefined) throw fault('no archive', place);
  const count = view.getUint16(endAt + 10, true);
  let at = view.getUint32(endAt + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw fault('an archive in the form for huge ones', place);
  if (count > most.entries) throw tooMuch(`at most ${most.entries} entries, got ${count}`, place);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > endAt || view.getUint32(at, true) !== 0x02014b50) throw fault('a broken archive', place);
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = bytes.subarray(at, at + length);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new DebabelError('input-file', 'Expected a Word file without a password, got an encrypted one', place);
    entries.push({
      name: new TextDecoder().decode(record.subarray(46, 46 + view.getUint16(at + 28, true))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record,
    });
    at += length;
  }
  return { entries, end: bytes.subarray(endAt) };
}

/** The record that ends the archive; a comment of up to 64 kB may follow. */
function endRecordAt(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function check(entries: readonly Entry[], place: string): void {
  let total = 0;
  for (const { name, size, packed, method } of entries) {
    total += size;
    if (size > most.entry || total > most.total)
      throw tooMuch(`at most ${most.entry / 1024 / 1024} MB in an entry, got more in \`${name}\``, place);
    if (size > small && size > packed * most.ratio) throw tooMuch(`no archive that unpacks ${most.ratio}-fold`, place);
    if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
      throw fault(`an entry outside of the archive (\`${name}\`)`, place);
    if (method !== 0 && method !== 8) throw fault('an unknown compression', place);
  }
}

function tooMuch(expected: string, place: string): DebabelError {
  return new DebabelError('too-large', `Expected ${expected}: it looks like a trap, not like a text`, place);
}

/** Where the data of an entry begins. */
function dataAt(view: DataView, { offset }: Entry, place: string): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    throw fault('a broken archive', place);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function unpack(bytes: Uint8Array, entry: Entry, place: string): Uint8Array {
  const start = dataAt(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry, place);
  const packed = bytes.subarray(start, start + entry.packed);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.size, place);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw fault('a broken archive', place);
  return unpacked;
}

/** In small steps, so that what holds more than it claims is found before it is unpacked. */
function inflate(packed: Uint8Array, size: number, place: string): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooMuch('an entry of the size that it says', place);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += 16_384)
      inflater.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch (error) {
    throw error instanceof DebabelError ? error : fault('a broken archive', place);
  }
  return unpacked.subarray(0, length);
}

function writeZip(
  bytes: Uint8Array,
  entries: readonly Entry[],
  end: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directoryStart = new DataView(end.buffer, end.byteOffset).getUint32(16, true);
  const starts = [...entries.map(({ offset }) => offset), directoryStart].toSorted((a, b) => a - b);
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    const data = changed.get(entry.name);
    const headerEnd = entry.offset + 30 + view.getUint16(entry.offset + 26, true);
    const next = starts.find((start) => start > entry.offset) ?? directoryStart;
    records.push(patched(entry.record, { 42: at }));
    if (!data) {
      add(bytes.subarray(entry.offset, next));
      continue;
    }
    const packed = deflateSync(data);
    const sizes = { crc: crc32(data), packed: packed.length, size: data.length };
    records[records.length - 1] = patchedSizes(patched(entry.record, { 42: at }), 8, sizes);
    const header = patchedSizes(bytes.slice(entry.offset, headerEnd), 6, sizes);
    // Its extra field may say what is no longer so.
    new DataView(header.buffer).setUint16(28, 0, true);
    add(header);
    add(packed);
  }
  for (const [name, data] of changed) {
    if (entries.some((entry) => entry.name === name)) continue;
    const { header, record, packed } = newEntry(name, data, at);
    records.push(record);
    add(header);
    add(packed);
  }
  const directory = at;
  for (const record of records) add(record);
  const closing = end.slice();
  const endView = new DataView(closing.buffer);
  endView.setUint16(8, records.length, true);
  endView.setUint16(10, records.length, true);
  endView.setUint32(12, at - directory, true);
  endView.setUint32(16, directory, true);
  add(closing);
  return joined(parts, at);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function patched(record: Uint8Array, values: Readonly<Record<number, number>>): Uint8Array<ArrayBuffer> {
  const copy = record.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, value] of Object.entries(values)) view.setUint32(Number(offset), value, true);
  return copy;
}

/** A header or record (`flags`: where its flags stand) with new sizes, deflated, with no sizes behind the data. */
function patchedSizes(record: Uint8Array, flags: number, { crc, packed, size }: Sizes): Uint8Array<ArrayBuffer> {
  const copy = patched(record, { [flags + 8]: crc, [flags + 12]: packed, [flags + 16]: size });
  const view = new DataView(copy.buffer);
  view.setUint16(flags, view.getUint16(flags, true) & ~8, true);
  view.setUint16(flags + 2, 8, true);
  return copy;
}

function newEntry(name: string, data: Uint8Array, offset: number): Record<'header' | 'record' | 'packed', Uint8Array> {
  const encoded = new TextEncoder().encode(name);
  const packed = deflateSync(data);
  const sizes = { crc: crc32(data), packed: packed.length, size: data.length };
  const header = new Uint8Array(30 + encoded.length);
  const record = new Uint8Array(46 + encoded.length);
  header.set(encoded, 30);
  record.set(encoded, 46);
  const views = { header: new DataView(header.buffer), record: new DataView(record.buffer) };
  views.header.setUint32(0, 0x04034b50, true);
  views.record.setUint32(0, 0x02014b50, true);
  views.header.setUint16(4, 20, true);
  views.record.setUint16(4, 20, true);
  views.record.setUint16(6, 20, true);
  // The first of January 1980: archives know no earlier day.
  views.header.setUint16(12, 0x21, true);
  views.record.setUint16(14, 0x21, true);
  views.header.setUint16(26, encoded.length, true);
  views.record.setUint16(28, encoded.length, true);
  views.record.setUint32(42, offset, true);
  return { header: patchedSizes(header, 6, sizes), record: patchedSizes(record, 8, sizes), packed };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
