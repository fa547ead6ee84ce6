/** A fact of a whole document, or of another thing, that many places ask for: found out once for each, so that time grows with the text and not with its hits. */
export function oncePer<D extends object, T>(find: (document: D) => T): (document: D) => T {
  const known = new WeakMap<D, { readonly fact: T }>();
  return (document) => {
    let found = known.get(document);
    if (!found) {
      found = { fact: find(document) };
      known.set(document, found);
    }
    return found.fact;
  };
}
