/** What a command may read from and write to: the process’s own streams, or a test’s. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Folder that paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Somewhere to write text. `write` waits while the reader is slower; it rejects with `ClosedPipe` when nobody reads any more. */
export interface Sink {
  readonly isTTY: boolean;
  write(text: string): Promise<void>;
}

/** The reader of our output has gone, as in `debabel … | head`. */
export class ClosedPipe extends Error {}

/** A stream of the process as a sink. */
export function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    isTTY: stream.isTTY,
    async write(text) {
      if (closed) throw new ClosedPipe();
      await new Promise<void>((resolve) => {
        if (stream.write(text)) {
          resolve();
          return;
        }
        const done = () => {
          stream.off('drain', done).off('error', done).off('close', done);
          resolve();
        };
        stream.on('drain', done).on('error', done).on('close', done);
      });
    },
  };
}
