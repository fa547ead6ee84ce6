import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GitIgnore, isHidden } from './gitignore.ts';

/** All files under a folder, in order, but hidden ones, those that are ignored, and those under `except`. Links are not followed. Absolute. */
export function* walkFolder(folder: string, gitignore: GitIgnore, except: readonly string[]): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isHidden(path)) continue;
    if (entry.isFile() && !gitignore.ignores(path, 'file')) yield path;
    if (entry.isDirectory() && !except.includes(path) && !gitignore.ignores(path, 'folder'))
      yield* walkFolder(path, gitignore, except);
  }
}
