import type { Edit, Span } from '#model';
import { inOrder } from './apply.ts';

/** An edit with the range that its text has in the edited text. */
interface Written {
  readonly edit: Edit;
  readonly from: number;
  readonly to: number;
}

/**
 * Where spans of the edited text stood in the text before: widened to whole edits that they share a unit with.
 * An empty span is widened only inside an edit. Edits must be apart; they are prepared once, for many spans.
 */
export function carryBack(edits: readonly Edit[]): (span: Span) => Span {
  const written: Written[] = [];
  for (const edit of inOrder(edits)) {
    const from = edit.span.start + grown(written, written.length);
    written.push({ edit, from, to: from + edit.text.length });
  }
  return (span) => (span.start === span.end ? point(written, span.start) : range(written, span));
}

function range(written: readonly Written[], { start, end }: Span): Span {
  const after = firstWhere(written, ({ to }) => to > start);
  const first = written[after];
  const last = firstWhere(written, ({ from }) => from >= end) - 1;
  const final = written[last];
  return {
    start: first && first.from <= start ? first.edit.span.start : start - grown(written, after),
    end: final && final.to >= end ? final.edit.span.end : end - grown(written, last + 1),
  };
}

function point(written: readonly Written[], offset: number): Span {
  const index = firstWhere(written, ({ to }) => to >= offset);
  const own = written[index];
  if (own && own.from < offset)
    return offset < own.to ? own.edit.span : { start: own.edit.span.end, end: own.edit.span.end };
  const at = offset - grown(written, index);
  return { start: at, end: at };
}

/** How much longer the first `count` edits have made the text. */
function grown(written: readonly Written[], count: number): number {
  const last = written[count - 1];
  return last ? last.to - last.edit.span.end : 0;
}

/** Index of the first that fits, where all behind it do too. */
function firstWhere(written: readonly Written[], fits: (one: Written) => boolean): number {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = written[middle];
    if (one && fits(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
