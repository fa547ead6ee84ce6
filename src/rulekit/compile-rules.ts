import type { RuleSource } from './rule-file.ts';

/**
 * Compiles the text of a rule file. YAML and its schema are loaded at the first call: the built-in rules come compiled,
 * so most runs never need them. Rejects with `DebabelError` (`rule-file`), each fault with `path:line:column`.
 */
export async function compileRules(source: string, path: string): Promise<RuleSource[]> {
  const { compileRuleFile } = await import('./rule-file.ts');
  return compileRuleFile(source, path);
}

/** JSON Schema of rule files. */
export async function ruleSchema(): Promise<unknown> {
  const { ruleFileSchema } = await import('./rule-file.ts');
  return ruleFileSchema();
}

/** Compiles the text of a registry file (`people.yml`, `places.yml`, `organisations.yml`) to the entries it holds. */
export async function compileRegistry(source: string, path: string): Promise<Partial<import('#language').Registry>> {
  const { compileRegistryFile } = await import('./registry-file.ts');
  return compileRegistryFile(source, path);
}
