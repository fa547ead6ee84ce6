import { contextReach, type Knowledge } from '#language';
import type { ModelWords } from './model-words.ts';
import type { Scan } from './scan.ts';

/** A text with its scan, and what is known of English. */
export interface Scanned {
  readonly text: string;
  readonly scan: Scan;
  readonly knowledge: Knowledge;
  readonly modelWords: ModelWords;
}

/** How many of the words around count: those that are nearest to a meaning. */
const nearest = 4;

/** What stands around a place, from word `from` to word `to` (exclusive): each thing is looked at when first asked for, once for all that could stand there. */
export class Surroundings {
  /** Vectors of the telling words around. */
  readonly around: readonly number[];
  readonly #knowledge: Knowledge;
  /** What the context model makes of the words beside and around. */
  readonly #context: Float32Array;
  /** Vectors of the words that stand there, and how well they fit. */
  readonly #old: readonly number[];
  #oldMeaning: number | undefined;
  #oldNearness: number | undefined;

  constructor(document: Scanned, from: number, to: number) {
    this.#knowledge = document.knowledge;
    this.around = contextRows(document, from, to);
    this.#context = this.#knowledge.contexts.contextOf(besideRows(document, from, to), this.around);
    this.#old = rowsOf(document, from, to);
  }

  /** How much better the words of `rows` fit here than those that stand here, for the context model (`ContextModel.fit`); 0 where it is not known. */
  meaningGain(rows: readonly number[]): number {
    return gain((this.#oldMeaning ??= this.#meaning(this.#old)), this.#meaning(rows));
  }

  /** How much nearer in meaning they are to the words around: difference of cosines; 0 where it is not known. */
  contextGain(rows: readonly number[]): number {
    return gain((this.#oldNearness ??= this.#nearness(this.#old)), this.#nearness(rows));
  }

  /** How well the likeliest of `rows` fits; `undefined`: none has a vector. */
  #meaning(rows: readonly number[]): number | undefined {
    let best: number | undefined;
    for (const row of rows)
      if (row >= 0) best = Math.max(best ?? -Infinity, this.#knowledge.contexts.fit(row, this.#context));
    return best;
  }

  /** Mean cosine of the nearest words around to the likeliest of `rows`; `undefined`: one side has no vector. */
  #nearness(rows: readonly number[]): number | undefined {
    const { vectors } = this.#knowledge;
    let best: number | undefined;
    for (const row of rows) {
      if (row < 0) continue;
      const top: number[] = [];
      for (const other of this.around) if (other !== row) keepLargest(top, vectors.cosine(row, other));
      if (top.length > 0) best = Math.max(best ?? -1, top.reduce((sum, cosine) => sum + cosine, 0) / top.length);
    }
    return best;
  }
}

/** A word without a vector is neither near nor far. */
function gain(old: number | undefined, made: number | undefined): number {
  return old === undefined || made === undefined ? 0 : made - old;
}

/** Vectors of the words right before and after a place in its clause, -1 where there is none. */
function besideRows(document: Scanned, from: number, to: number): number[] {
  const { modelWords, scan } = document;
  const rows: number[] = [];
  const { beside } = contextReach;
  for (let at = from - 1, parted = false; at >= from - beside; at--) {
    parted ||= at < 0 || isParted(document, at + 1);
    rows.unshift(parted ? -1 : modelWords.rowAt(at));
  }
  for (let at = to, parted = false; at < to + beside; at++) {
    parted ||= at >= scan.count || isParted(document, at);
    rows.push(parted ? -1 : modelWords.rowAt(at));
  }
  return rows;
}

/** Vectors of the telling words around a place, within its lines. */
function contextRows(document: Scanned, from: number, to: number): number[] {
  const { modelWords, scan } = document;
  const rows: number[] = [];
  const add = (at: number) => {
    const row = modelWords.tellingRowAt(at);
    if (row >= 0) rows.push(row);
  };
  for (let at = from - 1; at >= Math.max(0, from - contextReach.around) && !isLineEnd(document, at + 1); at--) add(at);
  for (let at = to; at < Math.min(scan.count, to + contextReach.around) && !isLineEnd(document, at); at++) add(at);
  return rows;
}

function isLineEnd({ scan, text }: Scanned, at: number): boolean {
  const end = scan.starts[at] ?? 0;
  for (let place = scan.ends[at - 1] ?? 0; place < end; place++) if (text.charCodeAt(place) === 10) return true;
  return false;
}

function rowsOf({ modelWords }: Scanned, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let at = from; at < to; at++) rows.push(modelWords.rowAt(at));
  return rows;
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

/** Whether what parts sentences or clauses stands between the word at `at` and the one before: no comma, no quotation mark. */
export function isParted({ scan, text }: Scanned, at: number): boolean {
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
