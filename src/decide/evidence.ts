import type { Issue } from '#model';
import { density, proof, strong, weak } from './thresholds.ts';

/**
 * Whether these issues prove that a machine made a text of `words` words: a residue that says so, three strong hits in distinct places,
 * or one strong hit among so many weaker ones as people do not write (`evidence` in `thresholds.ts`).
 */
export function provesMachine(issues: readonly Issue[], words: number): boolean {
  if (issues.some((issue) => issue.evidence?.machineMade === true)) return true;
  const telling = issues.filter(isTelling).toSorted((a, b) => a.span.start - b.span.start);
  const certain = placesOf(telling.filter((issue) => confidenceOf(issue) >= strong));
  if (certain >= proof) return true;
  const places = placesOf(telling);
  return certain > 0 && places >= proof && 1000 * places >= density * words;
}

/** Distinct places: two hits within one phrase are one. */
function placesOf(issues: readonly Issue[]): number {
  let places = 0;
  let last = -Infinity;
  for (const { span } of issues) {
    if (span.start - last < 20) continue;
    last = span.start;
    places++;
  }
  return places;
}

/** A wrong sense, a calque, a garbled name: what people do not write. Typography and page furniture prove nothing. */
function isTelling(issue: Issue): boolean {
  if (issue.state !== 'live' && issue.state !== 'safe') return false;
  return (issue.category.startsWith('accuracy/') || (issue.pivots?.length ?? 0) > 0) && confidenceOf(issue) >= weak;
}

function confidenceOf({ replacements }: Issue): number {
  return replacements[0]?.confidence ?? 0;
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
