import { type TextFormat, textFormats } from '#model';
import { type Reader, readerOf } from '#read';

/** The readers of all formats of text, loaded. */
export const readers = Object.fromEntries(
  await Promise.all(textFormats.map(async (format) => [format, await readerOf(format)] as const)),
) as Readonly<Record<TextFormat, Reader>>;
