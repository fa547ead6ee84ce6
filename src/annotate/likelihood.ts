import { articleFor, type Knowledge, modelClasses, type TrigramModel } from '#language';
import type { Scan } from './scan.ts';

/** A text with its scan, and what is known of English. */
export interface Scanned {
  readonly text: string;
  readonly scan: Scan;
  readonly knowledge: Knowledge;
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

/** How well other words would stand in the place of some words of a text. Differences are those of the new words to the old. */
export interface Likelihood {
  /** log10 of how much more often the old words stand between their neighbours than by chance. */
  readonly oldFit: number;
  readonly newFit: number;
  /** Nearness in meaning of the old words to the words around, cosine, -1 to 1; 0 where it is not known. */
  readonly oldContext: number;
  /** How much nearer the new words are to the words around, and to the nearest of those close by; 0 where it is not known. */
  readonly contextGain: number;
  readonly closeGain: number;
  /** log10 of how much commoner the new words are. */
  readonly frequency: number;
}

/** Numbers of the classes in the model: they come first. */
const classes = Object.fromEntries(modelClasses.map((name, number) => [name, number])) as Record<
  (typeof modelClasses)[number],
  number
>;

/** Words on each side whose meaning counts, and how many of them are close by. */
const wideReach = 12;
const closeReach = 3;
/** Commoner words (log10 of their chance) say nothing of a subject. */
const commonest = -3;
/** How many of the words around count: those that are nearest to a meaning. */
const nearestAround = 4;

/** A place of a scan, from word `from` to word `to` (exclusive), with what is known of the words there once it was asked. */
export interface WeighedPlace {
  readonly document: Scanned;
  readonly from: number;
  readonly to: number;
  /** Fit of the words that stand there, and the sum of log10 of their chances. */
  readonly old: Fit;
  /** The telling words around. */
  readonly context: () => Context;
}

/** Vectors of the telling words around a place and of those close by, and how near the words that stand there are to them. */
interface Context {
  readonly around: readonly number[];
  readonly close: readonly number[];
  readonly oldAround: number | undefined;
  readonly oldClose: number | undefined;
}

/** Sums over a place, log10: how well its words fit, and how common they are. */
export interface Fit {
  readonly fit: number;
  readonly unigrams: number;
}

/** Weighs what stands in a place, once for all that could stand there instead. */
export function weighPlace(document: Scanned, from: number, to: number): WeighedPlace {
  let known: Context | undefined;
  const context = () => (known ??= contextOf(document, from, to));
  return { document, from, to, old: fitOf(document, from, to), context };
}

function contextOf(document: Scanned, from: number, to: number): Context {
  const around = contextRows(document, from, to, wideReach);
  const close = contextRows(document, from, to, closeReach);
  const rows = rowsOf(document, from, to);
  return {
    around,
    close,
    oldAround: nearness(document, rows, around, nearestAround),
    oldClose: nearness(document, rows, close, 1),
  };
}

/** How well the neighbours take `instead`: the cheap half of `likelihood`. */
export function fitIn({ document, from, to }: WeighedPlace, instead: Candidate): Fit {
  return fitOf(document, from, to, instead);
}

/** Weighs `instead`, whose fit is `made`, against the words of a place. Costs a few microseconds: nothing is parsed. Pure. */
export function likelihood({ document, old, context }: WeighedPlace, instead: Candidate, made: Fit): Likelihood {
  const { around, close, oldAround, oldClose } = context();
  return {
    oldFit: old.fit,
    newFit: made.fit,
    oldContext: oldAround ?? 0,
    contextGain: gain(oldAround, nearness(document, instead.rows, around, nearestAround)),
    closeGain: gain(oldClose, nearness(document, instead.rows, close, 1)),
    frequency: made.unigrams - old.unigrams,
  };
}

/** A word without a vector is neither near nor far. */
function gain(old: number | undefined, made: number | undefined): number {
  return old === undefined || made === undefined ? 0 : made - old;
}

/** Sum of log10 (chance after the two words before ÷ chance anywhere) over the words in the place and the two after it. */
function fitOf(document: Scanned, from: number, to: number, instead?: Candidate): Fit {
  const { model } = document.knowledge;
  const words = instead?.numbers ?? numbersFrom(document, from, to);
  let previous = beforeOf(document, from);
  let before = previous === classes['<s>'] ? classes['<s>'] : beforeOf(document, from - 1);
  if (instead) previous = withArticle(model, previous, instead.article);
  let fit = 0;
  let unigrams = 0;
  for (const word of words) {
    const own = model.unigram(word);
    fit += model.trigram(before, previous, word) - own;
    unigrams += own;
    [before, previous] = [previous, word];
  }
  for (let at = to; at < to + 2; at++) {
    const word = at >= document.scan.count || isParted(document, at) ? classes['</s>'] : numberAt(document, at);
    fit += model.trigram(before, previous, word) - model.unigram(word);
    if (word === classes['</s>']) break;
    [before, previous] = [previous, word];
  }
  return { fit, unigrams };
}

/** `an interview`, `a talk`: the article is the new word’s, not the old one’s. */
function withArticle(model: TrigramModel, previous: number, article: Candidate['article']): number {
  if (article === undefined) return previous;
  const [a, an] = [model.wordNumber('a'), model.wordNumber('an')];
  if (previous !== a && previous !== an) return previous;
  return article === 'an' ? an : a;
}

/** Number of the word before `at`, or of the start of a sentence. */
function beforeOf(document: Scanned, at: number): number {
  return at <= 0 || isParted(document, at) ? classes['<s>'] : numberAt(document, at - 1);
}

function numbersFrom(document: Scanned, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at++) numbers.push(numberAt(document, at));
  return numbers;
}

function numberAt({ scan, text, knowledge }: Scanned, at: number): number {
  const number = knowledge.model.numberOf(scan.firsts[at] ?? 0, scan.seconds[at] ?? 0);
  if (number >= 0) return number;
  const unit = text.charCodeAt(scan.starts[at] ?? 0);
  if (unit >= 48 && unit <= 57) return classes['<number>'];
  return (unit >= 65 && unit <= 90) || unit > 127 ? classes['<person>'] : classes['<unknown>'];
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

/** Vectors of the telling words within `reach` of a place, within its lines. */
function contextRows(document: Scanned, from: number, to: number, reach: number): number[] {
  const { knowledge, scan } = document;
  const rows: number[] = [];
  const add = (at: number) => {
    const number = knowledge.model.numberOf(scan.firsts[at] ?? 0, scan.seconds[at] ?? 0);
    if (number >= 0 && knowledge.model.unigram(number) > commonest) return;
    const row = knowledge.vectors.rowOf(scan.firsts[at] ?? 0, scan.seconds[at] ?? 0);
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

function rowsOf({ knowledge, scan }: Scanned, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let at = from; at < to; at++) rows.push(knowledge.vectors.rowOf(scan.firsts[at] ?? 0, scan.seconds[at] ?? 0));
  return rows;
}

/** Mean cosine of the `count` nearest words around to the likeliest of `rows`; `undefined`: one side has no vector. */
function nearness(
  { knowledge }: Scanned,
  rows: readonly number[],
  around: readonly number[],
  count: number,
): number | undefined {
  let best: number | undefined;
  for (const row of rows) {
    if (row < 0) continue;
    const cosines = around.filter((other) => other !== row).map((other) => knowledge.vectors.cosine(row, other));
    cosines.sort((a, b) => b - a);
    const top = cosines.slice(0, count);
    if (top.length > 0) best = Math.max(best ?? -1, top.reduce((sum, cosine) => sum + cosine, 0) / top.length);
  }
  return best;
}
