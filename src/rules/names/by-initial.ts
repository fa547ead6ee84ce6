import { bareKey } from '#language';

/**
 * A table in parts: one for each first letter, made when a word with that letter is first looked up, so that a short text does not
 * wait for all names.
 */
export function byInitial<T>(make: (initial: string) => T): (key: string) => T {
  const parts = new Map<string, T>();
  return (key) => {
    const initial = key.charAt(0);
    let part = parts.get(initial);
    if (part === undefined) {
      part = make(initial);
      parts.set(initial, part);
    }
    return part;
  };
}

/** First letter of a form’s bare key. */
export function initialOf(form: string): string {
  const unit = form.charCodeAt(0);
  return unit < 128 ? form.charAt(0).toLowerCase() : bareKey(form.slice(0, 4)).charAt(0);
}

/** The last word of a name: `Leyen` of `von der Leyen`. */
export function tailOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
}

/** Puts a value into a map of lists, once. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
