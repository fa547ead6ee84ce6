import type { Decision, Report, Span } from '#model';

/** The reports of a source’s items as one, in places of their prose put together: what a person reads of a feed. */
export function joinReports({ name, passes, summary }: Report, items: readonly Report[]): Report {
  const [only] = items;
  if (only && items.length === 1) return { ...only, name };
  const decisions: Decision[] = [];
  const paragraphs: Span[] = [];
  let text = '';
  let output = '';
  for (const item of items) {
    const by = text.length;
    const { document } = item;
    decisions.push(...item.decisions.map((decision) => movedBy(by, decision)));
    paragraphs.push(...document.paragraphs.map((paragraph) => shifted(by, paragraph)));
    text += closed(document.text);
    output += closed(item.output);
  }
  const format = only?.document.format ?? 'text';
  return { name, document: { text, format, paragraphs }, decisions, output, passes, summary };
}

/** Items are parted by a blank line. */
function closed(prose: string): string {
  return `${prose}${prose.endsWith('\n') ? '' : '\n'}\n`;
}

function movedBy(by: number, decision: Decision): Decision {
  const issue = { ...decision.issue, span: shifted(by, decision.issue.span) };
  if (decision.kind !== 'repair') return { ...decision, issue };
  return { ...decision, issue, edit: { ...decision.edit, span: shifted(by, decision.edit.span) } };
}

function shifted(by: number, { start, end }: Span): Span {
  return { start: start + by, end: end + by };
}
