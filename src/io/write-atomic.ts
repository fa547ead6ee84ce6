import { closeSync, fchmodSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DebabelError } from '#model';

/**
 * Writes a file so that at any moment the old or the new text stands there whole: a temporary file beside it, then a rename.
 * Keeps the mode and follows links; makes missing folders. Throws `DebabelError` (`output-file`). Nothing of it is left behind on a fault;
 * it runs without a pause, so that no signal handler comes in between.
 */
export function writeAtomic(path: string, text: string): void {
  let temporary: string | undefined;
  try {
    const target = existing(path);
    mkdirSync(dirname(target), { recursive: true });
    const mode = modeOf(target);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.debabel`);
    const file = openSync(temporary, 'wx', mode ?? 0o666);
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      // The mask of the process may have taken bits away.
      if (mode !== undefined) fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DebabelError('output-file', `Could not be written (${code}): check that the folder is there and may be written`, path);
  }
}

function existing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o7777;
  } catch {
    return undefined;
  }
}
