import type { Escape, Span } from '#model';
import { entityAt, entityLength, type EntityPlace } from './entity.ts';
import type { Flow } from '../flow.ts';
import type { Shortcodes } from './shortcode.ts';

/** How a run of text without tags is read. */
export interface RunOptions {
  /** None: `&` stands for itself, as in a CDATA section. */
  readonly place?: EntityPlace;
  /** Entities that the document declares. They are never expanded: what they stand for is not known. */
  readonly declared?: ReadonlySet<string>;
  /** None: that of the flow. */
  readonly escape?: Escape;
  /** None: brackets are prose. */
  readonly shortcodes?: Shortcodes;
  /** Blank lines part paragraphs. */
  readonly blankLines?: boolean;
}

/** Reads a run of text: entities stand for what they mean, white space collapses. Gives where it stopped, which may be beyond the run. */
export function readRun(text: string, { start, end }: Span, flow: Flow, options: RunOptions): number {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) at = readSpace(text, { start: at, end }, flow, options);
    else if (unit === ampersand) at = readEntity(text, { start: at, end }, flow, options);
    else if (unit === bracket) at = readBracket(text, at, flow, options);
    else if (isUnseen(unit)) at++;
    else {
      const to = endOfWords(text, { start: at, end });
      flow.copy({ start: at, end: to }, options.escape);
      at = to;
    }
  }
  return at;
}

const ampersand = 38;
const bracket = 91;

/** White space of HTML and XML. A no-break space is a character like others. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

/** A hyphen that shows only at the end of a line, and the byte order mark. */
function isUnseen(unit: number): boolean {
  return unit === 0xad || unit === 0xfeff;
}

/** Words with single spaces between them. */
function endOfWords(text: string, { start, end }: Span): number {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
      if (isSpace(next) || isSpecial(next)) return at;
    } else if (isSpace(unit) || isSpecial(unit)) return at;
  }
  return end;
}

function isSpecial(unit: number): boolean {
  return unit === ampersand || unit === bracket || isUnseen(unit);
}

function readSpace(text: string, { start, end }: Span, flow: Flow, { blankLines = false, escape }: RunOptions): number {
  let to = start;
  let lines = 0;
  for (; to < end && isSpace(text.charCodeAt(to)); to++)
    if (text[to] === '\n' || (text[to] === '\r' && text[to + 1] !== '\n')) lines++;
  if (blankLines && lines > 1) flow.endParagraph(start);
  else flow.space({ start, end: to }, escape);
  return to;
}

function readEntity(text: string, { start, end }: Span, flow: Flow, { place, declared, escape }: RunOptions): number {
  const known = place && readable(text, start, place, declared);
  const length = known === undefined ? 1 : known.length;
  const span = { start, end: Math.min(end, start + length) };
  if (known === undefined) flow.copy(span, escape);
  else if (known.text === undefined) flow.object(span);
  else if (/^[ \t\n\f\r]$/.test(known.text)) flow.space(span, escape);
  else if (!isUnseen(known.text.charCodeAt(0))) flow.stand(known.text, span, escape);
  return span.end;
}

/** What an entity stands for. Without `text`: it has the form of one, and nobody knows what it means. */
export function readable(
  text: string,
  at: number,
  place: EntityPlace,
  declared?: ReadonlySet<string>,
): { readonly text?: string; readonly length: number } | undefined {
  const length = place === 'xml' ? entityLength(text, at) : 0;
  if (length > 0 && declared?.has(text.slice(at + 1, at + length - 1)) === true) return { length };
  return entityAt(text, at, place) ?? (length > 0 ? { length } : undefined);
}

function readBracket(text: string, at: number, flow: Flow, { shortcodes, escape }: RunOptions): number {
  const code = shortcodes?.at(text, at);
  if (!code) {
    flow.copy({ start: at, end: at + 1 }, escape);
    return at + 1;
  }
  if (shortcodes?.parts(code) === true) flow.endParagraph(at);
  return shortcodes?.endOf(text, code, at) ?? at + code.length;
}
