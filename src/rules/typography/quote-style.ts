import type { DocumentView } from '#rulekit';
import { oncePer } from '../once-per.ts';
import { isLineEnd } from './characters.ts';

/** Longest quotation, in UTF-16 units, whose end is looked for. */
const reach = 1500;

/** The marks of quotation that a text uses itself: straight ones if it has no curly ones, else curly. */
export const quotesOf: (document: DocumentView) => { readonly open: string; readonly close: string } = oncePer(
  ({ text }) => (text.includes('"') && !text.includes('”') ? { open: '"', close: '"' } : { open: '“', close: '”' }),
);

/** Whether a text writes curly apostrophes. */
export const hasCurlyApostrophes: (document: DocumentView) => boolean = oncePer(({ text }) => text.includes('’'));

/** Offset of the first of `closers` after `open` on the same line, before any other of `openers`. */
export function closerAfter(
  text: string,
  open: number,
  closers: readonly string[],
  openers: string,
): number | undefined {
  for (let at = open; at - open < reach && !isLineEnd(text, at); at++) {
    if (closers.some((closer) => text.startsWith(closer, at))) return at;
    if (openers.includes(text.charAt(at))) return undefined;
  }
  return undefined;
}
