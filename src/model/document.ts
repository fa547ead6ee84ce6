import type { Span } from './span.ts';

/** Formats that `#read` knows. */
export const formats = [
  'text',
  'markdown',
  'html',
  'rss',
  'atom',
  'json-feed',
  'json',
  'ndjson',
  'srt',
  'vtt',
  'xliff',
  'docx',
] as const;
export type Format = (typeof formats)[number];

/** Prose as rules see it. Immutable; a repair makes a new one. */
export interface Document {
  /** The prose. All spans are offsets into it. */
  readonly text: string;
  /** What the prose was read from. All but `text` have a paragraph a line. */
  readonly format: Format;
  /** Where prose stands, in order, apart, none empty: each is parsed alone. */
  readonly paragraphs: readonly Span[];
}
