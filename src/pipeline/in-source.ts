import { apply, spanInSource, toSource } from '#apply';
import type { Decision, Edit, Issue, Item, Replacement, Report, Source, Span } from '#model';

/** What was decided on an item’s prose, in places of its source. Every repair must have a place there that it shares with no other. */
export function inSource({ text }: Source, item: Item, { document, decisions }: Report): Decision[] {
  return decisions.map((decision) => {
    const { issue } = decision;
    const edit = decision.kind === 'repair' ? toSource(text, item, decision.edit) : undefined;
    if (decision.kind !== 'repair' || !edit) return { ...decision, issue: issueInSource(text, item, issue) };
    const [, ...rivals] = replacementsInSource(text, item, issue, decision.edit.span);
    const [made] = issue.replacements;
    const replacements = [{ text: edit.text, confidence: made?.confidence ?? 1 }, ...rivals];
    return { kind: 'repair', issue: { ...issue, span: edit.span, replacements }, edit };
  });

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

/** Repairs that have no place in the source, or one that is taken: what stands for its range only as a whole may have been hit twice. */
export function unplaced({ text }: Source, item: Item, { decisions }: Report): ReadonlySet<Edit> {
  const without = new Set<Edit>();
  let taken = 0;
  const edits = decisions.flatMap((decision) => (decision.kind === 'repair' ? decision.edit : []));
  const placed = edits.map((edit) => ({ edit, span: toSource(text, item, edit)?.span }));
  for (const { edit, span } of placed.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
    if (!span || span.start < taken) without.add(edit);
    else taken = span.end;
  }
  return without;
}

/** The same report without some of its repairs: they are suggested. */
export function unwritten(report: Report, leaves: (edit: Edit) => boolean): Report {
  const decisions = report.decisions.map((decision): Decision =>
    decision.kind === 'repair' && leaves(decision.edit)
      ? { kind: 'suggest', issue: decision.issue, because: 'unwritable' }
      : decision,
  );
  const edits = decisions.flatMap((decision) => (decision.kind === 'repair' ? decision.edit : []));
  const { repaired, suggested, grade } = report.summary;
  const left = repaired - edits.length;
  if (left === 0) return report;
  const summary = {
    ...report.summary,
    repaired: edits.length,
    suggested: suggested + left,
    grade: grade === 'publish' ? ('edit' as const) : grade,
  };
  const output = apply(report.document.text, edits);
  return { ...report, decisions, output, passes: edits.length === 0 ? 1 : report.passes, summary };
}
