import type { Sink } from './streams.ts';

/** A line of progress with rate and time left, on a terminal only, for work that takes longer than a blink. */
export class Progress {
  readonly #total: number;
  readonly #sink: Sink;
  readonly #began: number = Date.now();
  #done = 0;
  #shown = false;
  #last = 0;

  constructor(total: number, sink: Sink) {
    this.#total = total;
    this.#sink = sink;
  }

  /** One more is done. */
  async step(): Promise<void> {
    this.#done++;
    const now = Date.now();
    if (!this.#sink.isTTY || this.#total < 2 || now - this.#last < 100) return;
    this.#last = now;
    this.#shown = true;
    const rate = this.#done / Math.max(0.001, (now - this.#began) / 1000);
    const left = Math.ceil((this.#total - this.#done) / rate);
    await this.#sink.write(`\r\u001b[K${this.#done} of ${this.#total} · ${rate.toFixed(0)} a second · ${left} s left`);
  }

  /** Takes the line away, before anything else is printed. */
  async clear(): Promise<void> {
    if (this.#shown) await this.#sink.write('\r\u001b[K');
    this.#shown = false;
  }
}
