import { DebabelError } from '#model';
import type { Settings } from './settings.ts';

/** What of a rule the choice depends on. */
interface Choosable {
  readonly id: string;
  readonly picky?: boolean;
}

/**
 * The rules that the settings ask for. A name is a rule’s id, a pack or a family (`idioms/cs/float-idea`, `idioms/cs`, `idioms`).
 * Throws `DebabelError` (`unknown-rule`) for a name that fits none, with those that look like it.
 */
export function chooseRules<R extends Choosable>(rules: readonly R[], settings: Pick<Settings, 'profile' | 'rules' | 'noRules'>): R[] {
  for (const name of [...settings.rules, ...settings.noRules]) {
    if (!rules.some((rule) => fits(rule.id, name))) throw new DebabelError('unknown-rule', unknown(name, rules));
  }
  return rules.filter(
    (rule) =>
      (settings.rules.length === 0 || settings.rules.some((name) => fits(rule.id, name))) &&
      !settings.noRules.some((name) => fits(rule.id, name)) &&
      (!rule.picky || settings.profile === 'picky' || settings.rules.includes(rule.id)),
  );
}

function fits(id: string, name: string): boolean {
  return id === name || id.startsWith(`${name}/`);
}

function unknown(name: string, rules: readonly Choosable[]): string {
  const last = name.split('/').at(-1) ?? name;
  const similar = rules.map((rule) => rule.id).filter((id) => last.length > 2 && id.includes(last.slice(0, 5)));
  const hint = similar.length > 0 ? `: did you mean ${similar.slice(0, 3).map((id) => `\`${id}\``).join(', ')}?` : ': `debabel rules list` shows all';
  return `Unknown rule \`${name}\`${hint}`;
}
