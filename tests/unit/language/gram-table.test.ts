import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfGrams, GramTable, slotsFor } from '../../../src/language/gram-table.ts';
import { PagedBytes } from '#language';

/** Hashes that fill a table, some of them of the same slot, and of its last ones. */
const hashes = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.integer({ min: 2 ** 32 - 2000, max: 2 ** 32 - 1 }),
    fc.integer({ min: 0, max: 50 }),
  ),
  // What shares key and place is one to the table.
  { minLength: 1, maxLength: 200, selector: (hash) => hash & 0xffff || 1 },
);

test('what was put into a table is found with its numbers, and nothing else', () => {
  fc.assert(
    fc.property(
      hashes,
      fc.constantFrom(1 as const, 2 as const),
      fc.integer({ min: 0, max: 8 }),
      (all, numbers, lead) => {
        const slots = slotsFor(all.length);
        const start = 2 * lead;
        const table = new GramTable(
          new PagedBytes(new Uint8Array(start + bytesOfGrams(slots, numbers))),
          start,
          slots,
          numbers,
        );
        const known = all.slice(0, -1);
        for (const [at, hash] of known.entries())
          table.add(hash, at & 255, numbers === 2 ? 255 - (at & 255) : undefined);
        for (const [at, hash] of known.entries()) {
          const slot = table.find(hash);
          expect(table.first(slot)).toBe(at & 255);
          if (numbers === 2) expect(table.second(slot)).toBe(255 - (at & 255));
        }
        expect(table.find(all.at(-1) ?? 0)).toBe(-1);
      },
    ),
  );
});
