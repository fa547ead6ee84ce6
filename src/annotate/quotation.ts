import type { Span } from '#model';

/**
 * Spans inside quotation marks of one paragraph, marks included. When in doubt a place counts as quoted, for nothing inside
 * a quotation is ever repaired: an opened quotation that nobody closes goes on to the end of the paragraph.
 */
export function quotations(paragraph: string, offset: number): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closers = '';
  for (let at = 0; at < paragraph.length; at++) {
    const unit = paragraph.charAt(at);
    if (open < 0) {
      const closing = openers.get(unit);
      if (closing === undefined || !opens(paragraph, at, unit)) continue;
      open = at;
      closers = closing;
    } else if (closers.includes(unit) && closes(paragraph, at, unit)) {
      spans.push({ start: offset + open, end: offset + at + 1 });
      open = -1;
    }
  }
  // A lone single quote is an apostrophe; any other lone opener is a quotation that goes on.
  if (open >= 0 && !single.test(paragraph.charAt(open))) spans.push({ start: offset + open, end: offset + paragraph.length });
  return spans;
}

const openers = new Map([
  ['"', '"”“'], ['“', '”"'], ['”', '”"'], ['„', '“”"'], ['«', '»'], ['»', '«'], ['‹', '›'], ['「', '」'], ['『', '』'], ['‘', "’'"], ["'", "'’"], ['＂', '＂'],
]);
const single = /['‘]/;

function opens(text: string, at: number, unit: string): boolean {
  if (!single.test(unit)) return true;
  // `'90s`, `rock 'n' roll`, `leaders'`: an opening single quote stands after a space and before a letter, and someone closes it.
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  if (!/[\s(—–-]/.test(before) || !/\p{L}/u.test(text.charAt(at + 1))) return false;
  return /\p{L}[,.!?]?['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 400));
}

function closes(text: string, at: number, unit: string): boolean {
  if (unit !== "'" && unit !== '’') return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
