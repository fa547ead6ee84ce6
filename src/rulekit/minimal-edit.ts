import type { Span } from '#model';

/** A change of text, as small as whole words allow. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/**
 * Cuts a replacement down to the words that change, so that a diff shows no more than what is new. A word that goes takes one space
 * with it, a word that comes brings one. `undefined` if nothing changes.
 */
export function minimalEdit(text: string, span: Span, replacement: string): TextChange | undefined {
  const old = text.slice(span.start, span.end);
  if (old === replacement) return undefined;
  const oldWords = pieces(old);
  const newWords = pieces(replacement);
  let head = 0;
  while (head < oldWords.length && head < newWords.length && oldWords[head] === newWords[head]) head++;
  let tail = 0;
  while (
    tail < oldWords.length - head &&
    tail < newWords.length - head &&
    oldWords[oldWords.length - 1 - tail] === newWords[newWords.length - 1 - tail]
  ) {
    tail++;
  }
  // Pieces are words and the spaces between them: keep spaces that belong to words which stay.
  let start = span.start + lengthOf(oldWords.slice(0, head));
  let end = span.end - lengthOf(oldWords.slice(oldWords.length - tail));
  let made = newWords.slice(head, newWords.length - tail).join('');
  const gone = text.slice(start, end);
  if (/^\s/.test(gone) && /^\s/.test(made) && gone.charAt(0) === made.charAt(0)) {
    start++;
    made = made.slice(1);
  }
  const rest = text.slice(start, end);
  if (/\s$/.test(rest) && /\s$/.test(made) && rest.slice(-1) === made.slice(-1)) {
    end--;
    made = made.slice(0, -1);
  }
  if (made === '' && start < end) return deletion(text, start, end);
  return { span: { start, end }, text: made };
}

/** A deletion takes one space with it: the one after, or the one before where a mark or the end follows. */
export function deletion(text: string, start: number, end: number): TextChange {
  const [first, last] = [text.charAt(start) === ' ', text.charAt(end - 1) === ' '];
  if (first && !last && text.charAt(end) === ' ') return { span: { start: start + 1, end: end + 1 }, text: '' };
  if (first || last) return { span: { start, end }, text: '' };
  const opens = start === 0 || /[\s([{“‘„«—]/.test(text.charAt(start - 1));
  if (opens && text.charAt(end) === ' ') return { span: { start, end: end + 1 }, text: '' };
  if (text.charAt(start - 1) === ' ' && (end === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(end)))) {
    return { span: { start: start - 1, end }, text: '' };
  }
  return { span: { start, end }, text: '' };
}

function pieces(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
