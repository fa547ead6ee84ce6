import type { Grade, Summary } from '#model';
import { html, type Html } from './html/escape.ts';
import { isSafeLink } from './html/link.ts';
import { page } from './html/page.ts';
import { prose } from './html/prose.ts';
import { caveat, countsLine } from './summary-line.ts';

/** An item of a run, and where its page stands; without one it has none. */
export interface RunItem extends Pick<Summary, 'repaired' | 'suggested' | 'flagged' | 'words' | 'reasons'> {
  readonly title: string;
  readonly href?: string;
}

/** What a run over feeds came to. */
export interface RunFacts {
  readonly feeds: readonly {
    readonly name: string;
    readonly href: string;
    readonly items: number;
    readonly waiting: number;
  }[];
  readonly grades: readonly { readonly grade: Grade; readonly count: number; readonly items: readonly RunItem[] }[];
  readonly total: Pick<Summary, 'repaired' | 'suggested' | 'flagged'>;
  /** Most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
  /** Quarantined items are left out of the feeds that were written. */
  readonly dropped: boolean;
}

const headings: Readonly<Record<Grade, string>> = {
  quarantine: 'Quarantined: cannot be published as they are',
  edit: 'To be edited',
  publish: 'Can be published as repaired',
};

/** The page of a run: what was quarantined and why, items by grade, most frequent rules, feeds. */
export function asRunHtml({ feeds, grades, total, rules, dropped }: RunFacts): string {
  const counts = countsLine(total);
  const items = counted(
    feeds.reduce((sum, feed) => sum + feed.items, 0),
    'item',
  );
  const title = `${items} of ${counted(feeds.length, 'feed')}`;
  return page(
    { title: `${title}: ${counts}`, description: counts },
    html`<header class="masthead">
        <h1>${title}</h1>
        <p class="lead">
          ${grades.map(({ grade, count }, index) => html`${index === 0 ? '' : ' · '}${grade} ${grouped(count)}`)}
        </p>
        <p class="lead">${counts}</p>
        <p class="caveat">${caveat}</p>
        <p class="aside">
          ${dropped ? 'Quarantined items are left out of the feeds; quarantine.ndjson holds them.' : 'Quarantined items stand in the feeds; quarantine.ndjson holds them too.'}
        </p>
      </header>
      <main>${grades.map(section)} ${rulesTable(rules)} ${feedsTable(feeds)}</main>`,
  );
}

const columns = ['Repaired', 'Suggested', 'Needs an editor', 'Words'];

function section({ grade, count, items }: RunFacts['grades'][number]): Html {
  if (count === 0) return html``;
  const more = count - items.length;
  return html`<section>
    <h2>${headings[grade]}: ${grouped(count)}</h2>
    ${table(
      ['Item', ...(grade === 'publish' ? [] : ['Why'])],
      columns,
      items.map((item) => row(item, grade)),
    )}
    ${more > 0 && html`<p class="aside">And ${grouped(more)} more: journal.ndjson has them all.</p>`}
  </section>`;
}

function row({ title, href, reasons, repaired, suggested, flagged, words }: RunItem, grade: Grade): Html {
  const why = reasons.map((reason, index) => html`${index === 0 ? '' : '. '}${prose(reason)}`);
  return html`<tr>
    <th scope="row">${linked(title, href)}</th>
    ${grade !== 'publish' && html`<td>${why}</td>`}
    ${[repaired, suggested, flagged, words].map((value, index) => figure(value, columns[index]))}
  </tr> `;
}

function rulesTable(rules: RunFacts['rules']): Html {
  if (rules.length === 0) return html``;
  const rows = rules.map(
    ({ rule, count }) =>
      html`<tr>
        <th scope="row"><code>${rule}</code></th>
        ${figure(count, 'Findings')}
      </tr> `,
  );
  return html`<section>
    <h2>Most frequent rules</h2>
    ${table(['Rule'], ['Findings'], rows)}
  </section>`;
}

function feedsTable(feeds: RunFacts['feeds']): Html {
  const rows = feeds.map(
    ({ name, href, items, waiting }) =>
      html`<tr>
        <th scope="row">${linked(name, href)}</th>
        ${figure(items, 'Items')} ${figure(waiting, 'Not worked on yet')}
      </tr> `,
  );
  return html`<section>
    <h2>Feeds</h2>
    ${table(['Feed'], ['Items', 'Not worked on yet'], rows)}
  </section>`;
}

function table(texts: readonly string[], figures: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${texts[0]}">
    <table class="index">
      <thead>
        <tr>
          ${texts.map((name) => html`<th scope="col">${name}</th>`)}
          ${figures.map((name) => html`<th scope="col" class="n">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function linked(name: string, href: string | undefined): Html {
  return href !== undefined && isSafeLink(href)
    ? html`<a href="${href}"><bdi>${name}</bdi></a>`
    : html`<bdi>${name}</bdi>`;
}

/** `label`: what its column is, shown where the screen is too narrow for columns. */
function figure(value: number, label = ''): Html {
  return html`<td class="n" data-label="${label}">${grouped(value)}</td>`;
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
