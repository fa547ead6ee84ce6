import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, jaro, jaroWinkler } from '#language';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

/** Optimal string alignment by its definition. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + same,
    swap ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

describe('edit distance', () => {
  test.each([
    ['zelsky', 'zelensky', 2],
    ['prigoschin', 'prigozhin', 2],
    ['kramatorks', 'kramatorsk', 1],
    ['macron', 'macron', 0],
    ['', 'putin', 5],
    ['ca', 'abc', 3],
  ])('%s, %s: %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is what the definition says, and known to be more than a limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const distance = slowDistance(a, b);
        expect(editDistance(a, b)).toBe(distance);
        expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
      }),
    );
  });
});

describe('Jaro and Winkler', () => {
  // The pairs that Winkler gives.
  test.each([
    ['martha', 'marhta', 0.944, 0.961],
    ['dwayne', 'duane', 0.822, 0.84],
    ['dixon', 'dicksonx', 0.767, 0.813],
  ])('%s, %s', (a, b, plain, raised) => {
    expect(jaro(a, b)).toBeCloseTo(plain, 3);
    expect(jaroWinkler(a, b)).toBeCloseTo(raised, 3);
  });

  test('are symmetric, 1 for equal words only, 0 where nothing is shared', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaro(a, b)).toBeCloseTo(jaro(b, a), 9);
        expect(jaro(a, b) === 1).toBe(a === b);
      }),
    );
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });
});
