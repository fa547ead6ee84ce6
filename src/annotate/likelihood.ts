import { articleFor, type Knowledge, type TrigramModel, type WordVectors } from '#language';
import { classNumbers as classes, type ModelWords } from './model-words.ts';
import type { Scan } from './scan.ts';

/** A text with its scan, and what is known of English. */
export interface Scanned {
  readonly text: string;
  readonly scan: Scan;
  readonly knowledge: Knowledge;
  readonly modelWords: ModelWords;
}

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

/** Nearness in meaning to the words around a place, cosine, -1 to 1: of the words that stand there, and of others. */
export interface Context {
  readonly oldContext: number;
  readonly newContext: number;
}

/** Words on each side whose meaning counts. */
const reach = 12;
/** How many of the words around count: those that are nearest to a meaning. */
const nearest = 4;

/** A place of a scan, from word `from` to word `to` (exclusive), with what is known of the words there once it was asked. */
export interface WeighedPlace {
  readonly document: Scanned;
  readonly from: number;
  readonly to: number;
  /** The two words before, and up to two after, to the end of the sentence. */
  readonly before: readonly [number, number];
  readonly after: readonly number[];
  /** Fit of the words that stand there, and the sum of log10 of their chances. */
  readonly old: Fit;
  /** Vectors of the telling words around, and how near the words that stand there are to them. */
  readonly context: () => { readonly around: readonly number[]; readonly nearness: number };
}

/** Sums over a place, log10: how well its words fit, and how common they are. */
export interface Fit {
  readonly fit: number;
  readonly unigrams: number;
}

/** Weighs what stands in a place, once for all that could stand there instead. */
export function weighPlace(document: Scanned, from: number, to: number): WeighedPlace {
  let known: ReturnType<WeighedPlace['context']> | undefined;
  const context = () => {
    if (!known) {
      const around = contextRows(document, from, to);
      known = { around, nearness: nearness(document.knowledge.vectors, rowsOf(document, from, to), around) };
    }
    return known;
  };
  const { model } = document.knowledge;
  const before = wordsBefore(document, from);
  const after = wordsAfter(document, to);
  return {
    document,
    from,
    to,
    before,
    after,
    old: fitOf(model, before, numbersOf(document, from, to), after),
    context,
  };
}

function numbersOf({ modelWords }: Scanned, from: number, to: number): number[] {
  const words: number[] = [];
  for (let at = from; at < to; at++) words.push(modelWords.numberAt(at));
  return words;
}

/** How well the neighbours take `instead`: the cheap half of `likelihood`. */
export function fitIn({ document, before: [first, second], after }: WeighedPlace, instead: Candidate): Fit {
  const { model } = document.knowledge;
  return fitOf(model, [first, withArticle(model, second, instead.article)], instead.numbers, after);
}

/** Numbers in the model of a word and of the two before it. */
export type GramNumbers = readonly [before: number, previous: number, word: number];

/** The grams that a fit is the sum of, for explanations: of the words that stand there, or of `instead`. */
export function gramsIn(
  { document, from, to, before: [first, second], after }: WeighedPlace,
  instead?: Candidate,
): GramNumbers[] {
  const { model } = document.knowledge;
  const words = instead
    ? [first, withArticle(model, second, instead.article), ...instead.numbers, ...after]
    : [first, second, ...numbersOf(document, from, to), ...after];
  return words.slice(2).map((word, at) => [words[at] ?? 0, words[at + 1] ?? 0, word]);
}

/** How near `instead` and the words of a place are to the words around it. Costs a few microseconds. Pure. */
export function contextOf({ document, context }: WeighedPlace, instead: Candidate): Context {
  const { around, nearness: oldContext } = context();
  return { oldContext, newContext: nearness(document.knowledge.vectors, instead.rows, around) };
}

/** How well `words` and those after them follow those before. */
function fitOf(
  model: TrigramModel,
  before: readonly [number, number],
  words: readonly number[],
  after: readonly number[],
): Fit {
  let unigrams = 0;
  for (const word of words) unigrams += model.unigram(word);
  return { fit: model.fit([...before, ...words, ...after]), unigrams };
}

/** `an interview`, `a talk`: the article is the new word’s, not the old one’s. */
function withArticle({ articles }: TrigramModel, previous: number, article: Candidate['article']): number {
  const isArticle = previous === articles.a || previous === articles.an;
  return article !== undefined && isArticle ? articles[article] : previous;
}

function wordsBefore(document: Scanned, at: number): [number, number] {
  const second = wordBefore(document, at);
  return [second === classes['<s>'] ? second : wordBefore(document, at - 1), second];
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

/** Whether what parts sentences or clauses stands between the word at `at` and the one before: no comma, no quotation mark. */
function isParted({ scan, text }: Scanned, at: number): boolean {
  for (let place = scan.ends[at - 1] ?? 0; place < (scan.starts[at] ?? 0); place++) {
    const unit = text.charCodeAt(place);
    // . ! ? ; : ( ) line feed
    if (
      unit === 46 ||
      unit === 33 ||
      unit === 63 ||
      unit === 59 ||
      unit === 58 ||
      unit === 40 ||
      unit === 41 ||
      unit === 10
    )
      return true;
  }
  return false;
}

/** Vectors of the telling words around a place, within its lines. */
function contextRows(document: Scanned, from: number, to: number): number[] {
  const { modelWords, scan } = document;
  const rows: number[] = [];
  const add = (at: number) => {
    const row = modelWords.tellingRowAt(at);
    if (row >= 0) rows.push(row);
  };
  for (let at = from - 1; at >= Math.max(0, from - reach) && !isLineEnd(document, at + 1); at--) add(at);
  for (let at = to; at < Math.min(scan.count, to + reach) && !isLineEnd(document, at); at++) add(at);
  return rows;
}

function isLineEnd({ scan, text }: Scanned, at: number): boolean {
  const [start, end] = [scan.ends[at - 1] ?? 0, scan.starts[at] ?? 0];
  return end - start > 1 && text.slice(start, end).includes('\n');
}

function rowsOf({ modelWords }: Scanned, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let at = from; at < to; at++) rows.push(modelWords.rowAt(at));
  return rows;
}

/** Mean cosine of the nearest words around to the likeliest of `rows`; 0: nothing can be said. */
function nearness(vectors: WordVectors, rows: readonly number[], around: readonly number[]): number {
  let best = -1;
  for (const row of rows) {
    if (row < 0) continue;
    const top: number[] = [];
    for (const other of around) if (other !== row) keepLargest(top, vectors.cosine(row, other));
    if (top.length > 0) best = Math.max(best, top.reduce((sum, cosine) => sum + cosine, 0) / top.length);
  }
  return best === -1 ? 0 : best;
}

/** Puts a value into the list of the largest, which stand in falling order; there are `nearest` at most. */
function keepLargest(top: number[], value: number): void {
  let at = top.length;
  if (at === nearest && value <= (top[at - 1] ?? 0)) return;
  if (at < nearest) top.push(value);
  else at--;
  for (; at > 0 && (top[at - 1] ?? 0) < value; at--) top[at] = top[at - 1] ?? 0;
  top[at] = value;
}
