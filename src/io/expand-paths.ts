import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { DebabelError } from '#model';
import { GitIgnore } from './gitignore.ts';
import { walkFolder } from './walk-folder.ts';

/** A file of the command line: `named` by a person, or `found` in a folder or by a pattern that does not say how names end. */
export interface Expanded {
  readonly path: string;
  readonly by: 'named' | 'found';
}

/**
 * Paths, folders and patterns of the command line as files, in order, none twice. A name that stands there is no pattern, whatever it looks
 * like. What `.gitignore` leaves out is not found; `except`: folders that are not looked through.
 * Rejects with `DebabelError` (`input-file`) for a pattern that fits no file, or a folder without any.
 */
export async function expandPaths(
  patterns: readonly string[],
  folder: string,
  except: readonly string[] = [],
): Promise<Expanded[]> {
  const paths = new Map<string, Expanded>();
  const gitignore = new GitIgnore();
  const add = (path: string, by: Expanded['by']) => {
    const key = path === '-' ? path : resolve(folder, path);
    if (!paths.has(key)) paths.set(key, { path, by });
  };
  for (const pattern of patterns) {
    const absolute = resolve(folder, pattern);
    if (pattern !== '-' && isFolder(absolute)) {
      const found = [...walkFolder(absolute, gitignore, except)];
      if (found.length === 0)
        throw new DebabelError('input-file', 'Expected a folder with files, found none that are not ignored', pattern);
      for (const path of found) add(relative(folder, path), 'found');
      continue;
    }
    if (!/[*?{}[\]]/.test(pattern) || existsSync(absolute)) {
      add(pattern, 'named');
      continue;
    }
    const found = (await glob(pattern, folder)).filter(
      (path) => !gitignore.ignoresWithin(resolve(folder, path), folder),
    );
    if (found.length === 0)
      throw new DebabelError('input-file', 'Expected files, found none that fit: check the pattern', pattern);
    for (const path of found) add(path, /\.[a-z\d]+$/i.test(pattern) ? 'named' : 'found');
  }
  return [...paths.values()];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What cannot be read is told when its turn comes.
    return false;
  }
}

async function glob(pattern: string, folder: string): Promise<string[]> {
  const tinyglobby = await import('tinyglobby');
  const ignored = ['**/node_modules/**', '**/.git/**'];
  return (await tinyglobby.glob([pattern], { cwd: folder, ignore: ignored, expandDirectories: false })).toSorted();
}
