import type { Span } from '#model';
import { plain } from '../inline.ts';
import { kindWords } from '../words.ts';
import type { Block, Numbered } from './block.ts';
import { html, type Html } from './escape.ts';
import { clip, type Stretch, stretchesOf } from './stretch.ts';

/** A row of the page: left the text as it came, right as repaired, every finding marked and linked to its card. */
export function columns(text: string, block: Block): Html {
  const same = block.findings.every(({ kind }) => kind !== 'repair');
  return html`<div class="pair${same ? ' same' : ''}">
    <div class="cell came" role="group" aria-label="As it came" dir="auto">${came(text, block)}</div>
    <div class="cell now" role="group" aria-label="Repaired" dir="auto">${repaired(text, block)}</div>
  </div>`;
}

function came(text: string, { span, findings }: Block): readonly Html[] {
  return stretchesOf(span, findings).map((stretch) => shown(text, stretch, 'came'));
}

/** The repaired text: what was put in place of repairs, and around it the text with what still waits for a person. */
function repaired(text: string, { span, findings }: Block): readonly Html[] {
  const parts = stretchesOf(span, findings).map((stretch) => {
    if (stretch.kind === 'plain' || stretch.finding.kind !== 'repair') return shown(text, stretch, 'now');
    // A suggestion inside a repair cuts it: the replacement stands once.
    const begins = stretch.kind === 'point' || stretch.first;
    return begins ? replacement(text, stretch.finding, clip(stretch.finding.span, span)) : html``;
  });
  const came = text.slice(span.start, span.end).trim();
  const kept = came === '' || parts.some(({ html }) => html.replace(/<[^>]*>/g, '').trim() !== '');
  return kept ? parts : [...parts, html`<span class="nothing">nothing remains</span>`];
}

/** What a repair put there. White space that its edit holds beyond the row is not shown on either side. */
function replacement(text: string, finding: Numbered, place: Span): Html {
  const before = text.slice(finding.span.start, place.start);
  const after = text.slice(place.end, finding.span.end);
  let made = finding.replacements[0]?.text ?? '';
  if (made.startsWith(before)) made = made.slice(before.length);
  if (after !== '' && made.endsWith(after)) made = made.slice(0, -after.length);
  const link = html`href="#f${finding.number}" data-n="${finding.number}" title="${tip(finding)}"`;
  if (made === '')
    return html`<a class="mark repair point" ${link} aria-label="Finding ${finding.number}: deleted"></a>`;
  return html`<a class="mark repair" ${link}><ins>${made}</ins></a>`;
}

/** Left marks bear the anchors `m1`, `m2` … that cards lead back to; right marks bear none. */
function shown(text: string, stretch: Stretch, side: 'came' | 'now'): Html {
  if (stretch.kind === 'plain') return html`${text.slice(stretch.span.start, stretch.span.end)}`;
  const { finding } = stretch;
  const { kind, number } = finding;
  const anchor = side === 'came' && html`id="m${number}"`;
  const label = html`data-n="${number}" title="${tip(finding)}"`;
  const href = html`href="#f${number}"`;
  if (stretch.kind === 'point')
    return html`<a class="mark ${kind} point" ${anchor} ${href} ${label} aria-label="Finding ${number}, here"></a>`;
  const marked = text.slice(stretch.span.start, stretch.span.end);
  const mark = kind === 'repair' ? html`<del>${marked}</del>` : html`<mark>${marked}</mark>`;
  return html`<a class="mark ${kind}" ${stretch.first && anchor} ${href} ${stretch.last && label}>${mark}</a>`;
}

function tip({ kind, message }: Numbered): string {
  return `${kindWords[kind]}: ${plain(message)}`;
}
