import { DebabelError } from '#model';

/** What a command may read from and write to: the process’s own streams, or a test’s. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Folder that paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Somewhere to write text. `write` waits until the text is handed over; it rejects with `ClosedPipe` when nobody reads any more,
 * with `DebabelError` (`output-file`) when there is no room.
 */
export interface Sink {
  readonly isTTY: boolean;
  write(text: string | Uint8Array): Promise<void>;
}

/** The reader of our output has gone, as in `debabel … | head`. */
export class ClosedPipe extends Error {}

/** A stream of the process as a sink. */
export function sinkOf(stream: NodeJS.WriteStream, name: string): Sink {
  let failure: Error | undefined;
  stream.on('error', (error: Error) => {
    failure ??= failureOf(error, name);
  });
  return {
    isTTY: stream.isTTY,
    async write(text) {
      if (failure) throw failure;
      await new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => {
          if (error) reject(failureOf(error, name));
          else resolve();
        });
      });
    },
  };
}

/** Whether to write in colour: on a terminal that has it, unless the person says no (no-color.org). */
export function wantsColor({ stdout, env }: Streams): boolean {
  return stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

function failureOf(error: Error, name: string): Error {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  const reason = code === 'ENOSPC' ? 'there is no room left on the disk' : 'check where it leads';
  return new DebabelError('output-file', `Could not be written (${code}): ${reason}`, name);
}
