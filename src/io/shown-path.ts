import { isAbsolute, relative } from 'node:path';

/** A path as a person would write it from `folder`: relative if it is inside, else whole. */
export function shownPath(path: string, folder: string = process.cwd()): string {
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
