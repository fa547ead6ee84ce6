import type { Span } from './span.ts';

/** Formats of texts that `#read` knows. */
export const textFormats = [
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
] as const;
export type TextFormat = (typeof textFormats)[number];

/** Those and Word files, which are archives. */
export const formats: readonly Format[] = [...textFormats, 'docx'];
export type Format = TextFormat | 'docx';

/** Formats whose items are found one by one in a stream. */
export const feedFormats = ['rss', 'atom', 'json-feed'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Prose as rules see it. Immutable; a repair makes a new one. */
export interface Document {
  /** The prose. All spans are offsets into it. */
  readonly text: string;
  /** What the prose was read from. All but `text` have a paragraph a line. */
  readonly format: Format;
  /** Where prose stands, in order, apart, none empty: each is parsed alone. */
  readonly paragraphs: readonly Span[];
}
