import fc from 'fast-check';
import type { Edit } from '#model';

/** The edit that puts `made` in the place of `text.slice(start, end)`. */
export function editOf(text: string, start: number, end: number, made: string): Edit {
  return { span: { start, end }, expected: text.slice(start, end), text: made };
}

/** Edits of `text`, apart: replacements, insertions, deletions, some of them adjacent, in any order. */
export function anyEdits(text: string): fc.Arbitrary<Edit[]> {
  const cut = fc.nat({ max: text.length });
  const made = fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom('x', 'y', ' '), maxLength: 4 }));
  return fc
    .uniqueArray(cut, { maxLength: 10 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .chain((cuts) =>
      fc.tuple(fc.constant(cuts), fc.array(fc.tuple(fc.nat({ max: 3 }), made), { minLength: 10, maxLength: 10 })),
    )
    .map(([cuts, kinds]) =>
      cuts.flatMap((start, index): Edit[] => {
        const [kind, text_] = kinds[index] ?? [0, ''];
        const end = cuts[index + 1];
        if (kind === 0) return [];
        return [editOf(text, start, kind === 1 || end === undefined ? start : end, text_)];
      }),
    )
    .chain((edits) => fc.shuffledSubarray(edits, { minLength: edits.length }));
}
