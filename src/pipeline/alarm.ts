import { inOrder } from '#apply';
import { type Decision, type Edit, type Issue, type Span, SpanMap } from '#model';
import type { Look, Repair } from './look.ts';

/**
 * Repairs after which something is found in their place that was not found there before and is not repaired itself.
 * `after` is a look at what all of `repairs` made of the text of `before`.
 */
export function harmfulOf(repairs: readonly Repair[], before: Look, after: Look): Repair[] {
  const alarms = new SpanMap<Decision>();
  for (const decision of after.decisions) {
    if (decision.kind === 'suggest' || decision.kind === 'flag') alarms.add(decision.issue.span, decision);
  }
  const known = new SpanMap<Issue>();
  for (const issue of before.issues) known.add(issue.span, issue);
  const shifts = new Map<Edit, number>();
  let shift = 0;
  for (const edit of inOrder(repairs.map(({ edit }) => edit))) {
    shifts.set(edit, shift);
    shift += edit.text.length - edit.expected.length;
  }
  return repairs.filter(({ edit }) => {
    const start = edit.span.start + (shifts.get(edit) ?? 0);
    const isNew = ({ issue }: Decision) =>
      known.find(around(edit.span), ({ rule, span }) => rule === issue.rule && near(span, edit.span)) === undefined;
    return alarms.find({ start, end: start + edit.text.length }, isNew) !== undefined;
  });
}

/** The same finding may have moved by a word. */
export function near(a: Span, b: Span): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}

/** A span that overlaps all that is near to this one. */
export function around({ start, end }: Span): Span {
  return { start: start - 2, end: end + 2 };
}
