import type { Span } from '#model';
import { Shortcodes } from '../markup/shortcode.ts';

/** Tags of Hugo, Jekyll and Handlebars; formulas. A formula has no space at its edges and, if it has spaces, a sign of mathematics: `$5 and $6` is money. */
const kinds: readonly RegExp[] = [
  /\{\{[<%]?(?:(?!\}\}|\{\{)[^]){0,2000}\}\}/g,
  /\{%(?:(?!%\}|\{%)[^]){0,2000}%\}/g,
  /\$\$[^$]{1,2000}\$\$/g,
  /(?<![\\$\w])\$(?=[^\s$])(?:[^\s$]{1,200}|[^\n$]{0,200}[\\^_={}<>+][^\n$]{0,200})(?<=[^\s\\])\$(?![\w$])/g,
];

/** What Markdown knows nothing of and yet is no prose, shortcodes of WordPress too: ranges in order and apart. */
export function notProse(text: string): Span[] {
  const found = kinds.flatMap((kind) =>
    Array.from(text.matchAll(kind), ({ 0: one, index }): Span => ({ start: index, end: index + one.length })),
  );
  const apart: Span[] = [];
  for (const span of [...found, ...shortcodes(text)].toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

function shortcodes(text: string): Span[] {
  const codes = new Shortcodes(text, { start: 0, end: text.length });
  const spans: Span[] = [];
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const code = codes.at(text, at);
    // `[gallery](address)` and `[gallery]: address` are links.
    if (code && !/[([:]/.test(text.charAt(at + code.length)))
      spans.push({ start: at, end: codes.endOf(text, code, at) ?? at + code.length });
  }
  return spans;
}
