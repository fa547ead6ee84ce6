import fc from 'fast-check';
import { expect } from 'vitest';
import { apply, toSource } from '#apply';
import type { Reader } from '#read';
import { editOf } from '../apply/any-edits.ts';

/** New prose that is no sign of markup. */
export const plainTexts = ['', 'new', 'a new', '&', '<', '>', ']]>', ']', '"', "it's", 'x%', 'Kyiv', '’'] as const;
const texts: readonly string[] = [...plainTexts, '&amp;', '<b>', '<![CDATA['];

/**
 * What holds of every format: an edit of prose changes its range and nothing else, and what is read again is the edited prose.
 * `documents`: texts of the format. White space that two tags part comes back when a word between them goes: prose is compared without it.
 */
export function expectEditsToHold(
  read: Reader,
  documents: fc.Arbitrary<string>,
  { numRuns = 800, made = texts }: { readonly numRuns?: number; readonly made?: readonly string[] } = {},
): void {
  const edits = documents.chain((text) => {
    const { items } = read(text);
    return fc.record({
      text: fc.constant(text),
      index: fc.nat({ max: Math.max(0, items.length - 1) }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 8 }),
      made: fc.constantFrom(...made),
    });
  });
  fc.assert(
    fc.property(edits, ({ text, index, at, length, made }) => {
      const item = read(text).items[index];
      if (!item) return;
      const start = Math.floor(at * item.prose.length);
      const end = Math.min(item.prose.length, start + length);
      fc.pre(!item.prose.slice(start, end).includes('\n') && isWhole(item.prose, start) && isWhole(item.prose, end));
      const edit = toSource(text, item, editOf(item.prose, start, end, made));
      fc.pre(edit !== undefined);
      const output = apply(text, [edit]);
      expect(output.startsWith(text.slice(0, edit.span.start))).toBe(true);
      expect(output.endsWith(text.slice(edit.span.end))).toBe(true);
      const prose = item.prose.slice(0, start) + made + item.prose.slice(end);
      expect(flat(read(output).items[index]?.prose ?? '')).toBe(flat(prose));
    }),
    { seed: 1, numRuns },
  );
}

/** What holds of a format that not every text can be written into: a word that is replaced changes its range, and is read again as written. */
export function expectWordsToHold(
  read: Reader,
  documents: fc.Arbitrary<string>,
  { numRuns = 800, made }: { readonly numRuns?: number; readonly made: readonly string[] },
): void {
  fc.assert(
    fc.property(documents, fc.nat(), fc.constantFrom(...made), (text, choice, word) => {
      const [item] = read(text).items;
      const words = [...(item?.prose.matchAll(/[\p{L}\p{N}]+/gu) ?? [])];
      const old = words[choice % Math.max(1, words.length)];
      if (!item || !old) return;
      const end = old.index + old[0].length;
      const edit = toSource(text, item, editOf(item.prose, old.index, end, word));
      if (!edit) return;
      const output = apply(text, [edit]);
      expect(output.startsWith(text.slice(0, edit.span.start))).toBe(true);
      expect(output.endsWith(text.slice(edit.span.end))).toBe(true);
      expect(read(output).items[0]?.prose.trimEnd()).toBe(
        `${item.prose.slice(0, old.index)}${word}${item.prose.slice(end)}`.trimEnd(),
      );
    }),
    { seed: 1, numRuns },
  );
}

/** Whether no character is cut in two. */
function isWhole(text: string, at: number): boolean {
  return !/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) || !/[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function flat(text: string): string {
  return text.replace(/[ \n\r]+/g, '');
}
