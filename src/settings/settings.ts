import { type Profile, profiles } from '#decide';
import { DebabelError } from '#model';

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
}

export const defaults: Settings = { profile: 'standard', rules: [], noRules: [], rulePaths: [] };

/** Checks what stands in a settings file. Throws `DebabelError` (`settings-file`) with the place and the way out. */
export function checkSettings(value: unknown, place: string): Partial<Settings> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new DebabelError('settings-file', 'Expected a map of settings', place);
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  for (const [key, given] of Object.entries(value)) {
    switch (key) {
      case 'profile':
        settings.profile = profileOf(given, place);
        break;
      case 'style':
        if (typeof given !== 'string') throw new DebabelError('settings-file', `Expected \`style\` to be a name like \`ap\`, got \`${String(given)}\``, place);
        settings.style = given;
        break;
      case 'rules':
      case 'noRules':
      case 'rulePaths':
        settings[key] = listOf(key, given, place);
        break;
      default:
        throw new DebabelError('settings-file', `Unexpected setting \`${key}\`, expected one of profile, style, rules, noRules, rulePaths`, place);
    }
  }
  return settings;
}

/** A profile by its name. Throws `DebabelError`. */
export function profileOf(given: unknown, place?: string): Profile {
  const profile = profiles.find((name) => name === given);
  if (profile) return profile;
  throw new DebabelError(place === undefined ? 'usage' : 'settings-file', `Expected \`profile\` to be one of ${profiles.join(', ')}, got \`${String(given)}\``, place);
}

function listOf(key: string, given: unknown, place: string): string[] {
  const list = typeof given === 'string' ? [given] : given;
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
  throw new DebabelError('settings-file', `Expected \`${key}\` to be a list of names, got \`${JSON.stringify(given)}\``, place);
}
