/**
 * How alike two words are spelled. All functions are symmetric, compare UTF-16 units as they stand (fold or bare first)
 * and allocate a few small rows at most.
 */

/**
 * Damerau–Levenshtein distance, restricted to unit edits (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours that turn one word into the other. `most + 1` as soon as the distance is known to be larger than `most`.
 *
 * Source: F. J. Damerau, “A technique for computer detection and correction of spelling errors” (1964); V. I. Levenshtein (1966).
 */
export function editDistance(a: string, b: string, most: number = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What both begin and end with costs nothing; most pairs of names are told apart by what is left.
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const longer = Math.max(aEnd, bEnd) - start;
  if (aEnd === start || bEnd === start) return longer;
  if (most === 1 && longer > 2) return 2;
  return alignment(a.slice(start, aEnd), b.slice(start, bEnd), most);
}

function alignment(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/**
 * Jaro’s similarity, 0 (nothing in common) to 1 (equal): matching units that stand near each other, less half of those out of order.
 *
 * Source: M. A. Jaro, “Advances in record-linkage methodology” (1989).
 */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matchedA: string[] = [];
  for (let at = 0; at < a.length; at++) {
    const to = Math.min(b.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= to; other++) {
      if (taken.has(other) || a.charCodeAt(at) !== b.charCodeAt(other)) continue;
      taken.add(other);
      matchedA.push(a.charAt(at));
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  const matchedB = [...taken].toSorted((x, y) => x - y).map((at) => b.charAt(at));
  const swaps = matchedA.filter((unit, at) => unit !== matchedB[at]).length / 2;
  return (matches / a.length + matches / b.length + (matches - swaps) / matches) / 3;
}

/**
 * Jaro’s similarity, raised for words that begin alike: 0.1 of what is missing for each of up to four first units.
 *
 * Source: W. E. Winkler, “String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage” (1990).
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return similarity + prefix * 0.1 * (1 - similarity);
}
