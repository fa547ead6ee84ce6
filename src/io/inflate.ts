import { Transform, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DebabelError } from '#model';

/** Codings one after the other that a body may have. */
const mostCodings = 2;

/**
 * The bytes of a body as they were before `Content-Encoding`. `limit`: most bytes, packed or not; the stream fails with `DebabelError` (`fetch`)
 * as soon as there are more, whatever they would have become.
 */
export function inflated(body: Readable, encoding: string, limit: number): Readable {
  const codings = encoding
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > mostCodings) throw unknown(encoding);
  let stream: Readable = piped(body, limited(limit));
  for (const coding of codings.toReversed()) stream = piped(piped(stream, decoderOf(coding)), limited(limit));
  return stream;
}

function decoderOf(coding: string): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'deflate') return createInflate();
  throw unknown(coding);
}

function unknown(encoding: string): DebabelError {
  return new DebabelError(
    'fetch',
    `Expected a body in gzip, br or deflate, got \`${encoding}\`: ask its server for plain text`,
  );
}

function limited(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit)
        done(
          new DebabelError(
            'fetch',
            `Expected at most ${Math.ceil(limit / 1024 / 1024)} MB, got more: \`--max-size MB\` raises the limit`,
          ),
        );
      else done(null, chunk);
    },
  });
}

/** `pipe` that hands faults on in both directions. */
function piped(from: Readable, to: Transform): Transform {
  from.once('error', (error) => to.destroy(error));
  to.once('close', () => from.destroy());
  return from.pipe(to);
}
