/** What a command may read from and write to: the process’s own streams, or a test’s. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Sink;
  readonly stderr: Sink;
}

/** Somewhere to write text. `write` waits while the reader is slower; it rejects with `ClosedPipe` when nobody reads any more. */
export interface Sink {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): Promise<void>;
}

/** The reader of our output has gone: `debabel … | head`. */
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
    columns: stream.columns || 80,
    async write(text) {
      if (closed) throw new ClosedPipe();
      if (stream.write(text)) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          stream.off('drain', done).off('error', done).off('close', done);
          resolve();
        };
        stream.on('drain', done).on('error', done).on('close', done);
      });
      if (closed) throw new ClosedPipe();
    },
  };
}
