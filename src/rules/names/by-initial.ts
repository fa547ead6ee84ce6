import { bareKey } from '#language';
import { once } from './once.ts';

/**
 * A table in parts: one for each first letter, made when a word with that letter is first looked up, so that a short text does not
 * wait for all names. `forms`: what the table is made of; a part gets the forms of which a word begins with its letter.
 */
export function byInitial<T, P>(
  forms: () => readonly NamedForm<T>[],
  make: (forms: readonly NamedForm<T>[], initial: string) => P,
): (key: string) => P {
  const groups = once(() => groupByInitial(forms()));
  const parts = new Map<string, P>();
  return (key) => {
    const initial = key.charAt(0);
    let part = parts.get(initial);
    if (part === undefined) {
      part = make(groups().get(initial) ?? [], initial);
      parts.set(initial, part);
    }
    return part;
  };
}

/** A form of a name and what it means. */
export interface NamedForm<T> {
  readonly form: string;
  readonly meant: T;
}

/** Adds forms that mean the same. A plain loop: this runs over all names when a process meets its first text. */
export function addForms<T>(list: NamedForm<T>[], forms: readonly string[] | undefined, meant: T): void {
  if (forms) for (const form of forms) list.push({ form, meant });
}

function groupByInitial<T>(forms: readonly NamedForm<T>[]): ReadonlyMap<string, readonly NamedForm<T>[]> {
  const groups = new Map<string, NamedForm<T>[]>();
  for (const form of forms) groupForm(groups, form);
  return groups;
}

function groupForm<T>(groups: Map<string, NamedForm<T>[]>, form: NamedForm<T>): void {
  const text = form.form;
  put(groups, initialOf(text), form);
  // By hand: with a regular expression this took longer than all else that a first text waits for.
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === 32 || before === 45 || before === 46) put(groups, initialOf(text.slice(at)), form);
  }
}

/** First letter of a form’s bare key. */
export function initialOf(form: string): string {
  const unit = form.charCodeAt(0);
  if (unit >= 128) return bareKey(form.slice(0, 4)).charAt(0);
  return unit >= 65 && unit <= 90 ? String.fromCharCode(unit | 32) : form.charAt(0);
}

/** The last word of a name: `Leyen` of `von der Leyen`. */
export function tailOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
}

/** Puts a value into a map of lists, once in a row. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Two lists as one, without copying where one is missing. */
export function both<T>(first: readonly T[] | undefined, second: readonly T[] | undefined): readonly T[] {
  return first && second ? [...first, ...second] : (first ?? second ?? none);
}

const none: readonly never[] = [];
