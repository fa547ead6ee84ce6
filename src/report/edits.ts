import type { Edit, Report } from '#model';

/** A change as a report needs it: what stood there is known from the text. */
export type Change = Pick<Edit, 'span' | 'text'>;

/**
 * The changes between the text as it came and the output, apart and in order.
 *
 * They are the edits of the repairs. Should those ever not add up to the output, the one stretch that differs is
 * given in their place: a report may be coarse, but never false.
 */
export function changesOf({ document, decisions, output }: Report): readonly Change[] {
  const edits = decisions
    .flatMap((decision) => (decision.kind === 'repair' ? decision.edit : []))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return splice(document.text, edits) === output ? edits : difference(document.text, output);
}

/** `text` with changes made, which must be apart and in order. */
export function splice(text: string, changes: readonly Change[]): string {
  let spliced = '';
  let done = 0;
  for (const { span, text: replacement } of changes) {
    spliced += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return spliced + text.slice(done);
}

function difference(before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return [{ span: { start, end: before.length - kept }, text: after.slice(start, after.length - kept) }];
}
