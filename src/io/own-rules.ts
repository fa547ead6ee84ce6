import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DebabelError } from '#model';
import { compileRules, dataRule, type Rule } from '#rulekit';
import { readRuleSources } from './compile-data.ts';

/** Compiles the user’s own rule files and folders. Rejects with `DebabelError` where one cannot be used. */
export async function readOwnRules(paths: readonly string[]): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new DebabelError('rule-file', 'Expected a rule file or a folder of them, found nothing', path);
    const sources = found.isDirectory() ? await readRuleSources(path, path) : await oneFile(path);
    rules.push(...sources.map(({ compiled, examples }) => dataRule(compiled, examples)));
  }
  return rules;
}

async function oneFile(path: string): Promise<Awaited<ReturnType<typeof compileRules>>> {
  if (!['.yml', '.yaml'].includes(extname(path))) throw new DebabelError('rule-file', 'Expected a YAML rule file (.yml)', path);
  return compileRules(await readFile(path, 'utf8'), path);
}
