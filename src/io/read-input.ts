import { open, stat } from 'node:fs/promises';
import { DebabelError } from '#model';

/** Largest file that is read whole, in bytes. */
export const largestFile: number = 64 * 1024 * 1024;

/** Reads a text file. Rejects with `DebabelError` that names the file and the way out: missing, folder, binary, not UTF-8, too large. */
export async function readInput(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw new DebabelError('input-file', reasonOf(error), path);
  });
  if (found.isDirectory()) throw new DebabelError('input-file', `Expected a file, got a folder: name its files, as in \`${path.replace(/\/$/, '')}/**/*.txt\``, path);
  if (found.size > largestFile) throw tooLarge(path, found.size);
  const handle = await open(path).catch((error: unknown) => {
    throw new DebabelError('input-file', reasonOf(error), path);
  });
  try {
    return await decode(await handle.readFile(), path);
  } finally {
    await handle.close();
  }
}

/** Reads a stream to its end, as `readInput` reads a file. */
export async function readAll(stream: AsyncIterable<Buffer | string>, name: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > largestFile) throw tooLarge(name, size);
    parts.push(bytes);
  }
  return decode(Buffer.concat(parts), name);
}

/** UTF-8 bytes as text, byte order mark kept: what is not touched must come out as it went in. */
async function decode(bytes: Buffer, path: string): Promise<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'UTF-16LE' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : undefined;
  if (utf16 !== undefined) throw notUtf8(path, utf16);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new DebabelError('binary', `Expected text, got binary data (a zero byte at ${zero}): extract its text first`, path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { default: chardet } = await import('chardet');
    throw notUtf8(path, chardet.detect(bytes.subarray(0, 65_536)) ?? undefined);
  }
}

function notUtf8(path: string, encoding: string | undefined): DebabelError {
  const name = encoding ?? 'windows-1252';
  const guess = encoding === undefined ? 'another encoding' : `probably ${encoding}`;
  return new DebabelError('not-utf8', `Expected UTF-8, got ${guess}: convert it first, as with \`iconv -f ${name} -t UTF-8\``, path);
}

function tooLarge(path: string, size: number): DebabelError {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return new DebabelError('too-large', `Expected at most ${largestFile / 1024 / 1024} MB, got ${megabytes} MB: send it an item a line through \`debabel pipe\``, path);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'Expected a file, found nothing: check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'May not be read: check its permissions';
  return `Could not be read (${String(code ?? error)})`;
}
