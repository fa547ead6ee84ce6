import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { compileLexicon, openLexicon } from '#language';

const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
// nspell keeps every form that it accepts in `data`; its types do not say so.
const data = Object.keys((spell as unknown as { data: Record<string, unknown> }).data);
// `1th` is there for `11th` only, and the scan knows numbers by themselves.
const words = data.filter((word) => !/\d/.test(word));
const { lexicon } = openKnowledge();

/** Numbers from 0 to 1, the same on every run (mulberry32). */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Spellings on which the lexicon and nspell differ. */
function differing(spellings: Iterable<string>): string[] {
  return [...spellings].filter((one) => lexicon.accepts(one) !== spell.correct(one));
}

test('every word of the dictionary is accepted', () => {
  expect(words.length).toBeGreaterThan(100_000);
  expect(differing(words)).toEqual([]);
});

test.each<[string, (word: string) => string]>([
  ['with a capital', (word) => word.charAt(0).toUpperCase() + word.slice(1)],
  ['with one capital', (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()],
  ['in capitals', (word) => word.toUpperCase()],
  ['in lower case', (word) => word.toLowerCase()],
  [
    'in mixed case',
    (word) => [...word].map((unit, at) => (at % 2 === 0 ? unit.toLowerCase() : unit.toUpperCase())).join(''),
  ],
])('every word %s is judged as nspell judges it', (_, cased) => {
  expect(differing(words.map(cased))).toEqual([]);
});

test('what is no word is judged as nspell judges it', () => {
  const numbers = random(7);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor((numbers.next().value as number) * list.length)] as T;
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const made = Array.from({ length: 20_000 }, (_, index) => {
    const word = pick(words);
    const at = Math.floor((numbers.next().value as number) * word.length);
    const bent = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + pick(letters) + word.slice(at),
      word.slice(0, at) + pick(letters) + word.slice(at + 1),
      word.slice(0, at) + word.charAt(at).toUpperCase() + word.slice(at + 1),
      Array.from({ length: 2 + (index % 9) }, () => pick(letters)).join(''),
    ];
    return bent[index % bent.length] ?? '';
  });
  expect(differing(made)).toEqual([]);
});

test('apostrophes of print are apostrophes', () => {
  expect(['don’t', 'o’clock', 'Putin’s', 'xyzzy’s'].map((word) => lexicon.accepts(word))).toEqual([
    true,
    true,
    spell.correct("Putin's"),
    false,
  ]);
});

const smallBytes = compileLexicon(['the', 'Plan', 'NATO', 'iPhone'], new Map());

test('only the bytes of a lexicon are opened', () => {
  const small = openLexicon(smallBytes);
  expect(['the', 'plan', 'nato', 'iphone', 'other'].map((word) => small.facts(word))).toEqual([1, 2, 4, 8, 0]);
  const bytes = smallBytes;
  for (const broken of [
    new Uint8Array(0),
    new Uint8Array(12),
    new TextEncoder().encode('{"words": ["the", "plan"]}'),
    bytes.slice(0, -4),
    bytes.slice(0, -1),
    Uint8Array.from([...bytes, 0, 0, 0, 0]),
    Uint8Array.from([...bytes, 0]),
    bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
    // Tables of no words, and of a size that is no power of two.
    Uint8Array.from([...bytes.slice(0, 4), ...new Uint8Array(8)]),
    Uint8Array.from([...bytes.slice(0, 4), 3, 0, 0, 0, 3, 0, 0, 0, ...new Uint8Array(48)]),
    Uint8Array.from([...bytes.slice(0, 4), 0xf0, 0xff, 0xff, 0xff, 16, 0, 0, 0]),
  ]) {
    expect(() => openLexicon(broken)).toThrow(RangeError);
  }
});

test('a lexicon opens wherever it stands in a buffer', () => {
  const bytes = smallBytes;
  for (const shift of [0, 1, 2, 3, 4]) {
    const buffer = Buffer.alloc(bytes.length + shift);
    buffer.set(bytes, shift);
    expect(openLexicon(buffer.subarray(shift)).facts('plan')).toBe(2);
  }
});
