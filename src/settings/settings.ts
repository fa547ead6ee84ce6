import { type Profile, profiles } from '#decide';
import { DebabelError } from '#model';
import { nearest } from './nearest.ts';

/** What a user can choose. All of it has a default. */
export interface Settings {
  readonly profile: Profile;
  /** Only these rules or families; empty: all. */
  readonly rules: readonly string[];
  /** Not these rules or families. */
  readonly noRules: readonly string[];
  /** House whose spelling of names is wanted: a key of `style` in `rules/names`. */
  readonly style?: string;
  /** Rule files or folders of the user’s own. */
  readonly rulePaths: readonly string[];
  /** Where a settings file says a thing, for faults that show later: `style` → `debabel.config.yml:2:8`. */
  readonly from?: Readonly<Partial<Record<keyof Settings, string>>>;
}

export const defaults: Settings = { profile: 'standard', rules: [], noRules: [], rulePaths: [] };

const keys = ['profile', 'style', 'rules', 'noRules', 'rulePaths'] as const;
type Key = (typeof keys)[number];

/**
 * Checks what stands in a settings file; `placeOf` tells where a key stands in it, or the file itself without a key.
 * Throws `DebabelError` (`settings-file`) with the place and the way out.
 */
export function checkSettings(value: unknown, placeOf: (key?: string) => string): Partial<Settings> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new DebabelError(
      'settings-file',
      `Expected a map of settings as in \`profile: safe\`, got \`${shown(value)}\``,
      placeOf(),
    );
  }
  const settings: { -readonly [K in Key]?: Settings[K] } = {};
  const from: Partial<Record<Key, string>> = {};
  for (const [name, given] of Object.entries(value)) {
    const key = keys.find((known) => known === name);
    if (key === undefined) throw new DebabelError('settings-file', unexpected(name), placeOf(name));
    const place = placeOf(name);
    from[key] = place;
    if (key === 'profile') settings.profile = profileOf(given, place);
    else if (key === 'style') settings.style = nameOf(given, place);
    else settings[key] = listOf(key, given, place);
  }
  return { ...settings, from };
}

/** A profile by its name. Throws `DebabelError`: `settings-file` with a place, else `usage`. */
export function profileOf(given: unknown, place?: string): Profile {
  const profile = profiles.find((name) => name === given);
  if (profile) return profile;
  const inFile = place !== undefined;
  const reason = `Expected \`${inFile ? 'profile' : '--profile'}\` to be one of ${profiles.join(', ')}, got \`${shown(given)}\``;
  throw new DebabelError(inFile ? 'settings-file' : 'usage', reason, place);
}

function unexpected(name: string): string {
  const meant = nearest(name, keys);
  return `Unexpected setting \`${name}\`, ${meant === undefined ? `expected one of ${keys.join(', ')}` : `did you mean \`${meant}\`?`}`;
}

function nameOf(given: unknown, place: string): string {
  if (typeof given === 'string') return given;
  throw new DebabelError(
    'settings-file',
    `Expected \`style\` to be a name like \`ap\`, got \`${shown(given)}\``,
    place,
  );
}

function listOf(key: Key, given: unknown, place: string): string[] {
  const list = typeof given === 'string' ? [given] : given;
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
  throw new DebabelError('settings-file', `Expected \`${key}\` to be a list of names, got \`${shown(given)}\``, place);
}

function shown(given: unknown): string {
  if (typeof given === 'function') return 'a function';
  return typeof given === 'string' ? given : JSON.stringify(given);
}
