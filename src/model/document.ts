import type { Span } from './span.ts';

/** Formats that `#read` knows. */
export const formats = ['text'] as const;
export type Format = (typeof formats)[number];

/** A text as read from one format, ready for rules. Immutable; a repair makes a new one. */
export interface Document {
  /** The text as it came in. All spans are offsets into it. */
  readonly text: string;
  readonly format: Format;
  /** Where prose stands, in order, apart, none empty: each is parsed alone. */
  readonly paragraphs: readonly Span[];
}
