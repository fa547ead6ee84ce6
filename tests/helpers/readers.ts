import { type Format, formats } from '#model';
import { type Reader, readerOf } from '#read';

/** The readers of all formats, loaded. */
export const readers = Object.fromEntries(
  await Promise.all(formats.map(async (format) => [format, await readerOf(format)] as const)),
) as Readonly<Record<Format, Reader>>;
