/** Gives `value` the casing of `like`: `A` or `THE` or `Make`. A value with capitals of its own keeps them. */
export function matchCase(value: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return value.toUpperCase();
  return startsUpper(like) ? capitalize(value) : value;
}

/** Upper case for the first letter, the rest as it is. */
export function capitalize(value: string): string {
  const first = String.fromCodePoint(value.codePointAt(0) ?? 0x20);
  return value === '' ? value : first.toUpperCase() + value.slice(first.length);
}

/** Whether the text begins with a capital letter. */
export function startsUpper(value: string): boolean {
  const first = value.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(value);
}
