import { DebabelError } from '#model';
import { nearest } from './nearest.ts';
import type { Settings } from './settings.ts';

/** What of a rule the choice depends on. */
interface Choosable {
  readonly id: string;
  readonly picky?: boolean;
}

/** What of the settings the choice of rules depends on. */
type Choice = Pick<Settings, 'profile' | 'rules' | 'noRules' | 'from'>;

/**
 * Holds the rules that the settings name against those that there are. A name is a rule’s id, a pack or a family (`idioms/cs/float-idea`,
 * `idioms/cs`, `idioms`). Throws `DebabelError` (`unknown-rule`) for a name that fits none, with those that look like it.
 */
export function checkRules(rules: () => readonly Choosable[], settings: Choice): void {
  for (const key of ['rules', 'noRules'] as const) {
    for (const name of settings[key]) {
      if (!rules().some((rule) => fits(rule.id, name)))
        throw new DebabelError('unknown-rule', unknown(name, rules()), settings.from?.[key]);
    }
  }
}

/** The rules that the settings ask for. Throws as `checkRules` does. */
export function chooseRules<R extends Choosable>(rules: readonly R[], settings: Choice): R[] {
  checkRules(() => rules, settings);
  return rules.filter((rule) => isChosen(rule, settings));
}

/** Whether the settings ask for a rule. */
export function isChosen({ id, picky }: Choosable, { rules, noRules, profile }: Choice): boolean {
  return (
    (rules.length === 0 || rules.some((name) => fits(id, name))) &&
    !noRules.some((name) => fits(id, name)) &&
    (!picky || profile === 'picky' || rules.includes(id))
  );
}

function fits(id: string, name: string): boolean {
  return id === name || id.startsWith(`${name}/`);
}

/** The reason, with rules and packs that are written alike, or that hold a word of the name. */
function unknown(name: string, rules: readonly Choosable[]): string {
  const ids = rules.map((rule) => rule.id);
  const meant = nearest(name, [...new Set(ids.flatMap(withFamilies))]);
  const last = name.split('/').at(-1) ?? name;
  const holding = ids.filter((id) => last.length > 2 && id.includes(last.slice(0, 5)));
  const similar = [...new Set([...(meant === undefined ? [] : [meant]), ...holding])].slice(0, 3);
  if (similar.length === 0) return `Unknown rule \`${name}\`: \`debabel rules list\` shows all`;
  return `Unknown rule \`${name}\`: did you mean ${similar.map((id) => `\`${id}\``).join(', ')}? \`debabel rules list\` shows all`;
}

/** `idioms/cs/float-idea` → `idioms`, `idioms/cs`, `idioms/cs/float-idea`. */
function withFamilies(id: string): string[] {
  const parts = id.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
