import type { LikelyPivot, Summary } from '#model';
import { oneLine, shorten } from './lines.ts';
import { languageName } from './words.ts';

/** What speaks for some languages, safe to print on one line: `Czech, Slovak`, and findings with their rules. */
export interface PivotReason {
  readonly languages: string;
  readonly evidence: readonly { readonly rule: string; readonly text: string }[];
}

/** What speaks for the likely pivots; languages for which the same findings speak stand together. */
export function pivotReasons({ likelyPivot }: Summary): readonly PivotReason[] {
  const groups = new Map<string, LikelyPivot[]>();
  for (const pivot of likelyPivot) {
    const key = JSON.stringify(pivot.evidence);
    groups.set(key, [...(groups.get(key) ?? []), pivot]);
  }
  return [...groups.values()].map((pivots) => ({
    languages: pivots.map(({ language }) => oneLine(languageName(language))).join(', '),
    evidence: (pivots[0]?.evidence ?? []).map(({ rule, text }) => ({ rule, text: oneLine(shorten(text, 40)) })),
  }));
}
