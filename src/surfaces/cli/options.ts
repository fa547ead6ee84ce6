import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings } from '#io';
import { DebabelError } from '#model';
import { defaults, nearest, profileOf, type Settings } from '#settings';
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
  own: NonNullable<ParseArgsConfig['options']>,
): { values: Values; positionals: readonly string[] } {
  const options = { ...common, ...own };
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    throw new DebabelError(
      'usage',
      `${reasonOf(error, Object.keys(options))}: \`debabel ${command} --help\` shows what there is`,
    );
  }
}

/** What `parseArgs` says, in our words: ``Unknown option `--wirte`, did you mean `--write`?`` */
function reasonOf(error: unknown, options: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, unknown] = /^Unknown option '(.+?)'/.exec(message) ?? [];
  if (unknown !== undefined) {
    const meant = nearest(unknown.replace(/^-+/, ''), options);
    return `Unknown option \`${unknown}\`${meant === undefined ? '' : `, did you mean \`--${meant}\`?`}`;
  }
  const [, option = '', fault = ''] =
    /'(?:-\w, )?(--?[\w-]+)[^']*' (argument missing|does not take|argument is ambiguous)/.exec(message) ?? [];
  if (fault.startsWith('does')) return `Unexpected value of \`${option}\`, expected none`;
  return option === '' ? message : `Expected a value for \`${option}\`, got none`;
}

/**
 * Settings: defaults, then the settings file, then the command line. What the command line says of rules that are left out and of
 * rules of one’s own comes on top of the file; all else stands in its place.
 */
export async function settingsOf(values: Values, { cwd }: Streams): Promise<Settings> {
  const config = text(values['config']);
  if (config !== undefined && values['no-config'] === true)
    throw new DebabelError('usage', 'Expected one of `--config` and `--no-config`, got both');
  const file = values['no-config'] === true ? {} : await readSettings(cwd, config);
  const [rules, noRules, rulePaths] = [texts(values['rule']), texts(values['no-rule']), texts(values['rules'])];
  const style = text(values['style']);
  const profile = text(values['profile']);
  const chosen = style ?? file.style;
  const { rules: rulesFrom, noRules: noRulesFrom, style: styleFrom } = file.from ?? {};
  return {
    profile: profile === undefined ? (file.profile ?? defaults.profile) : profileOf(profile),
    rules: rules.length > 0 ? rules : (file.rules ?? []),
    noRules: [...(file.noRules ?? []), ...noRules],
    rulePaths: [...(file.rulePaths ?? []), ...rulePaths.map((path) => resolve(cwd, path))],
    ...(chosen !== undefined && { style: chosen }),
    from: {
      ...(rules.length === 0 && rulesFrom !== undefined && { rules: rulesFrom }),
      ...(noRules.length === 0 && noRulesFrom !== undefined && { noRules: noRulesFrom }),
      ...(style === undefined && styleFrom !== undefined && { style: styleFrom }),
    },
  };
}

/** A value that is text, or nothing. */
export function text(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A value that is a whole number from 1 up, or nothing. Throws `DebabelError` (`usage`). */
export function numberOf(name: string, values: Values): number | undefined {
  const given = text(values[name]);
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new DebabelError('usage', `Expected \`--${name}\` to be a whole number from 1 up, got \`${given}\``);
}

/** The values of an option that may be repeated. */
export function texts(value: Values[string]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A comma-separated value, each one of `allowed`; nothing, if the option is not there. Throws `DebabelError` (`usage`). */
export function listOf(name: string, value: Values[string], allowed: readonly string[]): readonly string[] {
  const all = text(value);
  if (all === undefined) return [];
  const given = all
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const wrong = given.length === 0 ? all : given.find((one) => !allowed.includes(one));
  if (wrong !== undefined)
    throw new DebabelError('usage', `Expected \`--${name}\` to be of ${allowed.join(', ')}, got \`${wrong}\``);
  return [...new Set(given)];
}
