import type { Span } from '#model';

/** A place as people and editors count: both from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The surroundings of a span on one line, safe to print. `…` stands where something was cut. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Offsets at which the lines of `text` start. `\n` ends a line, and so `\r\n` does too; a text that ends in `\n` has no empty last line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  return starts;
}

/** Index of the line that `offset` stands on. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns offsets into lines and columns; the lines are counted once. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    if (offset === text.length && text.endsWith('\n')) return { line: starts.length + 1, column: 1 };
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The line around a span, cut to about `width` units, never inside a surrogate pair. A span over several lines shows its line breaks as `↵`. */
export function excerptOf(text: string, span: Span, width = 70): Excerpt {
  const side = Math.max(Math.floor((width - (span.end - span.start)) / 2), Math.floor(width / 7));
  return {
    before: lineBefore(text, span.start, side),
    marked: oneLine(shorten(text.slice(span.start, span.end), width)),
    after: lineAfter(text, span.end, side),
  };
}

/** `text` with its middle left out where it is longer than `width` units. */
export function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const side = Math.floor((width - 3) / 2);
  return `${text.slice(0, backToPoint(text, side))} … ${text.slice(onToPoint(text, text.length - side))}`;
}

/**
 * C0 and C1 controls but tab and line break, embeddings and overrides of direction, and halves of surrogate pairs:
 * what could drive a terminal or make a line read as another.
 */
const unsafe =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with whatever could drive a terminal made visible, unit for unit: ESC is `␛`, what has no picture `�`. */
export function visible(text: string): string {
  return text.replace(unsafe, (unit) => picture(unit.charCodeAt(0)));
}

/** `visible`, with line breaks as `↵` and tabs as `⇥`: safe in the middle of a line. */
export function oneLine(text: string): string {
  return visible(text.replace(/\r?\n/g, '↵').replaceAll('\t', '⇥'));
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

function lineBefore(text: string, end: number, side: number): string {
  const from = end - side;
  // Never looks further back than it shows: a line may be a megabyte long.
  const shown = text.slice(onToPoint(text, Math.max(0, from)), end);
  const start = shown.lastIndexOf('\n') + 1;
  if (start > 0 || from <= 0 || text[from - 1] === '\n') return tabless(shown.slice(start));
  const word = shown.search(/\s\S/);
  return `… ${tabless(shown.slice(word === -1 || word > side / 2 ? 0 : word + 1))}`;
}

function lineAfter(text: string, start: number, side: number): string {
  const to = start + side;
  const shown = text.slice(start, backToPoint(text, Math.min(text.length, to)));
  const end = shown.search(/\r?\n/);
  if (end !== -1) return tabless(shown.slice(0, end));
  if (to >= text.length || /^\r?\n/.test(text.slice(to, to + 2))) return tabless(shown);
  const word = shown.search(/\s\S*$/);
  return `${tabless(shown.slice(0, word < side / 2 ? shown.length : word))} …`;
}

/** Tabs as spaces, so that what is written under a line stands under it. */
function tabless(line: string): string {
  return visible(line).replaceAll('\t', ' ');
}

function onToPoint(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function backToPoint(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
