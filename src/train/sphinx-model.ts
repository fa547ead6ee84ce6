/** A back-off trigram model as it is read: log10 probabilities and back-off weights, words by number. */
export interface BackoffModel {
  readonly words: readonly string[];
  readonly unigrams: { readonly cost: Float32Array; readonly backoff: Float32Array };
  /** `first` and `second`: the words in reading order. */
  readonly bigrams: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly cost: Float32Array;
    readonly backoff: Float32Array;
  };
  readonly trigrams: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly third: Uint32Array;
    readonly cost: Float32Array;
  };
}

const header = 'Trie Language Model';
/** Base of the logarithms in the file, in log10. */
const unit = Math.log10(1.0001);
/** Values of a quantised weight. */
const bins = 65_536;

/**
 * Reads the binary trigram model of CMU Sphinx (the reversed trie of KenLM’s design with 16-bit quantised weights; the format is that of
 * sphinxbase’s `lm_trie.c`). Costs are log10 probabilities, ≤ 0. Throws `RangeError` on other bytes.
 */
export function readSphinxModel(bytes: Uint8Array): BackoffModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, header.length)) !== header || bytes[header.length] !== 3)
    throw new RangeError('Expected a trigram model of CMU Sphinx in its trie format, got other bytes');
  let at = header.length + 1;
  const uint = () => view.getUint32((at += 4) - 4, true);
  const floats = (count: number) => {
    const values = new Float32Array(count);
    for (let index = 0; index < count; index++) values[index] = view.getFloat32(at + 4 * index, true) * unit;
    at += 4 * count;
    return values;
  };
  const [wordCount, bigramCount, trigramCount] = [uint(), uint(), uint()];
  at += 4;
  const [bigramCosts, bigramBackoffs, trigramCosts] = [floats(bins), floats(bins), floats(bins)];
  const unigrams = { cost: new Float32Array(wordCount), backoff: new Float32Array(wordCount) };
  const starts = new Uint32Array(wordCount + 1);
  for (let word = 0; word <= wordCount; word++) {
    if (word < wordCount) {
      unigrams.cost[word] = view.getFloat32(at, true) * unit;
      unigrams.backoff[word] = view.getFloat32(at + 4, true) * unit;
    }
    starts[word] = view.getUint32(at + 8, true);
    at += 12;
  }
  const [wordBits, nextBits] = [bitsFor(wordCount), bitsFor(trigramCount)];
  const bigramBits = wordBits + 32 + nextBits;
  const trigramBits = wordBits + 16;
  const bigramStart = at;
  const trigramStart = bigramStart + tableBytes(bigramCount, bigramBits);
  const wordsStart = trigramStart + tableBytes(trigramCount, trigramBits);
  const words = new TextDecoder('utf-8')
    .decode(bytes.subarray(wordsStart + 4))
    .split('\0')
    .slice(0, wordCount);
  const bits = (start: number, offset: number, length: number) => readBits(bytes, start, offset, length);
  const bigrams = {
    first: new Uint32Array(bigramCount),
    second: new Uint32Array(bigramCount),
    cost: new Float32Array(bigramCount),
    backoff: new Float32Array(bigramCount),
  };
  const trigrams = {
    first: new Uint32Array(trigramCount),
    second: new Uint32Array(trigramCount),
    third: new Uint32Array(trigramCount),
    cost: new Float32Array(trigramCount),
  };
  // The trie is reversed: below each last word stand the words before it, below those the words before them.
  for (let last = 0; last < wordCount; last++) {
    for (let gram = starts[last] ?? 0; gram < (starts[last + 1] ?? 0); gram++) {
      const offset = gram * bigramBits;
      const before = bits(bigramStart, offset, wordBits);
      bigrams.first[gram] = before;
      bigrams.second[gram] = last;
      bigrams.backoff[gram] = bigramBackoffs[bits(bigramStart, offset + wordBits, 16)] ?? 0;
      bigrams.cost[gram] = bigramCosts[bits(bigramStart, offset + wordBits + 16, 16)] ?? 0;
      const next = bits(bigramStart, offset + wordBits + 32, nextBits);
      const end = bits(bigramStart, offset + bigramBits + wordBits + 32, nextBits);
      for (let longer = next; longer < end; longer++) {
        trigrams.first[longer] = bits(trigramStart, longer * trigramBits, wordBits);
        trigrams.second[longer] = before;
        trigrams.third[longer] = last;
        trigrams.cost[longer] = trigramCosts[bits(trigramStart, longer * trigramBits + wordBits, 16)] ?? 0;
      }
    }
  }
  return { words, unigrams, bigrams, trigrams };
}

function bitsFor(most: number): number {
  return most === 0 ? 0 : Math.floor(Math.log2(most)) + 1;
}

function tableBytes(entries: number, bitsEach: number): number {
  return Math.floor(((1 + entries) * bitsEach + 7) / 8) + 8;
}

/** `length` ≤ 25 bits, little-endian, `offset` bits after byte `start`. */
function readBits(bytes: Uint8Array, start: number, offset: number, length: number): number {
  const byte = start + Math.floor(offset / 8);
  const four =
    ((bytes[byte] ?? 0) |
      ((bytes[byte + 1] ?? 0) << 8) |
      ((bytes[byte + 2] ?? 0) << 16) |
      ((bytes[byte + 3] ?? 0) << 24)) >>>
    0;
  return (four >>> (offset % 8)) & ((1 << length) - 1);
}
