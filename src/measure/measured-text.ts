import type { Span } from '#model';

/** One error of a text and its right answers; none: only the source could tell. */
export interface TrueError {
  readonly span: Span;
  readonly answers: readonly string[];
}

/** A text with what is known of it. */
export type MeasuredText =
  /** Written by people: whatever is found is a false alarm. */
  | { readonly kind: 'clean'; readonly name: string; readonly text: string }
  /** Every error is marked. */
  | { readonly kind: 'marked'; readonly name: string; readonly text: string; readonly errors: readonly TrueError[] }
  /** Beside it stands what a person made of each of its parts (sentences). */
  | {
      readonly kind: 'referred';
      readonly name: string;
      readonly text: string;
      readonly parts: readonly ReferredPart[];
    };

/** A part of a text, and the same said by a person. */
export interface ReferredPart {
  readonly span: Span;
  readonly reference: string;
}
