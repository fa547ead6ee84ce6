import type { Issue, RuleId } from './issue.ts';
import type { Span } from './span.ts';

/** A decided change: `text` takes the place of `span`, where `expected` must stand. */
export interface Edit {
  readonly span: Span;
  readonly expected: string;
  readonly text: string;
}

/** Why an issue with a replacement is shown to a person instead of being repaired. */
export type Doubt = 'unsure' | 'not-safe' | 'quoted' | 'withdrawn' | 'unwritable';

/** Why an issue is not shown at all. */
export type Silence = 'protected' | 'shadow' | 'below-threshold' | 'profile';

/** What became of an issue. Every issue gets exactly one, so that no finding vanishes without a reason. */
export type Decision =
  | { readonly kind: 'repair'; readonly issue: Issue; readonly edit: Edit }
  | { readonly kind: 'suggest'; readonly issue: Issue; readonly because: Doubt }
  | { readonly kind: 'flag'; readonly issue: Issue }
  | { readonly kind: 'yield'; readonly issue: Issue; readonly to: RuleId }
  | { readonly kind: 'leave'; readonly issue: Issue; readonly because: Silence };

/** Whether a person sees what was decided. */
export function isShown({ kind }: Decision): boolean {
  return kind === 'repair' || kind === 'suggest' || kind === 'flag';
}
