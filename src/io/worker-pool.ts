import { Worker } from 'node:worker_threads';

/** Most memory of a thread for what it makes and forgets, in MB. */
const mostHeap = 128;

/** What a thread answers to a job. */
export type Answer<Done> = { readonly done: Done } | { readonly fault: string };

/** What a thread is started with. */
export interface ThreadSetUp {
  /** The part of the program that it runs. */
  readonly entry: string;
}

/** Threads that do one job each at a time, started when there is work. One that dies fails its job and is replaced. */
export class WorkerPool<Job, Done> {
  readonly #path: string;
  readonly #setUp: ThreadSetUp;
  readonly #most: number;
  readonly #all = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** `path`: what starts a thread, told by `--thread` and `entry` what to run; that posts an `Answer` to each message. */
  constructor(path: string, setUp: ThreadSetUp, most: number) {
    this.#path = path;
    this.#setUp = setUp;
    this.#most = most;
  }

  /** Does a job when a thread is free. Rejects with what the thread could not do. */
  async run(job: Job): Promise<Done> {
    const worker = await this.#take();
    try {
      return await ask<Done>(worker, job);
    } finally {
      this.#giveBack(worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map(async (worker) => worker.terminate()));
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.size < this.#most) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Worker {
    const worker = new Worker(this.#path, {
      workerData: this.#setUp,
      argv: ['--thread', this.#setUp.entry],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 8 },
    });
    worker.once('exit', () => this.#all.delete(worker));
    this.#all.add(worker);
    return worker;
  }

  #giveBack(worker: Worker): void {
    const next = this.#waiting.shift();
    const sound = this.#all.has(worker);
    if (next) next(sound ? worker : this.#start());
    else if (sound) this.#idle.push(worker);
  }
}

async function ask<Done>(worker: Worker, job: unknown): Promise<Done> {
  return new Promise((resolve, reject) => {
    let fault: Error | undefined;
    const heard = (answer: Answer<Done>): void => {
      worker.off('error', failed).off('exit', ended);
      if ('done' in answer) resolve(answer.done);
      else reject(new Error(answer.fault));
    };
    const failed = (error: Error): void => {
      fault = error;
    };
    // Only then is the thread gone.
    const ended = (code: number): void => {
      worker.off('message', heard);
      reject(fault ?? new Error(`A thread ended with ${code}`));
    };
    worker.once('message', heard).once('error', failed).once('exit', ended);
    worker.postMessage(job);
  });
}
