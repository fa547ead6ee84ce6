import type { Span } from '#model';

/**
 * Cuts a paragraph where a sentence ends beyond doubt, so that each piece can be parsed alone and gives the sentences that it gives in the
 * whole: a place in a long paragraph costs one piece. A piece ends before the first word of the next.
 */
export function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sureEnd)) {
    if (match[0] === abbreviation) continue;
    const to = start + match.index + match[0].length;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/**
 * A plain word of five letters, one mark, one space, a plain word with a capital. The parser joins what it has parted after an abbreviation
 * (all but one are shorter), an initial, a mark or a number, and before a small letter, a mark or an apostrophe.
 */
const sureEnd = / [a-z]{5,}[.!?] (?=[A-Z][a-z]*[ ,])/g;
const abbreviation = ' thurs. ';
