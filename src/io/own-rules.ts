import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DebabelError } from '#model';
import { compileRules, dataRule, type Rule, type RuleSource } from '#rulekit';
import { shownPath } from './shown-path.ts';

/** A rule file of the user’s own, compiled. */
export interface OwnRuleFile {
  /** As a person would write it. */
  readonly path: string;
  readonly sources: readonly RuleSource[];
}

/** Compiles the user’s own rule files and folders. Rejects with `DebabelError` (`rule-file`) where some cannot be used: their faults are told together. */
export async function readOwnRules(paths: readonly string[]): Promise<Rule[]> {
  const files = await readOwnRuleFiles(paths);
  return files.flatMap(({ sources }) => sources.map(({ compiled, examples }) => dataRule(compiled, examples)));
}

/** As `readOwnRules`, by file. Nothing is read twice, whichever ways lead to it. */
export async function readOwnRuleFiles(paths: readonly string[]): Promise<OwnRuleFile[]> {
  const files: OwnRuleFile[] = [];
  const faults: string[] = [];
  for (const path of new Set((await Promise.all(paths.map(ruleFilesIn))).flat())) {
    const shown = shownPath(path);
    try {
      files.push({ path: shown, sources: await compileRules(await readFile(path, 'utf8'), shown) });
    } catch (error) {
      faults.push(faultOf(error, shown));
    }
  }
  if (faults.length > 0) throw new DebabelError('rule-file', faults.join('\n'));
  return files;
}

/** The file itself, or the rule files in a folder, in path order. Absolute. */
export async function ruleFilesIn(given: string): Promise<string[]> {
  const path = resolve(given);
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new DebabelError(
      'rule-file',
      'Expected a rule file or a folder of them, found nothing: check the path',
      shownPath(path),
    );
  if (!found.isDirectory()) {
    if (!isRuleFile(path)) throw new DebabelError('rule-file', 'Expected a YAML rule file (.yml)', shownPath(path));
    return [path];
  }
  // `names/` holds the registry of names where a folder is laid out as the project’s own.
  const names = (await readdir(path, { recursive: true }))
    .filter((name) => isRuleFile(name) && !/^names[/\\]/.test(name))
    .toSorted();
  if (names.length === 0)
    throw new DebabelError('rule-file', 'Expected a folder that holds rule files (.yml), found none', shownPath(path));
  return names.map((name) => join(path, name));
}

function isRuleFile(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** A fault with its place, to be told with others. Throws on, where it is none of the file. */
function faultOf(error: unknown, shown: string): string {
  if (error instanceof DebabelError) return error.message;
  if (error instanceof Error && 'code' in error)
    return `${shown}: Could not be read (${String(error.code)}): check its permissions`;
  throw error;
}
