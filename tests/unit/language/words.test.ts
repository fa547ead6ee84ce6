import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFor, capitalize, fold, HashTable, hashWord, matchCase, rarity, startsUpper } from '#language';

test.each([
  [
    'an',
    'hour honest honour heir heiress idea umbrella urgent urban uncle unimportant unidentified unnamed usher utter onerous Uzbek F-16 S-300 X-ray x-ray e-mail L.A. 8 8-year-old 11 18 18th 80 800 8,000 11th 18,000 1811',
  ],
  [
    'a',
    'house hotel historic plan European euro ewe once one one-off one-sided use user usual useful union unit united university unique unilateral uniform uranium Ural Ukrainian Ugandan utility utopia U-turn U.S. U.N. u year B-52 T-shirt K-pop 1 7 10 110 180 100 1,100 1000',
  ],
])('%s stands before: %s', (article, words) => {
  expect(words.split(' ').filter((word) => articleFor(word) !== article)).toEqual([]);
});

test('what is read letter by letter or as a word is left open', () => {
  expect(['NATO', 'NBA', 'MP', 'UN', 'EU', 'UFO', '漢', '“', ''].map(articleFor)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'an',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['take', 'make', 'take'],
  ['take', 'Make', 'Take'],
  ['take', 'MAKE', 'TAKE'],
  ['an', 'A', 'An'],
  ['iPhone', 'Make', 'IPhone'],
  ['iPhone', 'make', 'iPhone'],
  ['take', '42', 'take'],
  ['', 'Make', ''],
  ['élan', 'Make', 'Élan'],
  ['take', 'Émile', 'Take'],
])('%j in the case of %j is %j', (value, like, made) => {
  expect(matchCase(value, like)).toBe(made);
});

test('capitals', () => {
  expect(['word', 'Word', 'éa', '𐐨x', '1st', ''].map(capitalize)).toEqual(['Word', 'Word', 'Éa', '𐐀x', '1st', '']);
  expect(['Word', 'word', 'Éa', '𐐀x', '1st', ''].map(startsUpper)).toEqual([true, false, true, true, false, false]);
});

test('words are folded to one form', () => {
  expect(['Putin’s', 'PUTIN‘S', 'na\u00adi\u0308ve', 'zero\u200bwidth\ufeff', 'don\u02bct'].map(fold)).toEqual([
    "putin's",
    "putin's",
    'naïve',
    'zerowidth',
    "don't",
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 51 },
  );
});

test('a table knows what was put into it and nothing else', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.integer({ min: 1, max: 0xffffffff })),
      (entries) => {
        const table = HashTable.sized(Object.keys(entries).length);
        for (const [word, value] of Object.entries(entries)) table.set(...hashWord(word), value);
        for (const [word, value] of Object.entries(entries)) expect(table.get(...hashWord(word))).toBe(value);
        expect(table.get(...hashWord('a word that is not in it'))).toBe(0);
        expect(new HashTable(table.keys, table.values).get(...hashWord(Object.keys(entries)[0] ?? 'none'))).toBe(
          Object.values(entries)[0] ?? 0,
        );
      },
    ),
    { seed: 52 },
  );
});

test('words of one slot are told apart', () => {
  const table = HashTable.sized(9);
  for (let word = 1; word <= 9; word++) table.set(16 * word, word, 100 + word);
  table.set(16, 1, 7);
  expect(Array.from({ length: 10 }, (_, word) => table.get(16 * word, word))).toEqual([
    0, 7, 102, 103, 104, 105, 106, 107, 108, 109,
  ]);
});

test('longer words that are not listed are rarer', () => {
  expect(rarity('the')).toBe(0);
  expect(rarity('of')).toBeGreaterThan(0);
  expect(rarity('of')).toBeLessThan(rarity('cat'));
  expect(rarity('cat')).toBeLessThan(rarity('ceasefire'));
});
