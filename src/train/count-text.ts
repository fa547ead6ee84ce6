import { fold } from '#language';

/** N-gram counts of a text by word: keys are words with spaces between. */
export interface TextCounts {
  readonly unigrams: ReadonlyMap<string, number>;
  readonly bigrams: ReadonlyMap<string, number>;
  readonly trigrams: ReadonlyMap<string, number>;
  /** Running words, with one sentence end each. */
  readonly total: number;
}

/** Counts words, pairs and triples within sentences; figures become `<number>`, sentences begin with `<s>` and end with `</s>`. */
export function countText(texts: Iterable<string>): TextCounts {
  const unigrams = new Map<string, number>();
  const bigrams = new Map<string, number>();
  const trigrams = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    for (const sentence of text.split(/[.!?;:]+\s+|\n\n+|[.!?]$/)) {
      const words = wordsOf(sentence);
      if (words.length === 0) continue;
      const padded = ['<s>', ...words, '</s>'];
      for (let at = 1; at < padded.length; at++) {
        const word = padded[at] ?? '';
        const previous = padded[at - 1] ?? '';
        count(unigrams, word);
        count(bigrams, `${previous} ${word}`);
        if (at >= 2) count(trigrams, `${padded[at - 2] ?? ''} ${previous} ${word}`);
        total++;
      }
    }
  }
  return { unigrams, bigrams, trigrams, total };
}

/** Words of a sentence as the model names them. */
function wordsOf(sentence: string): string[] {
  const words = fold(sentence).match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => (/^\d/.test(word) ? '<number>' : word));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
