import { open, stat } from 'node:fs/promises';
import { DebabelError } from '#model';

/** Largest file that is read whole, in bytes. */
export const largestFile: number = 64 * 1024 * 1024;

/** The bytes of a file. Rejects with `DebabelError` that names the file and the way out: missing, folder, too large. */
export async function readInput(path: string): Promise<Buffer> {
  const found = await attempt(path, async () => stat(path));
  if (found.isDirectory())
    throw new DebabelError(
      'input-file',
      `Expected a file, got a folder: name its files, as in \`${path}/**/*.txt\``,
      path,
    );
  if (found.size > largestFile) throw tooLarge(path, found.size);
  const handle = await attempt(path, async () => open(path));
  try {
    // A pipe or a device has no size: it is read until its end or until it is too much.
    if (!found.isFile()) return await readAll(handle.createReadStream({ autoClose: false }), path);
    return await attempt(path, async () => handle.readFile());
  } finally {
    await handle.close();
  }
}

/** The first bytes of a file; none, if it cannot be read. */
export async function readBeginning(path: string): Promise<Buffer> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** Reads a stream to its end, as `readInput` reads a file. */
export async function readAll(stream: AsyncIterable<Buffer | string>, name: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const bytes of readBytes(stream, name)) {
    size += bytes.length;
    if (size > largestFile) throw tooLarge(name);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Chunks of a stream. What goes wrong in reading (a folder as standard input) is told as an `input-file` error. */
export async function* readBytes(stream: AsyncIterable<Buffer | string>, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw new DebabelError('input-file', reasonOf(error), name);
  }
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DebabelError('input-file', reasonOf(error), path);
  }
}

/** Without a size: more than may be read came, and nobody knows how much there is. */
function tooLarge(path: string, size?: number): DebabelError {
  const most = largestFile / 1024 / 1024;
  const got = size === undefined ? 'more' : `${Math.ceil(size / 1024 / 1024)} MB`;
  return new DebabelError(
    'too-large',
    `Expected at most ${most} MB, got ${got}: send it an item a line through \`debabel pipe\``,
    path,
  );
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Expected a file, found nothing: check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'May not be read: check its permissions';
  if (code === 'ELOOP') return 'Expected a file, got a link that leads to itself: check the path';
  if (code === 'EISDIR') return 'Expected a text, got a folder: name its files';
  return `Could not be read (${String(code ?? error)})`;
}
