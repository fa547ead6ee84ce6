import { relative, resolve } from 'node:path';
import { GitIgnore } from './gitignore.ts';
import { walkFolder } from './walk-folder.ts';

/** Files in folders and by patterns, but those that `.gitignore` leaves out. Paths are from `folder`, as the command line has them. */
export class FileFinder {
  readonly #folder: string;
  readonly #except: readonly string[];
  readonly #gitignore = new GitIgnore();

  /** `except`: folders that are not looked through. Absolute. */
  constructor(folder: string, except: readonly string[]) {
    this.#folder = folder;
    this.#except = except;
  }

  /** Files under a folder, in order. */
  inFolder(path: string): string[] {
    return [...walkFolder(resolve(this.#folder, path), this.#gitignore, this.#except)].map((file) =>
      relative(this.#folder, file),
    );
  }

  /** Files that a pattern fits, in order. */
  async byPattern(pattern: string): Promise<string[]> {
    const { glob } = await import('tinyglobby');
    const ignore = ['**/node_modules/**', '**/.git/**'];
    const found = await glob([pattern], { cwd: this.#folder, ignore, expandDirectories: false });
    return found.toSorted().filter((path) => !this.#gitignore.ignoresWithin(resolve(this.#folder, path), this.#folder));
  }
}
