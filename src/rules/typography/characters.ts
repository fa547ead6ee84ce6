/** What rules about marks ask of single characters and of the words around an offset. Offsets are UTF-16 units; outside the text counts as a line’s end. */

const letter = /^[\p{L}\p{M}]$/u;
const lower = /^\p{Ll}$/u;
const upper = /^\p{Lu}$/u;

/** Whether a letter stands at `at`. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32;
  return (unit >= 97 && unit <= 122) || (text.charCodeAt(at) > 127 && letter.test(text.charAt(at)));
}

/** Whether a lower-case letter stands at `at`. */
export function isLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 97 && unit <= 122) || (unit > 127 && lower.test(text.charAt(at)));
}

/** Whether a capital letter stands at `at`. */
export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 65 && unit <= 90) || (unit > 127 && upper.test(text.charAt(at)));
}

/** Whether a digit stands at `at`. */
export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Whether a space within a line stands at `at`: plain, no-break, narrow no-break, thin. */
export function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** Whether the text or a line ends at `at`. */
export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) || unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

/** Whether any of `marks` stands at `at`. */
export function isOneOf(text: string, at: number, marks: string): boolean {
  const unit = text.charAt(at);
  return unit !== '' && marks.includes(unit);
}

/** Offset of the first unit of the run of letters that ends before `end`; `end` itself if there is none. At most 40 units away. */
export function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 40 && isLetter(text, at - 1)) at--;
  return at;
}

/** Offset after the run of letters that begins at `start`. At most 40 units away. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  while (at - start < 40 && isLetter(text, at)) at++;
  return at;
}

/** Offset of the first unit that is no space, before `at` going backwards: the end of what stands there. */
export function skipGapsBack(text: string, at: number): number {
  let to = at;
  while (to > 0 && isGap(text, to - 1)) to--;
  return to;
}

/** Offset of the first unit from `at` on that is no space. */
export function skipGaps(text: string, at: number): number {
  let to = at;
  while (isGap(text, to)) to++;
  return to;
}

/** The line that holds `at`, at most `reach` units to each side. */
export function lineAround(text: string, at: number, reach: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && at - start < reach && !isLineEnd(text, start - 1)) start--;
  let end = at;
  while (end - at < reach && !isLineEnd(text, end)) end++;
  return { start, end };
}

/** How far around a word another copy of it is looked for. */
const neighbourhood = 5000;

/** Whether `word`, which stands at `at`, stands nowhere else near it: what stands twice is a name. */
export function standsOnce(text: string, word: string, at: number): boolean {
  const start = Math.max(0, at - neighbourhood);
  const near = text.slice(start, at + neighbourhood);
  return near.indexOf(word) === near.lastIndexOf(word);
}
