import type { Span } from '#model';
import type { Numbered } from './block.ts';

/** A part of a marked text: a stretch of it under one mark or none, or a finding that has no text of its own to mark. */
export type Stretch =
  | { readonly kind: 'plain'; readonly span: Span }
  | {
      readonly kind: 'mark';
      readonly span: Span;
      readonly finding: Numbered;
      readonly first: boolean;
      readonly last: boolean;
    }
  | { readonly kind: 'point'; readonly finding: Numbered };

interface Mark {
  readonly finding: Numbered;
  readonly span: Span;
}

/**
 * Cuts `range` such that findings that overlap are shown as marks that do not: a repair has the text, then the
 * narrowest finding; a finding that is left without text, or never had any, is a point where it ends.
 */
export function stretchesOf(range: Span, findings: readonly Numbered[]): readonly Stretch[] {
  const marks = findings.map((finding) => ({ finding, span: clip(finding.span, range) }));
  const cuts = [...new Set([range.start, range.end, ...marks.flatMap(({ span }) => [span.start, span.end])])];
  cuts.sort((a, b) => a - b);
  const owners = ownersOf(cuts, marks);
  const first = new Map(owners.map((owner, index) => [owner, index] as const).toReversed());
  const last = new Map(owners.map((owner, index) => [owner, index] as const));
  const points = marks.filter(({ finding }) => !first.has(finding)).toSorted((a, b) => a.span.end - b.span.end);
  let point = 0;
  return cuts.flatMap((start, index) => {
    const shown: Stretch[] = [];
    for (let mark = points[point]; mark?.span.end === start; mark = points[++point])
      shown.push({ kind: 'point', finding: mark.finding });
    const end = cuts[index + 1];
    const finding = owners[index];
    if (end === undefined) return shown;
    const span = { start, end };
    if (finding === undefined) return [...shown, { kind: 'plain', span }];
    return [
      ...shown,
      { kind: 'mark', span, finding, first: first.get(finding) === index, last: last.get(finding) === index },
    ];
  });
}

/** What of a span lies in `range`. */
export function clip(span: Span, range: Span): Span {
  const start = Math.min(Math.max(span.start, range.start), range.end);
  return { start, end: Math.max(start, Math.min(span.end, range.end)) };
}

/** The finding that has the text between each cut and the next. */
function ownersOf(cuts: readonly number[], marks: readonly Mark[]): readonly (Numbered | undefined)[] {
  const waiting = marks.toSorted((a, b) => b.span.start - a.span.start || b.finding.number - a.finding.number);
  let open: Mark[] = [];
  return cuts.slice(0, -1).map((cut) => {
    for (let mark = waiting.at(-1); mark && mark.span.start <= cut; mark = waiting.at(-1)) {
      open.push(mark);
      waiting.pop();
    }
    open = open.filter(({ span }) => span.end > cut).sort((a, b) => weight(a) - weight(b));
    return open[0]?.finding;
  });
}

function weight({ finding, span }: Mark): number {
  return finding.kind === 'repair' ? 0 : span.end - span.start;
}
