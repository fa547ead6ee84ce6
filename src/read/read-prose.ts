import type { Document, Format, Span } from '#model';

/** Longest piece, in UTF-16 units, that is parsed at once: the parser’s cost grows faster than its text. */
const longest = 4000;

/**
 * Prose as a document: every line is a paragraph. Only plain text may be hard-wrapped; then blank lines part paragraphs. Never fails.
 * `format`: what the prose was read from.
 */
export function readProse(text: string, format: Format): Document {
  const lines = linesOf(text);
  const paragraphs = (format === 'text' && isHardWrapped(text, lines) ? joinLines(text, lines) : lines)
    .flatMap((span) => trimmed(text, span))
    .flatMap((span) => pieces(text, span));
  return { text, format, paragraphs };
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\f\v]/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Mail and old archives break lines at some column: short lines, most of which go on in lower case on the next. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let goesOn = 0;
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.end - line.start;
    if (length > 100) return false;
    if (length < 40) continue;
    filled++;
    const next = lines[index + 1];
    if (
      next &&
      /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) &&
      !/[.!?:]["”’)]?\s*$/.test(text.slice(line.end - 4, line.end))
    )
      goesOn++;
  }
  return filled >= 3 && goesOn * 2 >= filled;
}

function joinLines(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    const blank = text.slice(line.start, line.end).trim() === '';
    if (blank) {
      if (open) joined.push(open);
      open = undefined;
    } else open = { start: open?.start ?? line.start, end: line.end };
  }
  if (open) joined.push(open);
  return joined;
}

/** Without white space and byte order mark at the ends; nothing if nothing is left. */
function trimmed(text: string, { start, end }: Span): Span[] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? [{ start: from, end: to }] : [];
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff || (unit > 127 && /\s/.test(String.fromCharCode(unit)));
}

/** Cuts what is too long to be parsed at once: after a sentence, else after a word, else anywhere but inside a surrogate pair. */
function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const to = from + cutOf(text.slice(from, from + longest));
    found.push(...trimmed(text, { start: from, end: to }));
    from = to;
  }
  return [...found, ...trimmed(text, { start: from, end })];
}

function cutOf(piece: string): number {
  for (let at = piece.length - 1; at > piece.length / 2; at--) {
    if (piece.charAt(at) === ' ' && /[.!?]["”’)]?$/.test(piece.slice(Math.max(0, at - 2), at))) return at + 1;
  }
  const space = piece.lastIndexOf(' ');
  if (space > 0) return space + 1;
  const unit = piece.charCodeAt(piece.length - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? piece.length - 1 : piece.length;
}
