/** Makes a value when it is first asked for: opening debabel must not wait for two thousand names. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
