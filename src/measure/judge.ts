import { overlaps, type Span } from '#model';
import type { MeasuredText, TrueError } from './measured-text.ts';
import { wordDistance } from './word-distance.ts';

/**
 * Whether `made` is right in the place of `span`; without `made`: whether an error stands there. `undefined` where nobody can say.
 * Right is what comes nearer to an answer and harms nothing: a mend of a part of an error is right for its part.
 */
export function judge(
  measured: Exclude<MeasuredText, { kind: 'clean' }>,
  span: Span,
  made: string | undefined,
): 'right' | 'wrong' | undefined {
  if (measured.kind === 'marked') return isRightInMarked(measured, span, made) ? 'right' : 'wrong';
  const part = measured.parts.find(({ span: whole }) => whole.start <= span.start && span.end <= whole.end);
  if (!part || made === undefined) return undefined;
  const before = measured.text.slice(part.span.start, part.span.end);
  const after = splice(measured.text, part.span, [{ span, made }]);
  const change = wordDistance(after, part.reference) - wordDistance(before, part.reference);
  return change < 0 ? 'right' : change > 0 ? 'wrong' : undefined;
}

function isRightInMarked(
  { text, errors }: Extract<MeasuredText, { kind: 'marked' }>,
  span: Span,
  made: string | undefined,
): boolean {
  const located = errors.filter((error) => locates(span, error.span));
  if (made === undefined) return located.length > 0;
  return located.some((error) => {
    const beside = located.filter((other) => other !== error && !overlaps(other.span, error.span));
    return isRight(text, span, made, error) || isStepTo(text, { span, made }, error, beside);
  });
}

/** A change of a text. */
interface Mend {
  readonly span: Span;
  readonly made: string;
}

/** Whether all that a mend does is on the shortest way to an answer, whether errors beside it in the mended place are left or answered. */
function isStepTo(text: string, mend: Mend, error: TrueError, beside: readonly TrueError[]): boolean {
  const spans = [mend.span, error.span, ...beside.map((other) => other.span)];
  const around = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const before = text.slice(around.start, around.end);
  const after = splice(text, around, [mend]);
  const step = wordDistance(before, after);
  const answered = beside.flatMap(({ span, answers }) => answers.slice(0, 1).map((made) => ({ span, made })));
  return error.answers.some((answer) =>
    [[], answered].some((others) => {
      const right = splice(text, around, [{ span: error.span, made: answer }, ...others]);
      return step > 0 && wordDistance(before, right) - wordDistance(after, right) === step;
    }),
  );
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
  const spliced = folded(splice(text, around, [{ span, made }]));
  return error.answers.some((answer) => folded(splice(text, around, [{ span: error.span, made: answer }])) === spliced);
}

/** What stands `around` after mends that do not overlap. */
function splice(text: string, around: Span, mends: readonly Mend[]): string {
  let spliced = '';
  let at = around.start;
  for (const { span, made } of mends.toSorted((a, b) => a.span.start - b.span.start)) {
    spliced += text.slice(at, span.start) + made;
    at = span.end;
  }
  return spliced + text.slice(at, around.end);
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
