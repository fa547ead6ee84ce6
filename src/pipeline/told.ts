import { carryBack } from '#apply';
import { type Decision, type Edit, type Issue, type RuleId, type Span, SpanMap } from '#model';

/** A repair of some pass, with its place in the text that came in, and its `issueKey`. */
export interface Made {
  readonly issue: Issue;
  readonly span: Span;
  readonly key: string;
}

/**
 * All that was decided, told in the places of the text that came in and in reading order: repairs that were `made`,
 * what yielded to them, and what the last pass decided on the rest. `edits` are what all passes together changed.
 */
export function told(
  made: readonly Made[],
  yielded: readonly Decision[],
  last: readonly Decision[],
  edits: readonly Edit[],
): Decision[] {
  const places = new SpanMap<Edit>();
  for (const edit of edits) places.add(edit.span, edit);
  return [...repaired(made, places), ...yielded, ...remaining(last, edits, places)].toSorted(inReadingOrder);
}

/** One decision for each repair; of those that ended in one edit together, the first has it and the others yield to it. */
function repaired(made: readonly Made[], places: SpanMap<Edit>): Decision[] {
  const owners = new Map<Edit, RuleId>();
  return made.map(({ issue, span }): Decision => {
    const edit = places.find(span);
    const moved = { ...issue, span };
    if (!edit) return { kind: 'leave', issue: moved, because: 'below-threshold' };
    const owner = owners.get(edit);
    if (owner) return { kind: 'yield', issue: moved, to: owner };
    owners.set(edit, issue.rule);
    return { kind: 'repair', issue: { ...issue, span: edit.span }, edit };
  });
}

/** What the last pass did not repair, carried back to the text that came in. */
function remaining(decisions: readonly Decision[], edits: readonly Edit[], places: SpanMap<Edit>): Decision[] {
  const back = carryBack(edits);
  return decisions
    .filter((decision) => decision.kind !== 'repair')
    .map((decision): Decision => {
      const span = back(decision.issue.span);
      const issue = { ...decision.issue, span };
      const hides = decision.kind !== 'yield' && decision.kind !== 'leave' && places.find(span) !== undefined;
      // What stands across a repair has no text of its own in the input any more.
      return hides ? { kind: 'yield', issue, to: decision.issue.rule } : { ...decision, issue };
    });
}

function inReadingOrder({ issue: a }: Decision, { issue: b }: Decision): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
