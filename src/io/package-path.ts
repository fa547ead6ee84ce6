import { fileURLToPath } from 'node:url';

/** A file of this package, by its path from the top. Beside `dist` and `src` alike. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
