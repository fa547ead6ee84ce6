/** Makes a value when it is first asked for: opening debabel must not wait for two thousand names. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * Keeps what was found for a key, for the many names that come again; forgets all when it holds `most`, so that an endless stream of
 * texts takes no more room. `find` must depend on the key alone.
 */
export function remember<V>(find: (key: string) => V, most = 20_000): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    if (known.size >= most) known.clear();
    const made = find(key);
    known.set(key, made);
    return made;
  };
}
