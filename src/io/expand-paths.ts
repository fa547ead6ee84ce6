import { DebabelError } from '#model';

/** Paths and patterns of the command line as paths, in order, none twice. Rejects with `DebabelError` for a pattern that fits no file. */
export async function expandPaths(patterns: readonly string[], folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const pattern of patterns) {
    if (!/[*?{}[\]]/.test(pattern)) {
      paths.push(pattern);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const found = await glob(pattern, { cwd: folder, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false });
    if (found.length === 0) throw new DebabelError('input-file', 'Expected files, found none that fit: check the pattern', pattern);
    paths.push(...found.toSorted());
  }
  return [...new Set(paths)];
}
