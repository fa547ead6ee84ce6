import type { Span } from '#model';

/** A shape, and a cheap sign without which it cannot stand in a paragraph: most paragraphs hold none. */
interface Shape {
  readonly sign: RegExp;
  readonly shape: () => RegExp;
}

/**
 * What no rule may touch unless it is about it: URLs, e-mail addresses, handles, hashtags, file names, code, numbers with their units.
 * Each alternative is linear: classes that exclude each other’s ends. They are made when first needed, for Unicode classes take long to compile.
 */
const shapes: readonly Shape[] = [
  // URL with a scheme, or one that begins with www.
  { sign: /:\/\/|www\./i, shape: once(() => /\b(?:https?|ftp):\/\/[^\s<>"“”«»]+|\bwww\.[^\s<>"“”«»]+/giu) },
  // Bare domain: example.com/path. Not `the end.It was`: nobody writes the end of a domain with a capital.
  {
    sign: /\w\.[a-z]{2}/,
    shape: once(
      () =>
        /\b[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:com|org|net|info|gov|edu|io|tv|ru|ua|cz|sk|pl|de|fr|it|es|eu|uk|cn)\b(?:\/[^\s<>"“”«»]*)?/gu,
    ),
  },
  { sign: /@/, shape: once(() => /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu) },
  // Handles and hashtags.
  { sign: /[@#]/, shape: once(() => /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{2,60}/gu) },
  // Code between backticks, paths, identifiers.
  { sign: /`/, shape: once(() => /`[^`\n]{1,200}`/gu) },
  { sign: /[\\/]/, shape: once(() => /(?<![\w/])(?:[A-Za-z]:\\|~?\/)[\w.-]+(?:[\\/][\w.-]+)+/gu) },
  { sign: /[a-z](?:_[a-z]|[A-Z])/, shape: once(() => /\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+[A-Z][a-z]+[A-Z]\w*\b/gu) },
  // Numbers with units.
  {
    sign: /\d/,
    shape: once(
      () => /\b\d[\d.,]{0,20}\s?(?:km|cm|mm|kg|mg|kW|MW|GW|kWh|Hz|GHz|MHz|GB|MB|TB|°C|°F|%|€|£|\$)(?![\p{L}\p{N}])/gu,
    ),
  },
];

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

/** Protected spans of one paragraph, in the document’s offsets. */
export function protectedSpans(paragraph: string, offset: number): Span[] {
  const spans: Span[] = [];
  for (const { sign, shape } of shapes) {
    if (!sign.test(paragraph)) continue;
    for (const match of paragraph.matchAll(shape())) {
      // A full stop or bracket at the end of a URL belongs to the sentence.
      let { length } = match[0];
      while ('.,;:!?)]'.includes(match[0].charAt(length - 1))) length--;
      spans.push({ start: offset + match.index, end: offset + match.index + length });
    }
  }
  return spans;
}
