import { articleFor, type Knowledge, modelClasses, type TrigramModel } from '#language';
import { type Gains, gainsOf, isParted, type Scanned, type Surroundings, surroundingsOf } from './surroundings.ts';

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
export interface Likelihood extends Gains {
  /** log10 of how much more often the old words stand between their neighbours than by chance. */
  readonly oldFit: number;
  readonly newFit: number;
  /** log10 of how much commoner the new words are. */
  readonly frequency: number;
}

/** Numbers of the classes in the model: they come first. */
const classes = Object.fromEntries(modelClasses.map((name, number) => [name, number])) as Record<
  (typeof modelClasses)[number],
  number
>;

/** A place of a scan, from word `from` to word `to` (exclusive), with what is known of the words there once it was asked. */
export interface WeighedPlace {
  readonly document: Scanned;
  readonly from: number;
  readonly to: number;
  /** Fit of the words that stand there, and the sum of log10 of their chances. */
  readonly old: Fit;
  /** What stands around it. */
  readonly surroundings: () => Surroundings;
}

/** Sums over a place, log10: how well its words fit, and how common they are. */
export interface Fit {
  readonly fit: number;
  readonly unigrams: number;
}

/** Weighs what stands in a place, once for all that could stand there instead. */
export function weighPlace(document: Scanned, from: number, to: number): WeighedPlace {
  let known: Surroundings | undefined;
  const surroundings = () => (known ??= surroundingsOf(document, from, to));
  return { document, from, to, old: fitOf(document, from, to), surroundings };
}

/** How well the neighbours take `instead`: the cheap half of `likelihood`. */
export function fitIn({ document, from, to }: WeighedPlace, instead: Candidate): Fit {
  return fitOf(document, from, to, instead);
}

/** Weighs `instead`, whose fit is `made`, against the words of a place. Costs a few microseconds: nothing is parsed. Pure. */
export function likelihood({ document, old, surroundings }: WeighedPlace, instead: Candidate, made: Fit): Likelihood {
  return {
    ...gainsOf(document, surroundings(), instead.rows),
    oldFit: old.fit,
    newFit: made.fit,
    frequency: made.unigrams - old.unigrams,
  };
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
