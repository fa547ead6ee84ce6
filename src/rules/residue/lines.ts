/** A stretch of the document, as spans are: UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line without white space at its ends, with the hits that stand in it. */
export interface Line extends Range {
  readonly hits: readonly number[];
}

/** The lines that hold a hit, each once, in order. `hits` are in order. */
export function* linesWith(text: string, hits: readonly number[]): Generator<Line> {
  let at = 0;
  while (at < hits.length) {
    const hit = hits[at] ?? 0;
    const start = hit === 0 ? 0 : text.lastIndexOf('\n', hit - 1) + 1;
    const end = endOfLine(text, hit);
    const first = at;
    while (at < hits.length && (hits[at] ?? 0) < end) at++;
    // A hit on the line break itself belongs to no line.
    if (at === first) at++;
    else yield { ...trimmed(text, start, end), hits: hits.slice(first, at) };
  }
}

/** Where the first `count` lines that are not empty end, and whether others follow. */
export function firstLines(text: string, count: number): { readonly end: number; readonly more: boolean } {
  let end = 0;
  for (let left = count; left > 0; left--) {
    const start = skipSpace(text, end);
    if (start === text.length) return { end: text.length, more: false };
    end = endOfLine(text, start);
  }
  return { end, more: skipSpace(text, end) < text.length };
}

/** Where the last `count` lines that are not empty start. */
export function lastLines(text: string, count: number): number {
  let start = text.length;
  for (let left = count; left > 0; left--) {
    const end = skipSpaceBack(text, start);
    if (end === 0) return 0;
    start = text.lastIndexOf('\n', end - 1) + 1;
  }
  return start;
}

/** Whether anything stands before this stretch. */
export function hasBefore(text: string, { start }: Range): boolean {
  return skipSpaceBack(text, start) > 0;
}

/** Whether anything stands after this stretch. */
export function hasAfter(text: string, { end }: Range): boolean {
  return skipSpace(text, end) < text.length;
}

/** First offset from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** End of what stands before `at` and the white space before it. */
export function skipSpaceBack(text: string, at: number): number {
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function trimmed(text: string, start: number, end: number): Range {
  const from = Math.min(skipSpace(text, start), end);
  return { start: from, end: Math.max(from, skipSpaceBack(text, end)) };
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0x2028 || unit === 0x2029
  );
}

/** Whether a hit stands within the first `most` units of its line. */
export function startsNear(most: number): (line: Line) => boolean {
  return ({ start, hits }) => hits.some((hit) => hit - start <= most);
}
