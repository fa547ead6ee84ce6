import type { Edit, Span } from '#model';
import { inOrder } from './apply.ts';

/**
 * Two rounds of edits as one: `first` are edits of `text`, `second` of what `first` made of it. The result are edits of `text` with the same
 * outcome. An edit of the second round that touches what the first one wrote is joined with it.
 */
export function compose(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const made: Edit[] = [];
  const firsts = inOrder(first);
  const seconds = inOrder(second);
  let f = 0;
  let s = 0;
  // What has been added to the text by the edits of the first round that are behind us.
  let shift = 0;
  while (f < firsts.length || s < seconds.length) {
    const early = firsts[f];
    const late = seconds[s];
    const earlyEnd = early && early.span.start + shift + early.text.length;
    if (early && (!late || (earlyEnd !== undefined && apartAfter(early, earlyEnd, late)))) {
      made.push(early);
      shift += early.text.length - (early.span.end - early.span.start);
      f++;
      continue;
    }
    if (
      late &&
      (!early ||
        late.span.end < early.span.start + shift ||
        (late.span.end === early.span.start + shift && late.span.end > late.span.start && early.text !== ''))
    ) {
      made.push(moved(text, late, -shift));
      s++;
      continue;
    }
    // They touch: one edit over both, and over all others that touch it.
    const joined = join(text, firsts, seconds, f, s, shift);
    made.push(joined.edit);
    shift = joined.shift;
    f = joined.f;
    s = joined.s;
  }
  return made;
}

function apartAfter(early: Edit, earlyEnd: number, late: Edit): boolean {
  return (
    earlyEnd < late.span.start || (earlyEnd === late.span.start && late.span.end > late.span.start && early.text !== '')
  );
}

function join(
  text: string,
  firsts: readonly Edit[],
  seconds: readonly Edit[],
  f: number,
  s: number,
  shift: number,
): { edit: Edit; f: number; s: number; shift: number } {
  // All in the middle text: the range that is covered, and the edits of each round inside of it.
  const start = Math.min((firsts[f]?.span.start ?? Infinity) + shift, seconds[s]?.span.start ?? Infinity);
  let end = start;
  let running = shift;
  const innerFirst: Edit[] = [];
  const innerSecond: Edit[] = [];
  for (;;) {
    const early = firsts[f];
    const late = seconds[s];
    const earlyStart = early && early.span.start + running;
    if (early && earlyStart !== undefined && earlyStart <= end) {
      innerFirst.push(early);
      end = Math.max(end, earlyStart + early.text.length);
      running += early.text.length - (early.span.end - early.span.start);
      f++;
    } else if (late && late.span.start <= end) {
      innerSecond.push(late);
      end = Math.max(end, late.span.end);
      s++;
    } else break;
  }
  const span: Span = { start: start - shift, end: end - running };
  const middle = splice(text.slice(span.start, span.end), innerFirst, span.start);
  const made = splice(middle, innerSecond, start);
  return { edit: { span, expected: text.slice(span.start, span.end), text: made }, f, s, shift: running };
}

function splice(text: string, edits: readonly Edit[], offset: number): string {
  let result = '';
  let last = 0;
  for (const edit of edits) {
    result += text.slice(last, edit.span.start - offset) + edit.text;
    last = edit.span.end - offset;
  }
  return result + text.slice(last);
}

function moved(text: string, edit: Edit, by: number): Edit {
  const span = { start: edit.span.start + by, end: edit.span.end + by };
  return { span, expected: text.slice(span.start, span.end), text: edit.text };
}
