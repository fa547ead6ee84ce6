import type { Report } from '#model';
import { html, type Html } from './html/escape.ts';
import { isSafeLink } from './html/link.ts';
import { page } from './html/page.ts';
import { caveat, countsLine } from './summary-line.ts';
import { languageName, percent } from './words.ts';

/** A report and where its page stands: a relative path or an address of the web. */
export interface IndexEntry {
  readonly report: Pick<Report, 'name' | 'summary'>;
  readonly href: string;
}

/** One page that leads to many reports, in the order given. */
export function asIndexHtml(entries: readonly IndexEntry[]): string {
  const counts = countsLine(total(entries));
  const texts = `${entries.length.toLocaleString('en-US')} ${entries.length === 1 ? 'text' : 'texts'}`;
  return page(
    { title: `${texts}: ${counts}`, description: counts },
    html`<header class="masthead">
        <h1>${texts}</h1>
        <p class="lead">${counts}</p>
        <p class="caveat">${caveat}</p>
      </header>
      <main>
        <div class="scroll" tabindex="0" role="region" aria-label="Texts">
          <table class="index">
            <thead>
              <tr>
                <th scope="col">Text</th>
                <th scope="col">Grade</th>
                ${columns.map((name) => html`<th scope="col" class="n">${name}</th>`)}
                <th scope="col">Probably through</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map(row)}
            </tbody>
          </table>
        </div>
      </main>`,
  );
}

const columns = ['Repaired', 'Suggested', 'Needs an editor', 'Words'];

function row({ report: { name, summary }, href }: IndexEntry): Html {
  const { repaired, suggested, flagged, words, grade, likelyPivot, machineMade, doubted } = summary;
  const [pivot] = likelyPivot;
  const origin = pivot
    ? `${languageName(pivot.language)} ${percent(pivot.share)}`
    : machineMade
      ? 'machine-made'
      : doubted
        ? 'perhaps machine-made'
        : '';
  return html`<tr>
    <th scope="row">${isSafeLink(href) ? html`<a href="${href}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</th>
    <td class="grade ${grade}">${grade}</td>
    ${[repaired, suggested, flagged, words].map((figure, index) => html`<td class="n" data-label="${columns[index] ?? ''}">${figure.toLocaleString('en-US')}</td>`)}
    <td>${origin}</td>
  </tr> `;
}

function total(entries: readonly IndexEntry[]): Parameters<typeof countsLine>[0] {
  const sum = { repaired: 0, suggested: 0, flagged: 0 };
  for (const { report } of entries) {
    sum.repaired += report.summary.repaired;
    sum.suggested += report.summary.suggested;
    sum.flagged += report.summary.flagged;
  }
  return sum;
}
