/** Fewest words and marks to insert, delete or exchange to make `a` of `b` (Levenshtein 1966, over words). */
export function wordDistance(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let row = Int32Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [at, word] of left.entries()) {
    const next = new Int32Array(right.length + 1);
    next[0] = at + 1;
    for (let other = 1; other <= right.length; other++) {
      const exchange = (row[other - 1] ?? 0) + (right[other - 1] === word ? 0 : 1);
      next[other] = Math.min((row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1, exchange);
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function wordsOf(text: string): readonly string[] {
  const straight = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»]/g, '"');
  return straight.match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];
}
