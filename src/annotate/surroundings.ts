import { contextReach, type Knowledge, type WordVectors } from '#language';
import type { ModelWords } from './model-words.ts';
import type { Scan } from './scan.ts';

/** A text with its scan, and what is known of English. */
export interface Scanned {
  readonly text: string;
  readonly scan: Scan;
  readonly knowledge: Knowledge;
  readonly modelWords: ModelWords;
}

/** Vectors of the telling words around a place, what the context model makes of it, and how well the words that stand there fit both. */
export interface Surroundings {
  readonly around: readonly number[];
  readonly numbers: Float32Array;
  readonly oldNearness: number | undefined;
  readonly oldMeaning: number | undefined;
}

/** How many of the words around count: those that are nearest to a meaning. */
const nearest = 4;

/** Looks at what stands around a place, from word `from` to word `to` (exclusive), once for all that could stand there. */
export function surroundingsOf(document: Scanned, from: number, to: number): Surroundings {
  const around = contextRows(document, from, to);
  const numbers = document.knowledge.contexts.contextOf(besideRows(document, from, to), around);
  const rows = rowsOf(document, from, to);
  return {
    around,
    numbers,
    oldNearness: nearness(document.knowledge.vectors, rows, around),
    oldMeaning: meaning(document, rows, numbers),
  };
}

/** How much better other words go with what stands around a place than those that stand there. */
export interface Gains {
  /** How much nearer in meaning they are to the words around: difference of cosines; 0 where it is not known. */
  readonly contextGain: number;
  /** How much better the context model fits them to the words beside and around (`ContextModel.fit`); 0 where it is not known. */
  readonly meaningGain: number;
}

/** Weighs the words of `rows`. */
export function gainsOf(
  document: Scanned,
  { around, numbers, oldNearness, oldMeaning }: Surroundings,
  rows: readonly number[],
): Gains {
  return {
    contextGain: gain(oldNearness, nearness(document.knowledge.vectors, rows, around)),
    meaningGain: gain(oldMeaning, meaning(document, rows, numbers)),
  };
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
  const [start, end] = [scan.ends[at - 1] ?? 0, scan.starts[at] ?? 0];
  return end - start > 1 && text.slice(start, end).includes('\n');
}

function rowsOf({ modelWords }: Scanned, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let at = from; at < to; at++) rows.push(modelWords.rowAt(at));
  return rows;
}

/** How well the likeliest of `rows` fits a context; `undefined`: none has a vector. */
function meaning({ knowledge }: Scanned, rows: readonly number[], context: Float32Array): number | undefined {
  const known = rows.filter((row) => row >= 0);
  return known.length === 0 ? undefined : Math.max(...known.map((row) => knowledge.contexts.fit(row, context)));
}

/** Mean cosine of the nearest words around to the likeliest of `rows`; `undefined`: one side has no vector. */
function nearness(vectors: WordVectors, rows: readonly number[], around: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const row of rows) {
    if (row < 0) continue;
    const top: number[] = [];
    for (const other of around) if (other !== row) keepLargest(top, vectors.cosine(row, other));
    if (top.length > 0) best = Math.max(best ?? -1, top.reduce((sum, cosine) => sum + cosine, 0) / top.length);
  }
  return best;
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
