import { type Range, skipSpace, skipSpaceBack } from './lines.ts';

/** A stretch to delete, and what must stand in its place: nothing, or a space where two words would meet. */
interface Cut {
  readonly span: Range;
  readonly text: string;
}

/** Widens a stretch so that its deletion leaves well-formed text: no empty line, no doubled space, none before a full stop. */
export function cutOut(text: string, span: Range, line: Range): Cut {
  const start = Math.max(line.start, skipSpaceBack(text, span.start));
  const end = Math.min(line.end, skipSpace(text, span.end));
  if (start === line.start && end === line.end) return { span: wholeLine(text, line), text: '' };
  if (start === line.start) return { span: { start, end }, text: '' };
  if (end === line.end) return { span: { start, end: span.end }, text: '' };
  const before = start < span.start;
  const after = end > span.end;
  if (after && (before || opening.test(text.charAt(span.start - 1))))
    return { span: { start: span.start, end }, text: '' };
  if (before && closing.test(text.charAt(span.end))) return { span: { start, end: span.end }, text: '' };
  const meet = !before && !after && wordEnd.test(text.charAt(span.start - 1)) && wordStart.test(text.charAt(span.end));
  return { span, text: meet ? ' ' : '' };
}

const closing = /[.,;:!?)\]}’”»…]/u;
const opening = /[([{‘“«]/u;
const wordEnd = /[\p{L}\p{N}.,;:!?)\]’”]/u;
const wordStart = /[\p{L}\p{N}([‘“]/u;

/** A line with the smaller of the gaps around it, so that what was apart stays apart. */
function wholeLine(text: string, line: Range): Range {
  const before = skipSpaceBack(text, line.start);
  const after = skipSpace(text, line.end);
  if (before === 0) return { start: line.start, end: after };
  if (after === text.length || breaks(text, before, line.start) <= breaks(text, line.end, after)) {
    return { start: before, end: line.end };
  }
  return { start: line.start, end: after };
}

function breaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
