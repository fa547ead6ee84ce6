import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Scan, scan } from '#annotate';
import { fold, HashTable, hashWord } from '#language';

const triggers = ['putin', "don't", 'naïve', 'plan', "o'clock", '漢字'];
const units = '[…\u00ad\u200b’é';

function tableOf(words: readonly string[]): HashTable {
  const table = HashTable.sized(words.length);
  for (const [index, word] of words.entries()) table.set(...hashWord(word), index + 1);
  return table;
}

const marks = new Uint8Array(65_536);
for (let at = 0; at < units.length; at++) marks[units.charCodeAt(at)] = 1;
const tables = { lexicon: tableOf(['the', ...triggers]), triggers: tableOf(triggers), marks };

/** A word as it is described: letters, digits and combining marks; apostrophes, soft hyphens and zero-width marks only inside. */
const unit = String.raw`(?:(?![\u02bc])[\p{L}\p{M}\p{N}])`;
const word = new RegExp(String.raw`${unit}(?:${unit}|['’‘\u02bc\u00ad\u200b-\u200d\u2060\ufeff](?=${unit}))*`, 'gu');

/** What the scan should find, found the plain way. */
function plainly(text: string): unknown {
  // Letters beyond the basic plane are no letters for the scan.
  const basic = text.replace(/[\u{10000}-\u{10ffff}]/gu, '##').replace(/\p{Cs}/gu, '#');
  const words = [...basic.matchAll(word)].map(({ 0: found, index }) => ({
    found: text.slice(index, index + found.length),
    index,
  }));
  const lowers = words.map(({ found }) => fold(found).replace(/'s$/, ''));
  const hashes = lowers.map(hashWord);
  const hits = lowers.flatMap((lower, index) => (triggers.includes(lower) ? [index] : []));
  return {
    count: words.length,
    starts: words.map(({ index }) => index),
    ends: words.map(({ index, found }) => index + found.length),
    firsts: hashes.map(([first]) => first),
    seconds: hashes.map(([, second]) => second),
    facts: lowers.map((lower) => ['the', ...triggers].indexOf(lower) + 1),
    hits,
    hitTriggers: hits.map((index) => triggers.indexOf(lowers[index] ?? '') + 1),
    markHits: [...basic].flatMap((_, index) => (marks[text.charCodeAt(index)] === 1 ? [index] : [])),
  };
}

function trimmed({ count, starts, ends, firsts, seconds, facts, hits, hitTriggers, markHits }: Scan): unknown {
  const columns = Object.entries({ starts, ends, firsts, seconds, facts }).map(([name, column]) => [
    name,
    [...column.subarray(0, count)],
  ]);
  return { count, ...Object.fromEntries(columns), hits, hitTriggers, markHits };
}

test.each([
  ['', []],
  ['The plan.', ['the', 'plan']],
  ["Putin’s plan, PUTIN'S plan", ['putin', 'plan', 'putin', 'plan']],
  ['allies’ and ’em', ['allies', 'and', 'em']],
  ["it's's", ["it's"]],
  ['don‘t don\u02bct', ["don't", "don't"]],
  ['na\u00adïve nai\u0308ve', ['naïve', 'naïve']],
  ['zero\u200bwidth zero\u200b width', ['zerowidth', 'zero', 'width']],
  ['NATO-style 4.5 3rd x_y', ['nato', 'style', '4', '5', '3rd', 'x', 'y']],
  ['a\ud800b 𝐡over 漢字。', ['a', 'b', 'over', '漢字']],
])('%j', (text, words) => {
  const { count, firsts, seconds } = scan(text, tables);
  expect(Array.from({ length: count }, (_, at) => [firsts[at], seconds[at]])).toEqual(words.map(hashWord));
});

test('the scan finds what is found the plain way', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...triggers,
      'The',
      'Putin',
      "'s",
      '’s',
      '’S',
      "'",
      '’',
      '‘',
      '\u02bc',
      '\u00ad',
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u0301',
      ' ',
      '-',
      '[',
      '…',
      'é',
      'É',
      'ẞ',
      'İ',
      'ſ',
      '\ud83d',
      '\ude00',
      '😀',
      '𝐡',
      '١',
      '½',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      (text) => {
        expect(trimmed(scan(text, tables))).toEqual(plainly(text));
      },
    ),
    { seed: 31, numRuns: 1000 },
  );
});

test('a text of any length is scanned', () => {
  for (const text of [
    'a'.repeat(1e6),
    'a '.repeat(1e6),
    "'".repeat(1e6),
    "a'".repeat(1e6),
    'a\u00ad'.repeat(1e6),
    'é'.repeat(1e6),
  ]) {
    const { count, ends } = scan(text, tables);
    expect(ends[count - 1] ?? 0).toBeLessThanOrEqual(text.length);
    expect(count).toBe(text.startsWith('a ') ? 1e6 : text.startsWith("'") ? 0 : 1);
  }
});
