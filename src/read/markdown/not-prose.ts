import type { Span } from '#model';

/**
 * What Markdown knows nothing of: tags of Hugo, Jekyll and Handlebars, shortcodes of WordPress, formulas. A formula has no space at its
 * edges and, if it has spaces, a sign of mathematics: `$5 and $6` is money.
 */
const kinds: readonly RegExp[] = [
  /\{\{[<%]?(?:(?!\}\}|\{\{)[^])*\}\}/g,
  /\{%(?:(?!%\}|\{%)[^])*%\}/g,
  /\[\/?(?:gallery|caption|embed|audio|video|playlist|wp_\w+|[a-z][\w-]*(?=[ \t]+[\w-]+=)|(?<=\/)[a-z][\w-]*)(?:[ \t][^[\]\n]*)?\/?\](?![([:])/g,
  /\$\$[^$]+\$\$/g,
  /(?<![\\$\w])\$(?=[^\s$])(?:[^\s$]+|[^\n$]*[\\^_={}<>+][^\n$]*)(?<=[^\s\\])\$(?![\w$])/g,
];

/** Ranges of such, in order and apart. */
export function notProse(text: string): Span[] {
  const found = kinds.flatMap((kind) =>
    Array.from(text.matchAll(kind), ({ 0: one, index }): Span => ({ start: index, end: index + one.length })),
  );
  const apart: Span[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}
