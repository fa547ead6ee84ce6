import { oneLine, type Place, shorten } from '../lines.ts';
import { doubtWords, kindWords, percent } from '../words.ts';
import type { Numbered } from './block.ts';
import { html, type Html } from './escape.ts';
import { prose } from './prose.ts';

/** What a card tells besides its finding. */
export interface CardFacts {
  readonly place: Place;
  /** Why the rule is there: told at the first finding of a rule. */
  readonly reason?: string | undefined;
  /** The finding at which the reason was told already. */
  readonly toldAt?: number | undefined;
}

const arrow = html`<span class="arrow">→</span>`;

/** One finding told to a person: what was, what is or could be, how sure, why, by which rule. */
export function card(finding: Numbered, { place, reason, toldAt }: CardFacts): Html {
  const { number, kind, rule, category, severity, doubt } = finding;
  const facts = html`<span class="kind">${kindWords[kind]}</span> · ${severity} · ${category} · <code>${rule}</code>`;
  return html`<li class="card ${kind}" id="f${number}">
    <p class="head">
      <a class="number" href="#m${number}" aria-label="Finding ${number}, back to its place in the text">${number}</a
      >${change(finding)}
    </p>
    <p class="message">${prose(finding.message)}</p>
    ${also(finding)} ${doubt && html`<p class="doubt">Not repaired: ${doubtWords[doubt]}</p>`}
    ${reason !== undefined && html`<div class="why">${paragraphs(reason)}</div>`}
    ${toldAt !== undefined && html`<p class="why"><a href="#f${toldAt}">Why: see ${toldAt}</a></p>`}
    <p class="facts">${facts} · ${place.line}:${place.column}</p>
  </li>`;
}

function change({ text, replacements: [best] }: Numbered): Html {
  const was = text === '' ? html`<span class="none">insert</span>` : html`<del>${worded(text)}</del>`;
  if (best === undefined) return html`<span class="change">${was} ${arrow} ?</span>`;
  const is = best.text === '' ? html`<span class="none">delete</span>` : html`<ins>${worded(best.text)}</ins>`;
  const sure = html`<span class="sure" title="Confidence">${percent(best.confidence)}</span>`;
  return html`<span class="change">${was} ${arrow} ${is}</span>${sure}`;
}

function also({ replacements: [, ...rivals] }: Numbered): Html | undefined {
  const others = rivals.map(({ text, confidence }) => {
    const rival = text === '' ? html`<span class="none">delete</span>` : html`<ins>${worded(text)}</ins>`;
    return html`<li>${rival} <span class="sure">${percent(confidence)}</span></li>`;
  });
  return others.length > 0
    ? html`<div class="also">
        or
        <ul>
          ${others}
        </ul>
      </div>`
    : undefined;
}

function paragraphs(markdown: string): readonly Html[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p>${prose(paragraph)}</p>`);
}

/** A word or phrase on one line, with the spaces at its edges drawn. */
function worded(text: string): Html {
  const [, before = '', middle = '', after = ''] = /^( *)(.*?)( *)$/s.exec(shorten(text, 120)) ?? [];
  return html`${spaces(before)}${oneLine(middle)}${spaces(after)}`;
}

function spaces(run: string): readonly Html[] {
  return Array.from(run, () => html`<span class="space"> </span>`);
}
