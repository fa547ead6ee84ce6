import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DebabelError } from '#model';

/**
 * Paths and patterns of the command line as paths, in order, none twice. A name that stands there is no pattern, whatever it looks like.
 * Rejects with `DebabelError` (`input-file`) for a pattern that fits no file.
 */
export async function expandPaths(patterns: readonly string[], folder: string): Promise<string[]> {
  const paths = new Map<string, string>();
  const add = (path: string) => {
    const key = path === '-' ? path : resolve(folder, path);
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const pattern of patterns) {
    if (!/[*?{}[\]]/.test(pattern) || existsSync(resolve(folder, pattern))) {
      add(pattern);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const found = await glob(pattern, {
      cwd: folder,
      ignore: ['**/node_modules/**', '**/.git/**'],
      expandDirectories: false,
    });
    if (found.length === 0)
      throw new DebabelError('input-file', 'Expected files, found none that fit: check the pattern', pattern);
    for (const path of found.toSorted()) add(path);
  }
  return [...paths.values()];
}
