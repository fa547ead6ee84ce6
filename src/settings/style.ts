import { DebabelError } from '#model';
import { nearest } from './nearest.ts';
import type { Settings } from './settings.ts';

/** What of the registry of names the choice depends on. */
interface Registry {
  readonly people: readonly Styled[];
  readonly places: readonly Styled[];
  readonly organisations: readonly Styled[];
}
interface Styled {
  readonly style?: Readonly<Record<string, string>>;
}

/** Checks that the house whose spelling is wanted is known to the registry of names. Throws `DebabelError` (`usage`, `settings-file`) with those that are. */
export function checkStyle({ style, from }: Pick<Settings, 'style' | 'from'>, registry: Registry): void {
  if (style === undefined) return;
  const entries = [...registry.people, ...registry.places, ...registry.organisations];
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry.style ?? {})))].toSorted();
  if (names.includes(style)) return;
  const meant = nearest(style, names);
  const place = from?.style;
  const hint = meant === undefined ? '' : `: did you mean \`${meant}\`?`;
  throw new DebabelError(
    place === undefined ? 'usage' : 'settings-file',
    `Expected \`style\` to be one of ${names.join(', ')}, got \`${style}\`${hint}`,
    place,
  );
}
