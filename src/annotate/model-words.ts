import { commonestTelling, type Knowledge, modelClasses } from '#language';
import type { Scan } from './scan.ts';

/** Numbers of the classes in the model: they come first. */
export const classNumbers = Object.fromEntries(modelClasses.map((name, number) => [name, number])) as Record<
  (typeof modelClasses)[number],
  number
>;

/** The words of a text as the language model and the word vectors know them: each is looked up when first asked for, and once. */
export class ModelWords {
  readonly #text: string;
  readonly #scan: Scan;
  readonly #knowledge: Knowledge;
  /** Answers + 2 by word; 0: not asked yet. */
  readonly #numbers: Int32Array;
  readonly #rows: Int32Array;

  constructor(text: string, scan: Scan, knowledge: Knowledge) {
    this.#text = text;
    this.#scan = scan;
    this.#knowledge = knowledge;
    this.#numbers = new Int32Array(scan.count);
    this.#rows = new Int32Array(scan.count);
  }

  /** Number of the word at `at` in the model, or of the class that it stands for. */
  numberAt(at: number): number {
    let known = this.#numbers[at] ?? 0;
    if (known === 0) {
      known = this.#numberOf(at) + 2;
      this.#numbers[at] = known;
    }
    return known - 2;
  }

  /** Vector of the word at `at` where it tells of a subject; -1: it is too common, or has none. */
  tellingRowAt(at: number): number {
    let known = this.#rows[at] ?? 0;
    if (known === 0) {
      known = (this.#isCommon(at) ? -1 : this.rowAt(at)) + 2;
      this.#rows[at] = known;
    }
    return known - 2;
  }

  /** Vector of the word at `at`, -1 if it has none. */
  rowAt(at: number): number {
    const { firsts, seconds } = this.#scan;
    return this.#knowledge.vectors.rowOf(firsts[at] ?? 0, seconds[at] ?? 0);
  }

  #numberOf(at: number): number {
    const { firsts, seconds, starts } = this.#scan;
    const number = this.#knowledge.model.numberOf(firsts[at] ?? 0, seconds[at] ?? 0);
    if (number >= 0) return number;
    const unit = this.#text.charCodeAt(starts[at] ?? 0);
    if (unit >= 48 && unit <= 57) return classNumbers['<number>'];
    return (unit >= 65 && unit <= 90) || unit > 127 ? classNumbers['<person>'] : classNumbers['<unknown>'];
  }

  #isCommon(at: number): boolean {
    const { model } = this.#knowledge;
    const { firsts, seconds } = this.#scan;
    const number = model.numberOf(firsts[at] ?? 0, seconds[at] ?? 0);
    return number >= 0 && model.unigram(number) > commonestTelling;
  }
}
