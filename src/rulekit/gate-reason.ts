import { candidateOf, type DocumentView, type GramNumbers, gramsIn, type Sentence, WeighedPlace } from '#annotate';
import { fold, modelClasses, type Ranker, scoreOf, type Signs, worthOf } from '#language';
import type { RuleId, Span } from '#model';
import type { DataRule, WeighedText } from './data-rule.ts';
import { type Gate, hashesOf, reach, wordsIn } from './gate.ts';

/** What the language model says of one word after the two before it. Chances are log10. */
export interface ToldGram {
  readonly before: readonly string[];
  readonly word: string;
  /** Words of the longest gram that the model has: what is longer is backed off to it. */
  readonly order: 1 | 2 | 3;
  /** Chance of the word after the two, after the one before it, and anywhere. */
  readonly three: number;
  readonly two: number;
  readonly one: number;
}

/** A word around with its nearness in meaning, cosine, to the garbled and to the meant words. */
export interface ContextWord {
  readonly word: string;
  readonly garbled: number;
  readonly meant: number;
}

/** Why a sense that the language model decides is worth what it is in one place, for one word that could be meant. */
export interface GateReason {
  readonly rule: RuleId;
  readonly span: Span;
  readonly garbled: string;
  readonly meant: string;
  readonly grams: { readonly garbled: readonly ToldGram[]; readonly meant: readonly ToldGram[] };
  /** Words around that tell of a subject: what speaks most for the meant word first. */
  readonly context: readonly ContextWord[];
  /** Topic words found: near the place, and anywhere in the document. */
  readonly topics: Readonly<Record<'forNear' | 'againstNear' | 'forFar' | 'againstFar', readonly string[]>>;
  readonly signs: Signs;
  readonly weights: Ranker['weights'];
  readonly bias: number;
  /** Of this sense. */
  readonly offset: number;
  /** Sum of weighted signs, bias and offset: log-odds. */
  readonly score: number;
  /** The score as a chance, 0 to 1. */
  readonly likelihood: number;
  /** Scores from which it is shown on any text, and in one that a machine made. */
  readonly strict: number;
  readonly loose: number;
  /** What the score is worth as a confidence before measuring has its say; 0: it is not shown. */
  readonly worth: number;
}

/** Looks behind the decision of a sense at a token; nothing, where it has none or its word does not stand there. Slow: for explanations. */
export function gateReasons(rule: DataRule, sentence: Sentence, document: DocumentView, token: number): GateReason[] {
  const { gate, id } = rule;
  if (!gate) return [];
  return gate.signsAt(sentence, document, token).map((weighed) => reasonOf(id, gate.topics, document, weighed));
}

function reasonOf(rule: RuleId, topics: Gate, document: DocumentView, { span, text, signs }: WeighedText): GateReason {
  const { ranker } = document.knowledge;
  const [from, to] = [document.wordAt(span.start), document.wordAt(span.end - 1) + 1];
  const place = new WeighedPlace(document, from, to);
  const words = wordsIn(text);
  const instead = candidateOf(document.knowledge, words);
  const nameOf = namer(document, from, to, words);
  const told = (grams: readonly GramNumbers[]) => grams.map((gram) => toldGram(document, gram, nameOf));
  const score = scoreOf(ranker, rule, signs);
  return {
    rule,
    span,
    garbled: document.text.slice(span.start, span.end),
    meant: text,
    grams: { garbled: told(gramsIn(place)), meant: told(gramsIn(place, instead)) },
    context: contextWords(document, { from, to, around: place.surroundings.around, instead: instead.rows }),
    topics: {
      forNear: topicWords(document, topics.for, from, to),
      againstNear: topicWords(document, topics.against, from, to),
      forFar: topicWords(document, topics.for),
      againstFar: topicWords(document, topics.against),
    },
    signs,
    weights: ranker.weights,
    bias: ranker.bias,
    offset: ranker.offsets[rule] ?? 0,
    score,
    likelihood: 1 / (1 + Math.exp(-score)),
    strict: ranker.strict,
    loose: ranker.loose,
    worth: worthOf(ranker, score, signs),
  };
}

/** Names the numbers of the model that can come up in a place: those of its words, of the meant ones, and of the classes. */
function namer(document: DocumentView, from: number, to: number, meant: readonly string[]): (number: number) => string {
  const { model } = document.knowledge;
  const names = new Map<number, string>(modelClasses.map((name, number) => [number, name]));
  const around = [];
  for (let at = Math.max(0, from - 2); at < Math.min(document.scan.count, to + 2); at++)
    around.push(document.word(at).lower);
  for (const word of ['a', 'an', ...meant, ...around]) {
    const number = model.wordNumber(word);
    if (number >= 0) names.set(number, word);
  }
  return (number) => names.get(number) ?? '?';
}

function toldGram(
  { knowledge: { model } }: DocumentView,
  [before, previous, word]: GramNumbers,
  nameOf: (number: number) => string,
): ToldGram {
  return {
    before: [before, previous].map(nameOf),
    word: nameOf(word),
    order: model.orderOf(before, previous, word),
    three: model.trigram(before, previous, word),
    two: model.bigram(previous, word),
    one: model.unigram(word),
  };
}

interface ContextPlace {
  readonly from: number;
  readonly to: number;
  /** Rows of the words around, and of the meant words. */
  readonly around: readonly number[];
  readonly instead: readonly number[];
}

function contextWords(document: DocumentView, { from, to, around, instead }: ContextPlace): ContextWord[] {
  const { vectors } = document.knowledge;
  const rowAt = (at: number) => vectors.wordRow(document.word(at).lower);
  const old: number[] = [];
  for (let at = from; at < to; at++) old.push(rowAt(at));
  const nearest = (rows: readonly number[], row: number) =>
    Math.max(-1, ...rows.filter((other) => other >= 0 && other !== row).map((other) => vectors.cosine(other, row)));
  const wanted = new Set(around);
  const found = new Map<string, ContextWord>();
  for (let at = 0; at < document.scan.count && wanted.size > 0; at++) {
    const row = rowAt(at);
    if (!wanted.delete(row)) continue;
    const word = fold(document.word(at).text);
    found.set(word, { word, garbled: nearest(old, row), meant: nearest(instead, row) });
  }
  return [...found.values()].toSorted((a, b) => b.meant - b.garbled - (a.meant - a.garbled));
}

/** Topic words that stand in a document, as they stand there; with a place, only those near it. */
function topicWords(document: DocumentView, words: readonly string[], from?: number, to?: number): string[] {
  const hashes = hashesOf(words);
  const found = new Set<string>();
  const [first, last] =
    from === undefined || to === undefined ? [0, document.scan.count] : [Math.max(0, from - reach), to + reach];
  for (let at = first; at < Math.min(last, document.scan.count); at++) {
    const isOwn = from !== undefined && to !== undefined && at >= from && at < to;
    if (!isOwn && hashes.has(document.scan.firsts[at] ?? 0)) found.add(document.word(at).lower);
  }
  return [...found];
}
