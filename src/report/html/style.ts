/** How pages look: the text in a serif face, what is said about it in a sans; light and dark; every mark tells its kind without colour. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d1b18; --soft: #5d574e; --line: #ddd8ce; --link: #1c4f8f;
  --del: #a3261f; --del-bg: #fbe6e3; --ins: #0f6136; --ins-bg: #ddf2e3;
  --sug: #1f4fa3; --sug-bg: #e4ecfb; --flag: #7d4700; --flag-bg: #fcefd3;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --ink: #e9e6e0; --soft: #a9a49a; --line: #393b3f; --link: #93bdf5;
    --del: #ff9d94; --del-bg: #43211f; --ins: #86d8a4; --ins-bg: #17382a;
    --sug: #a4c3ff; --sug-bg: #1d2d4d; --flag: #f2c063; --flag-bg: #3f2f11;
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { font: 0.875rem/1.5 var(--sans); color: var(--ink); background: var(--paper); max-width: 80rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; font-variant-numeric: tabular-nums; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
ul { list-style: none; }
code { font: 0.92em var(--mono); overflow-wrap: anywhere; }
ins, del { text-decoration: none; }

.masthead { margin-bottom: 2rem; }
h1 { font: 600 clamp(1.35rem, 1rem + 1.6vw, 2rem)/1.2 var(--serif); letter-spacing: -0.01em; overflow-wrap: anywhere; margin-bottom: 0.75rem; }
h2 { font: 600 1.125rem/1.3 var(--serif); margin: 2rem 0 0.5rem; }
.lead { font-size: 1rem; }
.caveat, .aside { color: var(--soft); max-width: 60rem; margin-top: 0.25rem; }
.aside strong { color: var(--ink); font-weight: 600; }
.legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0 2rem; margin: 1.5rem 0 1rem; }
.legend li { border-top: 2px solid var(--hue); padding: 0.5rem 0 0.75rem; }
.count { color: var(--soft); }
.count a { color: inherit; text-decoration: none; }
.count a:hover { text-decoration: underline; }
.figure { font: 600 1.75rem/1.2 var(--serif); color: var(--ink); margin-right: 0.2rem; }
.sample { font: 1rem/1.7 var(--serif); }
.means { color: var(--soft); font-size: 0.8125rem; }
.repair { --hue: var(--ins); --tint: var(--ins-bg); }
.suggest { --hue: var(--sug); --tint: var(--sug-bg); }
.flag { --hue: var(--flag); --tint: var(--flag-bg); }

.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 3rem; }
.titles { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--ink); padding: 0.5rem 0; font-weight: 600; }
.row { padding: 0.625rem 0; }
.row.noted { padding-bottom: 1.5rem; margin-bottom: 0.875rem; border-bottom: 1px solid var(--line); }
.titles + .row { margin-top: 0.75rem; }
.cell { font: 1.0625rem/1.65 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; hanging-punctuation: first; }
.nothing { font: italic 0.875rem var(--sans); color: var(--soft); margin-left: 0.5rem; }

.mark { color: inherit; text-decoration: none; }
.mark del, .mark ins, .mark mark { color: inherit; border-radius: 2px; padding: 0.05em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark.repair del { background: var(--del-bg); text-decoration: line-through 1.5px var(--del); }
.mark.repair ins { background: var(--ins-bg); text-decoration: underline 2px var(--ins); text-underline-offset: 0.2em; }
.mark.suggest mark { background: var(--sug-bg); text-decoration: underline dashed 1.5px var(--sug); text-underline-offset: 0.2em; }
.mark.flag mark { background: var(--flag-bg); text-decoration: underline wavy 1.5px var(--flag); text-underline-offset: 0.18em; }
.mark[data-n]::after { content: "\\2060" attr(data-n); font: 600 0.625rem/1 var(--sans); vertical-align: 0.55em; padding: 0 0.15em; color: var(--hue); }
.mark.point::before { content: "\\2038"; color: var(--hue); font-weight: 700; }
a.mark:hover, .mark:target { outline: 2px solid var(--hue); outline-offset: 1px; }

.cards { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem 3rem; margin-top: 1.125rem; align-items: start; }
.card { border-left: 3px solid var(--hue); padding-left: 0.875rem; font-size: 0.8125rem; overflow-wrap: anywhere; }
.card:target { background: var(--tint); outline: 0.375rem solid var(--tint); }
.card.suggest { border-left-style: dashed; }
.card.flag { border-left-style: double; border-left-width: 5px; }
.head { display: flex; align-items: baseline; gap: 0.625rem; margin-bottom: 0.25rem; }
.number { font-weight: 600; color: var(--hue); text-decoration: none; min-width: 1rem; }
.number:hover { text-decoration: underline; }
.change { font: 1.0625rem/1.4 var(--serif); flex: 1; }
.change del { color: var(--soft); }
.change ins { font-weight: 600; }
.arrow { color: var(--soft); }
.space { display: inline-block; width: 0.6em; height: 0.3em; border: 1px solid; border-top: 0; }
.none { font: italic 0.8125rem var(--sans); color: var(--soft); }
.sure { color: var(--soft); font-size: 0.75rem; }
.also { display: flex; gap: 0.35rem; color: var(--soft); margin-top: 0.25rem; }
.also ul { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.also ins { font: 0.9375rem var(--serif); color: var(--ink); }
.doubt { color: var(--hue); margin-top: 0.25rem; }
.why { color: var(--soft); margin-top: 0.375rem; }
.why p + p { margin-top: 0.375rem; }
.facts { margin-top: 0.375rem; color: var(--soft); font-size: 0.75rem; }
.kind { font-weight: 600; color: var(--hue); }

.scroll { overflow-x: auto; }
.index { border-collapse: collapse; width: 100%; }
.index th, .index td { text-align: left; padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
.index thead th { color: var(--soft); font-weight: 600; font-size: 0.75rem; border-color: var(--ink); }
.index tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 12rem; }
.index .n { text-align: right; white-space: nowrap; }
.index .quarantine { font-weight: 600; color: var(--del); }
.index .publish { color: var(--soft); }

@media (max-width: 46rem) {
  body { padding-top: 1.5rem; }
  .legend, .pair, .cards { grid-template-columns: minmax(0, 1fr); }
  .titles, .same .now { display: none; }
  .legend li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; column-gap: 1rem; }
  .means { grid-column: 1 / -1; }
  .pair:not(.same) .cell::before { display: block; font: 600 0.75rem/1.5 var(--sans); color: var(--soft); content: "As it came"; }
  .pair:not(.same) .now::before { content: "Repaired"; }
  .pair:not(.same) .now { margin-top: 0.625rem; }
  .card a { padding: 0.25rem 0; }
  .index, .index tbody, .index tr, .index th, .index td { display: block; }
  .index thead { position: absolute; clip-path: inset(50%); }
  .index tbody tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
  .index tbody th, .index td { border: 0; padding: 0; }
  .index tbody th { font-size: 1rem; }
  .index td { margin-top: 0.25rem; }
  .index .n { display: inline-block; text-align: left; margin-right: 1rem; color: var(--soft); }
  .index .n::before { content: attr(data-label) " "; }
}

@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000; --del: #000; --del-bg: none; --ins: #000; --ins-bg: none; --sug: #000; --sug-bg: none; --flag: #000; --flag-bg: none; }
  @page { margin: 18mm 16mm; }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; }
  .pair, .cards { column-gap: 8mm; }
  .titles { position: static; }
  .card, .legend, .row:not(.noted) .pair { break-inside: avoid; }
  .cell { orphans: 3; widows: 3; }
  .masthead, .titles, .noted .pair { break-after: avoid; }
  .mark.repair ins { font-weight: 600; }
  .number, .why a { text-decoration: none; }
}
`;
