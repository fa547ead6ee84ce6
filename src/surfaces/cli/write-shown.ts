import { relative } from 'node:path';
import { writeAtomic } from '#io';
import { shownAs } from './inputs.ts';

/** Writes a file at an absolute path; what goes wrong is told by `name`. Throws `DebabelError` (`output-file`). */
export function writeShown(path: string, text: string | Uint8Array, name: string): void {
  try {
    writeAtomic(path, text);
  } catch (error) {
    shownAs(name, path)(error);
  }
}

/** A path as one writes it from `cwd`. */
export function fromHere(cwd: string, path: string): string {
  return relative(cwd, path) || path;
}
