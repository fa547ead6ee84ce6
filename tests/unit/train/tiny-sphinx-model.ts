/** A gram with the number of its cost in the table of quantised weights. */
interface TinyGram {
  readonly words: readonly number[];
  readonly cost: number;
}

/** What a tiny model holds: unigram costs and grams by the numbers of words, costs in log10. */
export interface TinyModel {
  readonly words: readonly string[];
  readonly unigrams: readonly number[];
  readonly bigrams: readonly TinyGram[];
  readonly trigrams: readonly TinyGram[];
}

const bins = 65_536;
const unit = Math.log10(1.0001);

/** Writes a model as CMU Sphinx does: a trie from the last word of a gram back to its first. */
export function sphinxBytes({ words, unigrams, bigrams, trigrams }: TinyModel): Uint8Array {
  const bytes: number[] = [...new TextEncoder().encode('Trie Language Model'), 3];
  const uint = (value: number) => bytes.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255);
  const float = (value: number) => bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
  const table = (values: readonly number[]) => {
    for (let at = 0; at < bins; at++) float((values[at] ?? 0) / unit);
  };
  const two = bigrams.toSorted((a, b) => compare(a, b, [1, 0]));
  const three = trigrams.toSorted((a, b) => compare(a, b, [2, 1, 0]));
  uint(words.length);
  uint(two.length);
  uint(three.length);
  uint(0);
  table(two.map(({ cost }) => cost));
  table(two.map((_, index) => -0.25 * (index + 1)));
  table(three.map(({ cost }) => cost));
  for (let word = 0; word <= words.length; word++) {
    float((unigrams[word] ?? 0) / unit);
    float(-0.5 / unit);
    uint(
      two.findIndex(({ words: [, last = 0] }) => last >= word) < 0
        ? two.length
        : two.findIndex(({ words: [, last = 0] }) => last >= word),
    );
  }
  const [wordBits, nextBits] = [bitsFor(words.length), bitsFor(three.length)];
  const firstLonger = (gram: TinyGram | undefined) => {
    const found = three.findIndex(
      (longer) => !gram || compare({ words: longer.words.slice(1), cost: 0 }, gram, [1, 0]) >= 0,
    );
    return found < 0 || !gram ? three.length : found;
  };
  bytes.push(
    ...packed(
      [...two, undefined].map((gram, index) => [
        [gram?.words[0] ?? 0, wordBits],
        [index, 16],
        [index, 16],
        [firstLonger(gram), nextBits],
      ]),
    ),
    ...packed(
      [...three, undefined].map((gram, index) => [
        [gram?.words[0] ?? 0, wordBits],
        [index, 16],
      ]),
    ),
  );
  uint(0);
  bytes.push(...new TextEncoder().encode(words.map((word) => `${word}\0`).join('')));
  return Uint8Array.from(bytes);
}

function compare(a: TinyGram, b: TinyGram, order: readonly number[]): number {
  for (const at of order) {
    const difference = (a.words[at] ?? 0) - (b.words[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function bitsFor(most: number): number {
  return most === 0 ? 0 : Math.floor(Math.log2(most)) + 1;
}

/** Numbers in so many bits each, least first; one entry more than there are grams, and eight bytes that no reader needs. */
function packed(entries: readonly (readonly (readonly [value: number, bits: number])[])[]): number[] {
  const bits = entries.flatMap((entry) =>
    entry.flatMap(([value, length]) => Array.from({ length }, (_, at) => (value >> at) & 1)),
  );
  const bytes = Array.from({ length: Math.floor((bits.length + 7) / 8) + 8 }, () => 0);
  for (const [at, bit] of bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  return bytes;
}
