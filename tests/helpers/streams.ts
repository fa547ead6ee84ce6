import { tmpdir } from 'node:os';
import { run } from '../../src/surfaces/cli/run.ts';
import type { Sink, Streams } from '../../src/surfaces/cli/streams.ts';

/** What a run of the command line came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What stands around a run. Without `stdin`, standard input is a terminal where nobody types. */
export interface Surroundings {
  readonly stdin?: string | Uint8Array | readonly (string | Uint8Array)[];
  readonly cwd?: string;
  /** Output goes to a terminal. */
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process, with streams in memory: `await debabel('check', 'a.txt')({ cwd })`. */
export function debabel(...argv: readonly string[]): (around?: Surroundings) => Promise<Ran> {
  return async (around) => {
    const { code, stdout, stderr } = await ranWith(argv, around);
    return { code, stdout: stdout.toString(), stderr: stderr.toString() };
  };
}

/** Runs a command line as `debabel` does, for the bytes of its standard output. */
export function bytesOf(...argv: readonly string[]): (around?: Surroundings) => Promise<Buffer> {
  return async (around) => (await ranWith(argv, around)).stdout;
}

async function ranWith(argv: readonly string[], around: Surroundings = {}) {
  const { stdin, cwd = tmpdir(), terminal = false, env = {} } = around;
  const stdout = memorySink(terminal);
  const stderr = memorySink(terminal);
  const streams: Streams = { stdin: inputOf(stdin), stdout, stderr, cwd, env };
  const code = await run(argv, streams);
  return { code, stdout: stdout.bytes(), stderr: stderr.bytes() };
}

function memorySink(isTTY: boolean): Sink & { bytes(): Buffer } {
  const parts: Buffer[] = [];
  return {
    isTTY,
    write: async (text) => {
      parts.push(Buffer.from(text));
      return Promise.resolve();
    },
    bytes: () => Buffer.concat(parts),
  };
}

function inputOf(given: Surroundings['stdin']): Streams['stdin'] {
  const whole = typeof given === 'string' || given instanceof Uint8Array ? [given] : (given ?? []);
  const chunks = whole.map((chunk) => Buffer.from(chunk));
  return {
    isTTY: given === undefined,
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield await Promise.resolve(chunk);
    },
  };
}
