import { articleFor, type Knowledge, type TrigramModel } from '#language';
import { classNumbers as classes } from './model-words.ts';
import { isParted, type Scanned, Surroundings } from './surroundings.ts';

/** Words that could stand in a place, as the model knows them. */
export interface Candidate {
  /** Numbers of the words in the model. */
  readonly numbers: readonly number[];
  /** Their vectors, -1 where there is none. */
  readonly rows: readonly number[];
  /** The article that the first word asks for. */
  readonly article: 'a' | 'an' | undefined;
}

/** A candidate of folded words. */
export function candidateOf({ model, vectors }: Knowledge, words: readonly string[]): Candidate {
  return {
    rows: words.map((word) => vectors.wordRow(word)),
    numbers: words.map((word) => Math.max(model.wordNumber(word), classes['<unknown>'])),
    article: articleFor(words[0] ?? ''),
  };
}

/** A place of a scan, from word `from` to word `to` (exclusive), with what is known of the words there: weighed once for all that could stand there instead. */
export class WeighedPlace {
  readonly document: Scanned;
  readonly from: number;
  readonly to: number;
  /** The two words before, and up to two after, to the end of the sentence. */
  readonly first: number;
  readonly second: number;
  readonly after: readonly number[];
  /** Of the words that stand there, sums of log10: how well they fit, and how common they are. */
  readonly fit: number;
  readonly unigrams: number;
  #surroundings: Surroundings | undefined;

  constructor(document: Scanned, from: number, to: number) {
    this.document = document;
    this.from = from;
    this.to = to;
    this.second = wordBefore(document, from);
    this.first = this.second === classes['<s>'] ? this.second : wordBefore(document, from - 1);
    this.after = wordsAfter(document, to);
    const { knowledge } = document;
    const numbers = numbersOf(document, from, to);
    this.fit = knowledge.model.fit(this.first, this.second, numbers, this.after);
    this.unigrams = unigramsOf(knowledge, numbers);
  }

  /** What stands around it. */
  get surroundings(): Surroundings {
    return (this.#surroundings ??= new Surroundings(this.document, this.from, this.to));
  }
}

function numbersOf({ modelWords }: Scanned, from: number, to: number): number[] {
  const words: number[] = [];
  for (let at = from; at < to; at++) words.push(modelWords.numberAt(at));
  return words;
}

/** How well the neighbours take `instead`: the cheap half of `likelihood`. A fit that is less than `least` may be -Infinity. */
export function fitIn(
  { document, first, second, after }: WeighedPlace,
  { numbers, article }: Candidate,
  least?: number,
): number {
  const { model } = document.knowledge;
  return model.fit(first, withArticle(model, second, article), numbers, after, least);
}

/** How common words are: the sum of log10 of their chances. */
export function unigramsOf({ model }: Knowledge, numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += model.unigram(number);
  return sum;
}

/** Numbers in the model of a word and of the two before it. */
export type GramNumbers = readonly [before: number, previous: number, word: number];

/** The grams that a fit is the sum of, for explanations: of the words that stand there, or of `instead`. */
export function gramsIn(
  { document, from, to, first, second, after }: WeighedPlace,
  instead?: Candidate,
): GramNumbers[] {
  const { model } = document.knowledge;
  const words = instead
    ? [first, withArticle(model, second, instead.article), ...instead.numbers, ...after]
    : [first, second, ...numbersOf(document, from, to), ...after];
  return words.slice(2).map((word, at) => [words[at] ?? 0, words[at + 1] ?? 0, word]);
}

/** `an interview`, `a talk`: the article is the new word’s, not the old one’s. */
function withArticle({ articles }: TrigramModel, previous: number, article: Candidate['article']): number {
  const isArticle = previous === articles.a || previous === articles.an;
  return article !== undefined && isArticle ? articles[article] : previous;
}

/** Number of the word before `at`, or of the start of a sentence. */
function wordBefore(document: Scanned, at: number): number {
  return at <= 0 || isParted(document, at) ? classes['<s>'] : document.modelWords.numberAt(at - 1);
}

function wordsAfter(document: Scanned, from: number): number[] {
  const words: number[] = [];
  for (let at = from; at < from + 2; at++) {
    if (at >= document.scan.count || isParted(document, at)) return [...words, classes['</s>']];
    words.push(document.modelWords.numberAt(at));
  }
  return words;
}
