import type { Span } from '#model';
import { entityAt } from '../markup/entity.ts';

/** A part of a line that is prose: what its range stands for. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** Someone else begins to speak. */
  readonly speaks?: boolean;
}

/** Tags of WebVTT and of SubRip, `{\an8}` of SubStation; a dash that begins what a person says; references. */
const marks = /<\/?(?:[a-z][^<>]*|\d[\d:.]*)?>|\{\\[^{}]*\}|&#?\w+;|[^<{&]+|[<{&]/gi;

/** The prose of a line; tags are left out. */
export function piecesOf(text: string, line: Span, format: 'srt' | 'vtt'): Piece[] {
  const pieces: Piece[] = [];
  let speaks = false;
  for (const { 0: mark, index } of text.slice(line.start, line.end).matchAll(marks)) {
    const start = line.start + index;
    const span = { start, end: start + mark.length };
    if (/^<v[ .\t]/i.test(mark) && format === 'vtt') speaks = true;
    if (/^(?:<[^]+>|\{\\)/.test(mark)) continue;
    const dash = pieces.length === 0 ? (/^\s*[-–—‐](?![-–—‐])\s*/.exec(mark)?.[0].length ?? 0) : 0;
    if (dash > 0) speaks = true;
    const entity = format === 'vtt' && mark.startsWith('&') ? entityAt(mark, 0, 'xml')?.text : undefined;
    const said = entity ?? mark.slice(dash);
    pieces.push({ text: said, span: { start: start + dash, end: span.end }, ...(speaks && { speaks }) });
    speaks = false;
  }
  return pieces;
}
