import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DebabelError } from '#model';
import type { FileFinder } from './find-files.ts';

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
  const add = (path: string, by: Expanded['by']) => {
    const key = path === '-' ? path : resolve(folder, path);
    if (!paths.has(key)) paths.set(key, { path, by });
  };
  // Most often files are named, and nothing is looked for.
  let finder: FileFinder | undefined;
  for (const pattern of patterns) {
    const absolute = resolve(folder, pattern);
    const inFolder = pattern !== '-' && isFolder(absolute);
    if (!inFolder && (!/[*?{}[\]]/.test(pattern) || existsSync(absolute))) {
      add(pattern, 'named');
      continue;
    }
    finder ??= new (await import('./find-files.ts')).FileFinder(folder, except);
    const found = inFolder ? finder.inFolder(pattern) : await finder.byPattern(pattern);
    if (found.length === 0) {
      const reason = inFolder
        ? 'Expected a folder with files, found none that are not ignored'
        : 'Expected files, found none that fit: check the pattern';
      throw new DebabelError('input-file', reason, pattern);
    }
    const by = !inFolder && /\.[a-z\d]+$/i.test(pattern) ? 'named' : 'found';
    for (const path of found) add(path, by);
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
