import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DebabelError } from '#model';
import { unfinishedBeside } from './atomic-file.ts';

/** `on-disk`: outlives a failure of power. `soon`: may be lost with it, when someone else looks whether it is whole; a hundred times faster. */
export type Durability = 'on-disk' | 'soon';

/**
 * Writes a file so that at any moment the old or the new text stands there whole: a temporary file beside it, then a rename.
 * Keeps mode and owner and follows links; makes missing folders. Throws `DebabelError` (`output-file`). Nothing of it is left behind
 * on a fault; it runs without a pause, so that no signal handler comes in between.
 */
export function writeAtomic(path: string, text: string | Uint8Array, durability: Durability = 'on-disk'): void {
  let temporary: string | undefined;
  try {
    const target = existing(path);
    mkdirSync(dirname(target), { recursive: true });
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) checkReplaceable(target, before);
    // Not named after the target: its name may be as long as names can be.
    temporary = unfinishedBeside(target);
    write(temporary, text, before);
    if (durability === 'on-disk') sync(temporary);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof DebabelError) throw error;
    throw new DebabelError('output-file', reasonOf(error), path);
  }
}

function existing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A rename would put a file in the place of a device or a pipe, and one that may not be written needs only a folder that may. */
function checkReplaceable(target: string, before: Stats): void {
  if (before.isDirectory())
    throw new DebabelError('output-file', 'Expected a file, got a folder: give it another name', target);
  if (!before.isFile())
    throw new DebabelError(
      'output-file',
      'Expected a file, got a pipe or a device: its text goes to standard output without `--write`',
      target,
    );
  accessSync(target, constants.W_OK);
}

function write(temporary: string, text: string | Uint8Array, before: Stats | undefined): void {
  const mode = before && before.mode & 0o7777;
  const file = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    if (before && (before.uid !== process.geteuid?.() || before.gid !== process.getegid?.())) keepOwner(file, before);
    // The mask of the process may have taken bits away, and a change of owner some.
    if (mode !== undefined) fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only the superuser may give files away: for all others the file becomes theirs. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `Could not be written (${code}): there is no room left on the disk`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `Could not be written (${code}): a file stands where a folder is needed`;
  return `Could not be written (${code}): check that the folder is there and may be written`;
}
