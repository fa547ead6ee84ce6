import type { Report } from '#model';
import { type Finding, findingsOf } from './findings.ts';
import { blocksOf, type Numbered } from './html/block.ts';
import { card } from './html/card.ts';
import { columns } from './html/columns.ts';
import { html, type Html } from './html/escape.ts';
import { masthead } from './html/masthead.ts';
import { page } from './html/page.ts';
import { placeFinder } from './lines.ts';
import { countsLine } from './summary-line.ts';
import type { WhyOption } from './words.ts';

/**
 * A report as one page for a copy editor: the text as it came beside the repaired text, paragraph by paragraph,
 * each with its findings. The page has no script, loads nothing, and reads on a phone and on paper.
 */
export function asHtml(report: Report, { why }: WhyOption = {}): string {
  const { text } = report.document;
  const findings = findingsOf(report).map((finding, index) => ({ ...finding, number: index + 1 }));
  const cardOf = cardMaker(text, findings, why);
  const rows = blocksOf(report, findings).map((block) => {
    if (block.findings.length === 0) return html`<div class="row">${columns(text, block)}</div>`;
    const cards = html`<ul class="cards">
      ${block.findings.map(cardOf)}
    </ul>`;
    return html`<div class="row noted">${columns(text, block)}${cards}</div>`;
  });
  const counts = countsLine(report.summary);
  return page(
    { title: `${report.name}: ${counts}`, description: counts },
    html`${masthead(report, findings)}
      <main>
        <div class="pair titles" aria-hidden="true">
          <p>As it came</p>
          <p>Repaired</p>
        </div>
        ${rows}
      </main>`,
  );
}

/** Cards that tell the reason of a rule where it first found something, and lead there from its other findings. */
function cardMaker(text: string, findings: readonly Numbered[], why: WhyOption['why']): (finding: Numbered) => Html {
  const place = placeFinder(text);
  const firsts = new Map<Finding['rule'], number>();
  for (const { rule, number } of findings) if (!firsts.has(rule)) firsts.set(rule, number);
  return (finding) => {
    const reason = why?.(finding.rule);
    const toldAt = firsts.get(finding.rule);
    const told = toldAt === finding.number ? { reason } : { toldAt: reason === undefined ? undefined : toldAt };
    return card(finding, { place: place(finding.span.start), ...told });
  };
}
