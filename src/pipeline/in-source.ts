import { spanInSource, toSource } from '#apply';
import type { Decision, Edit, Issue, Item, Replacement, Report, Source, Span } from '#model';

/** What was decided on an item’s prose, in places of its source; `undefined` if a repair has no place there. */
export function inSource({ text }: Source, item: Item, { document, decisions }: Report): Decision[] | undefined {
  const moved: Decision[] = [];
  for (const decision of decisions) {
    const { issue } = decision;
    if (decision.kind !== 'repair') {
      moved.push({ ...decision, issue: issueInSource(text, item, issue) });
      continue;
    }
    const edit = toSource(text, item, decision.edit);
    if (!edit) return undefined;
    const [, ...rivals] = replacementsInSource(text, item, issue, decision.edit.span);
    const [made] = issue.replacements;
    const replacements = [{ text: edit.text, confidence: made?.confidence ?? 1 }, ...rivals];
    moved.push({ kind: 'repair', issue: { ...issue, span: edit.span, replacements }, edit });
  }
  return apart(moved) ? moved : undefined;

  function issueInSource(source: string, place: Item, issue: Issue): Issue {
    const expected = document.text.slice(issue.span.start, issue.span.end);
    const span =
      toSource(source, place, { span: issue.span, expected, text: expected })?.span ?? spanInSource(place, issue.span);
    return { ...issue, span, replacements: replacementsInSource(source, place, issue, issue.span) };
  }

  function replacementsInSource(source: string, place: Item, issue: Issue, span: Span): Replacement[] {
    const expected = document.text.slice(span.start, span.end);
    return issue.replacements.map((one) => ({
      ...one,
      text: toSource(source, place, { span, expected, text: one.text })?.text ?? one.text,
    }));
  }
}

/** Whether no two repairs share a place: what stands for its range only as a whole may have been hit twice. */
function apart(decisions: readonly Decision[]): boolean {
  const edits: Edit[] = decisions.flatMap((decision) => (decision.kind === 'repair' ? decision.edit : []));
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.every((edit, index) => index === 0 || (inOrder[index - 1]?.span.end ?? 0) <= edit.span.start);
}

/** The same report with no repair made: each is suggested. */
export function unwritten(report: Report): Report {
  const decisions = report.decisions.map((decision): Decision =>
    decision.kind === 'repair' ? { kind: 'suggest', issue: decision.issue, because: 'unwritable' } : decision,
  );
  const { repaired, suggested, grade } = report.summary;
  const summary = {
    ...report.summary,
    repaired: 0,
    suggested: suggested + repaired,
    grade: repaired > 0 && grade === 'publish' ? ('edit' as const) : grade,
  };
  return { ...report, decisions, output: report.document.text, passes: 1, summary };
}
