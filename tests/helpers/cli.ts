import { mkdtempSync, rmSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

// Processes and whole engines: on a busy machine a test takes longer than the few seconds of a pure function.
vi.setConfig({ testTimeout: 30_000 });

/** The built command line. */
export const program: string = fileURLToPath(new URL('../../dist/surfaces/cli/start.cjs', import.meta.url));

/** Rules that these tests bring along: `striped horse` is repaired, `barking cat` has a suggestion, `unknown animal` none. */
export const houseRules: string = fileURLToPath(new URL('../surfaces/cli/house/animals.yml', import.meta.url));

/** Runs these rules and no others. */
export const house: readonly string[] = ['--no-config', '--rules', houseRules, '--rule', 'house'];

/** A folder with these files, taken away when the test ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'debabel-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** All files under a folder, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
