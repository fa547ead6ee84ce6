import type { Issue } from '#model';
import { proof, strong } from './thresholds.ts';

/** Whether these issues prove that a machine made the text: a residue that says so, or three strong hits in distinct places. */
export function provesMachine(issues: readonly Issue[]): boolean {
  if (issues.some((issue) => issue.evidence?.machineMade === true)) return true;
  const places = new Set<number>();
  let last = -Infinity;
  for (const issue of issues.filter(isStrong).toSorted((a, b) => a.span.start - b.span.start)) {
    // Two hits within one phrase are one.
    if (issue.span.start - last < 20) continue;
    last = issue.span.start;
    places.add(last);
  }
  return places.size >= proof;
}

/** A wrong sense, a calque, a garbled name: what people do not write. Typography and page furniture prove nothing. */
function isStrong(issue: Issue): boolean {
  if (issue.state !== 'live' && issue.state !== 'safe') return false;
  const telling = issue.category.startsWith('accuracy/') || (issue.pivots?.length ?? 0) > 0;
  return telling && (issue.replacements[0]?.confidence ?? 0) >= strong;
}

/** Shares of the languages that the fired rules name, likeliest first, each issue’s vote split over its languages. At most three. */
export function likelyPivot(issues: readonly Issue[]): { language: string; share: number }[] {
  const votes = new Map<string, number>();
  let total = 0;
  for (const { pivots } of issues) {
    if (!pivots || pivots.length === 0) continue;
    total++;
    for (const language of pivots) votes.set(language, (votes.get(language) ?? 0) + 1 / pivots.length);
  }
  if (total < proof) return [];
  return (
    [...votes]
      // Rounded down: shares add up to at most 1.
      .map(([language, count]) => ({ language, share: Math.floor((100 * count) / total + 1e-9) / 100 }))
      .toSorted((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1))
      .slice(0, 3)
      .filter(({ share }) => share >= 0.1)
  );
}
