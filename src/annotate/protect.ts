import type { Span } from '#model';

/**
 * What no rule may touch unless it is about it: URLs, e-mail addresses, handles, hashtags, file names, code, numbers with their units.
 * Each alternative is linear: classes that exclude each other’s ends.
 */
const shapes: readonly RegExp[] = [
  // URL with a scheme, or one that begins with www.
  /\b(?:https?|ftp):\/\/[^\s<>"“”«»]+|\bwww\.[^\s<>"“”«»]+/giu,
  // Bare domain: example.com/path.
  /\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|org|net|info|gov|edu|io|tv|ru|ua|cz|sk|pl|de|fr|it|es|eu|uk|cn)\b(?:\/[^\s<>"“”«»]*)?/giu,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu,
  // Handles and hashtags.
  /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{2,60}/gu,
  // Code between backticks, placeholders, paths, identifiers.
  /`[^`\n]{1,200}`/gu,
  /(?<![\w/])(?:[A-Za-z]:\\|~?\/)[\w.-]+(?:[\\/][\w.-]+)+/gu,
  /\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+[A-Z][a-z]+[A-Z]\w*\b/gu,
  // Numbers with units.
  /\b\d[\d.,]{0,20}\s?(?:km|cm|mm|kg|mg|kW|MW|GW|kWh|Hz|GHz|MHz|GB|MB|TB|°C|°F|%|€|£|\$)(?![\p{L}\p{N}])/gu,
];

/** Protected spans of one paragraph, in the document’s offsets. */
export function protectedSpans(paragraph: string, offset: number): Span[] {
  // Most paragraphs hold none of the signs that any of the shapes needs.
  if (!/[@#`\\/_%€£$°\d]|www|\.\w|[a-z][A-Z]/.test(paragraph)) return [];
  const spans: Span[] = [];
  for (const shape of shapes) {
    for (const match of paragraph.matchAll(shape)) {
      // A full stop or bracket at the end of a URL belongs to the sentence.
      const length = match[0].replace(/[.,;:!?)\]]+$/, '').length;
      spans.push({ start: offset + match.index, end: offset + match.index + length });
    }
  }
  return spans;
}
