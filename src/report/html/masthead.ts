import type { Report, Summary } from '#model';
import { type PivotReason, pivotReasons } from '../pivots.ts';
import { caveat, summaryLine } from '../summary-line.ts';
import type { Numbered } from './block.ts';
import { html, type Html } from './escape.ts';
import { prose } from './prose.ts';

const sample = html`<span class="mark repair"><del>as it came</del></span>
  <span class="mark repair"><ins>repaired</ins></span>`;

const kinds = [
  { kind: 'repair', label: 'repaired', sample, means: 'Made in the repaired text.' },
  {
    kind: 'suggest',
    label: 'suggested',
    sample: html`<span class="mark suggest"><mark>marked so</mark></span>`,
    means: 'There is a replacement; you decide.',
  },
  {
    kind: 'flag',
    label: 'needs an editor',
    sample: html`<span class="mark flag"><mark>marked so</mark></span>`,
    means: 'Something is wrong here; what is right is not known.',
  },
] as const;

const grades: Readonly<Record<Summary['grade'], string>> = {
  publish: 'can be published as repaired',
  edit: 'someone should edit it',
  quarantine: 'cannot be published as it is',
};

/** The top of a page: name, summary, what is never found, then the three figures, which are the legend too. */
export function masthead({ name, summary }: Report, findings: readonly Numbered[]): Html {
  const { grade, reasons, tags } = summary;
  const told = reasons.map((reason) => html` ${prose(reason)}.`);
  const names = tags.map((tag, index) => html`${index === 0 ? '' : ', '}<bdi>${tag}</bdi>`);
  const saved = tags.length > 0 && html` Tags saved from feed residue: ${names}.`;
  return html`<header class="masthead">
    <h1><bdi>${name}</bdi></h1>
    <p class="lead">${summaryLine(summary)}</p>
    <p class="caveat">${caveat}</p>
    ${legend(summary, findings)}
    <p class="aside">Grade <strong>${grade}</strong>: ${grades[grade]}.${told}${saved}</p>
    ${pivotReasons(summary).map(through)}
  </header>`;
}

/** Languages that the text probably came through, with the findings that say so. */
function through({ languages, evidence }: PivotReason): Html {
  const told = evidence.map(
    ({ rule, text }, index) => html`${index === 0 ? '' : ', '}<bdi>${text}</bdi> (<code>${rule}</code>)`,
  );
  return html`<p class="aside">Through <strong>${languages}</strong>: ${told}.</p>`;
}

/** Each kind of finding: how many, how it is marked, what it means; a link to the first of them. */
function legend(summary: Summary, findings: readonly Numbered[]): Html {
  const figures = { repair: summary.repaired, suggest: summary.suggested, flag: summary.flagged };
  const entries = kinds.map(({ kind, label, sample, means }) => {
    const first = findings.find((finding) => finding.kind === kind);
    const figure = html`<span class="figure">${figures[kind]}</span> ${label}`;
    return html`<li class="${kind}">
      <p class="count">${first ? html`<a href="#m${first.number}">${figure}</a>` : figure}</p>
      <p class="sample">${sample}</p>
      <p class="means">${means}</p>
    </li>`;
  });
  return html`<ul class="legend">
    ${entries}
  </ul>`;
}
