import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings } from '#io';
import { DebabelError } from '#model';
import { defaults, profileOf, type Settings } from '#settings';
import type { Streams } from './streams.ts';

/** Options that every command knows. */
const common = {
  help: { type: 'boolean', short: 'h' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
} as const;

/** Options of commands that run rules. */
export const ruleOptions = {
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'no-rule': { type: 'string', multiple: true },
  rules: { type: 'string', multiple: true },
  style: { type: 'string' },
} as const;

/** Values of options as `parseArgs` gives them. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What stands on the command line, checked. Throws `DebabelError` (`usage`) with the option and the way out. */
export function parse(
  command: string,
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Values; positionals: readonly string[] } {
  try {
    const parsed = parseArgs({ args: [...argv], options: { ...common, ...options }, allowPositionals: true, strict: true });
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\. To specify a positional.*$/s, '') : String(error);
    throw new DebabelError('usage', `${reason}: \`debabel ${command} --help\` shows what there is`);
  }
}

/** Settings: defaults, then the settings file, then the command line. */
export async function settingsOf(values: Values, { cwd }: Streams): Promise<Settings> {
  const file = values['no-config'] === true ? {} : await readSettings(cwd, text(values['config']));
  const list = (name: string, from: readonly string[] | undefined) => {
    const given = values[name];
    return Array.isArray(given) ? (given as string[]) : (from ?? []);
  };
  const style = text(values['style']) ?? file.style;
  const profile = text(values['profile']);
  return {
    profile: profile === undefined ? (file.profile ?? defaults.profile) : profileOf(profile),
    rules: list('rule', file.rules),
    noRules: list('no-rule', file.noRules),
    rulePaths: list('rules', file.rulePaths),
    ...(style !== undefined && { style }),
  };
}

/** A value that is text, or nothing. */
export function text(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A comma-separated value, each one of `allowed`. Throws `DebabelError` (`usage`). */
export function listOf(name: string, value: Values[string], allowed: readonly string[]): readonly string[] {
  const given = (text(value) ?? '').split(',').map((one) => one.trim()).filter(Boolean);
  for (const one of given) {
    if (!allowed.includes(one)) throw new DebabelError('usage', `Expected \`--${name}\` to be of ${allowed.join(', ')}, got \`${one}\``);
  }
  return given;
}
