import { setImmediate } from 'node:timers/promises';
import type { StreamLine, WorkerPool } from '#io';

/** Units of lines in a batch: what this thread answers before it looks at its streams again. */
const batchUnits = 8192;
/** Most units that are read and not answered yet, so that memory stays bounded. */
const mostUnits = 524_288;
/**
 * Units that were answered before helpers are asked. A helper opens the models and has its code compiled for two seconds of one core: what
 * went on for so long goes on long enough, as a rule, to make up for it.
 */
const longStream = 2_097_152;
/** Most batches that a helper takes at once. */
const mostBatches = 6;

/** How the lines of a stream are answered. */
export interface Answering {
  /** What goes out for some lines, made here. */
  readonly answer: (lines: readonly StreamLine[]) => Promise<string>;
  readonly write: (answers: string) => Promise<void>;
  /** How many threads may help where the stream is long, and what starts them. */
  readonly helpers: number;
  readonly openPool: () => Promise<Pool>;
}

/** Threads that answer lines as `answer` does. */
export type Pool = Pick<WorkerPool<readonly StreamLine[], string>, 'run' | 'close'>;

/** Lines that are answered together, in the order of the stream. */
interface Batch {
  readonly lines: readonly StreamLine[];
  readonly units: number;
  state: 'waiting' | 'taken' | 'answered';
  answers: string;
}

/**
 * Answers a stream of lines in their order. This thread answers what comes; where more waits than it gets done, others help. A helper that
 * dies is not missed: what it had is answered here.
 */
export async function answerStream(chunks: AsyncGenerator<readonly StreamLine[]>, how: Answering): Promise<void> {
  const stream = new Stream(chunks, how);
  try {
    await stream.run();
  } finally {
    await stream.close();
  }
}

class Stream {
  readonly #chunks: AsyncGenerator<readonly StreamLine[]>;
  readonly #how: Answering;
  /** What is read and not written yet. */
  readonly #batches: Batch[] = [];
  #state: 'open' | 'reading' | 'ended' = 'open';
  #fault: Error | undefined;
  #pool: Pool | undefined;
  #helping = 0;
  #answered = 0;
  #mayHelp: boolean;
  #wake: () => void = () => undefined;

  constructor(chunks: AsyncGenerator<readonly StreamLine[]>, how: Answering) {
    this.#chunks = chunks;
    this.#how = how;
    this.#mayHelp = how.helpers > 0;
  }

  async run(): Promise<void> {
    for (;;) {
      await this.#writeAnswered();
      if (this.#state === 'open' && this.#units() < mostUnits) this.#read();
      await this.#askHelpers();
      const batch = this.#batches.find(({ state }) => state === 'waiting');
      if (batch) {
        batch.state = 'taken';
        finish(batch, await this.#how.answer(batch.lines));
        this.#answered += batch.units;
        // What was read and what helpers said is heard.
        await setImmediate();
      } else if (this.#state === 'ended' && this.#batches.length === 0) {
        if (this.#fault) throw this.#fault;
        return;
      } else if (this.#batches[0]?.state !== 'answered') await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #writeAnswered(): Promise<void> {
    let answers = '';
    while (this.#batches[0]?.state === 'answered') answers += this.#batches.shift()?.answers ?? '';
    if (answers !== '') await this.#how.write(answers);
  }

  #units(): number {
    return this.#batches.reduce((sum, { units }) => sum + units, 0);
  }

  #read(): void {
    this.#state = 'reading';
    this.#chunks.next().then(
      ({ done, value }) => {
        this.#state = done ? 'ended' : 'open';
        if (!done) this.#batches.push(...batchesOf(value));
        this.#wake();
      },
      (fault: unknown) => {
        this.#state = 'ended';
        this.#fault = fault instanceof Error ? fault : new Error(String(fault));
        this.#wake();
      },
    );
  }

  /** Gives helpers without work half of what waits, if that is worth their while. */
  async #askHelpers(): Promise<void> {
    while (this.#mayHelp && this.#helping < this.#how.helpers) {
      const waiting = this.#batches.filter(({ state }) => state === 'waiting');
      if (waiting.length < 2 || this.#answered < longStream) return;
      this.#pool ??= await this.#how.openPool();
      // The first that waits is for this thread.
      const mine = waiting.slice(1, 1 + Math.min(mostBatches, waiting.length >> 1));
      for (const batch of mine) batch.state = 'taken';
      void this.#help(this.#pool, mine);
    }
  }

  async #help(pool: Pool, batches: readonly Batch[]): Promise<void> {
    this.#helping++;
    try {
      const answers = await pool.run(batches.flatMap(({ lines }) => lines));
      for (const [at, batch] of batches.entries()) finish(batch, at === 0 ? answers : '');
    } catch {
      for (const batch of batches) batch.state = 'waiting';
      this.#mayHelp = false;
    }
    this.#helping--;
    this.#wake();
  }
}

function finish(batch: Batch, answers: string): void {
  batch.state = 'answered';
  batch.answers = answers;
}

function batchesOf(lines: readonly StreamLine[]): Batch[] {
  const batches: Batch[] = [];
  let taken: StreamLine[] = [];
  let units = 0;
  for (const [at, line] of lines.entries()) {
    taken.push(line);
    units += 'text' in line ? line.text.length : 0;
    if (units < batchUnits && at < lines.length - 1) continue;
    batches.push({ lines: taken, units, state: 'waiting', answers: '' });
    taken = [];
    units = 0;
  }
  return batches;
}
