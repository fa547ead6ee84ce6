import type { Span } from '#model';

/**
 * Spans inside quotation marks of one paragraph, marks included, apart and in order. When in doubt a place counts as quoted, for nothing inside
 * a quotation is ever repaired: one that nobody closes goes on to the end of the paragraph, one that nobody opened comes from its start.
 */
export function quotations(paragraph: string, offset: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...doubleQuotations(paragraph), ...singleQuotations(paragraph)].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const last = spans.at(-1);
    if (last && offset + start <= last.end) last.end = Math.max(last.end, offset + end);
    else spans.push({ start: offset + start, end: offset + end });
  }
  return spans;
}

/** What closes each opening mark. The same mark may open in one language and close in another. */
const closers = new Map([
  ['"', '"”“'],
  ['“', '”"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
]);

function doubleQuotations(text: string): Span[] {
  const spans: Span[] = [];
  const open: string[] = [];
  let start = 0;
  let last = 0;
  for (const { 0: mark, index: at } of text.matchAll(/["“”„«»‹›「」『』＂]/g)) {
    if (mark === '"' && isOfMarkup(text, at)) continue;
    const awaited = open.at(-1);
    const closing = closers.get(mark);
    if (awaited === undefined) {
      if (closing !== undefined && !standsAtEnd(text, at)) {
        start = at;
        open.push(closing);
        continue;
      }
      // Nobody opened it here: the paragraph before, or the piece of it that was cut off.
      start = last;
    } else if (closing !== undefined && nests(text, at, mark)) {
      open.push(closing);
      continue;
    } else if (!awaited.includes(mark)) continue;
    open.pop();
    if (open.length > 0) continue;
    spans.push({ start, end: at + 1 });
    last = at + 1;
  }
  if (open.length > 0) spans.push({ start, end: text.length });
  return spans;
}

/** Whether a mark stands around the value of an attribute, or where one is cut off: `ids="1,2"`, `ids="`. */
function isOfMarkup(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - attributeReach), at);
  if (/(?:=|\\u003d)$/.test(before)) return /^"(?:[^"\s]*"|\s|$)/.test(text.slice(at, at + attributeReach));
  return /(?:=|\\u003d)"[^"\s]*$/.test(before);
}

/** Longest attribute that is looked for, in UTF-16 units. */
const attributeReach = 80;

/** Whether a mark opens a quotation within a quotation. `”` never does: it stands behind a space in badly spaced text only. */
function nests(text: string, at: number, mark: string): boolean {
  if ('„「『'.includes(mark)) return true;
  return mark !== '”' && (at === 0 || /[\s([{“„«‹—–-]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1));
}

/** Whether a mark stands at the end of a word or of all: nothing begins there. */
function standsAtEnd(text: string, at: number): boolean {
  if (at === 0) return text.length === 1;
  return (
    at + 1 === text.length || (!/[\s([{—–-]/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)))
  );
}

function singleQuotations(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { 0: mark, index: at } of text.matchAll(/['‘’]/g)) {
    if (open < 0) {
      if (mark !== '’' && opensSingle(text, at) && closesLater(text, at)) open = at;
    } else if (mark !== '‘' && closesSingle(text, at) && !(/s/i.test(text.charAt(at - 1)) && closesLater(text, at))) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return spans;
}

/** `'90s`, `rock 'n' roll`, `leaders'`: an opening single quote stands after a space or mark and before a letter. */
function opensSingle(text: string, at: number): boolean {
  return (at === 0 || /[\s([{"“„«—–-]/.test(text.charAt(at - 1))) && /\p{L}/u.test(text.charAt(at + 1));
}

/** At the end of a word, not inside of one. */
function closesSingle(text: string, at: number): boolean {
  return /[\p{L}\p{N},.!?…"”]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** Whether somebody closes before somebody else opens; a quotation in single quotes is short. */
function closesLater(text: string, from: number): boolean {
  const end = Math.min(text.length, from + 400);
  for (let at = from + 1; at < end; at++) {
    const mark = text.charAt(at);
    if (mark !== "'" && mark !== '‘' && mark !== '’') continue;
    if (mark !== '’' && opensSingle(text, at)) return false;
    if (mark !== '‘' && closesSingle(text, at)) return true;
  }
  return false;
}
