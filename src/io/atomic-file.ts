import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How files are named that are not whole yet. */
const unfinished = /^\.debabel-[a-z0-9]+\.tmp$/;

/** A name for a file beside `path` that is not whole yet. */
export function unfinishedBeside(path: string): string {
  return join(dirname(path), `.debabel-${Math.random().toString(36).slice(2)}.tmp`);
}

/** A file that is written part by part and stands in its place when it is whole, and not before. */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#temporary = unfinishedBeside(path);
    this.#file = openSync(this.#temporary, 'wx');
  }

  write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
  }

  /** Puts the file in its place, or in another of the same folder. */
  commit(path: string = this.#path): void {
    fsyncSync(this.#file);
    this.#close();
    renameSync(this.#temporary, path);
  }

  /** Leaves nothing behind, unless the file stands in its place. */
  abandon(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}

/** Takes away what a killed process left unfinished under a folder that no other one writes into. */
export function sweepUnfinished(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && unfinished.test(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
}
