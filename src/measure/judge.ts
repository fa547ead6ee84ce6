import { overlaps, type Span } from '#model';
import type { MeasuredText, TrueError } from './measured-text.ts';
import { wordDistance } from './word-distance.ts';

/** Whether `made` is right in the place of `span`; without `made`: whether an error stands there. `undefined` where nobody can say. */
export function judge(
  measured: Exclude<MeasuredText, { kind: 'clean' }>,
  span: Span,
  made: string | undefined,
): 'right' | 'wrong' | undefined {
  if (measured.kind === 'marked') {
    const isRightFor = (error: TrueError) =>
      made === undefined ? locates(span, error.span) : isRight(measured.text, span, made, error);
    return measured.errors.some(isRightFor) ? 'right' : 'wrong';
  }
  const part = measured.parts.find(({ span: whole }) => whole.start <= span.start && span.end <= whole.end);
  if (!part || made === undefined) return undefined;
  const before = measured.text.slice(part.span.start, part.span.end);
  const after = splice(measured.text, part.span, span, made);
  const change = wordDistance(after, part.reference) - wordDistance(before, part.reference);
  return change < 0 ? 'right' : change > 0 ? 'wrong' : undefined;
}

/** A finding locates an error if it overlaps it and is not so wide that it says nothing. */
export function locates(found: Span, error: Span): boolean {
  return overlaps(found, error) && found.end - found.start <= 2 * (error.end - error.start) + 30;
}

/** Whether `made` in the place of `span` makes of the text what one of the answers makes of it; case and spaces do not count. */
export function isRight(text: string, span: Span, made: string | undefined, error: TrueError): boolean {
  if (made === undefined || !locates(span, error.span)) return false;
  const around = {
    start: Math.max(0, Math.min(span.start, error.span.start) - 1),
    end: Math.min(text.length, Math.max(span.end, error.span.end) + 1),
  };
  const spliced = folded(splice(text, around, span, made));
  return error.answers.some((answer) => folded(splice(text, around, error.span, answer)) === spliced);
}

function splice(text: string, around: Span, span: Span, made: string): string {
  return text.slice(around.start, span.start) + made + text.slice(span.end, around.end);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim()
    .toLowerCase();
}
