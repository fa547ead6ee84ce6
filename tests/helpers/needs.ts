import { existsSync } from 'node:fs';

/**
 * Whether a test has to be skipped, for a program that it needs is not on this machine. Where `DEBABEL_NEEDS_ALL` is set, as in `.ci/run`,
 * nothing is skipped: it throws.
 */
export function lacks(path: string): boolean {
  if (existsSync(path)) return false;
  if (process.env['DEBABEL_NEEDS_ALL'] !== undefined)
    throw new Error(`Expected ${path} on a machine where all tests have to run, found none: see .ci/run`);
  return true;
}
