/** Puts a value into a map of lists, once in a row. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Two lists as one, without copying where one is empty. */
export function both<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return first.length > 0 && second.length > 0 ? [...first, ...second] : first.length > 0 ? first : second;
}
