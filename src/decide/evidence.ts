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

/** Whether these issues begin to speak for a machine: without that, what is less sure than `strong` cannot prove one. */
export function suspectsMachine(issues: readonly Issue[]): boolean {
  return issues.some(
    (issue) => issue.evidence?.machineMade === true || (isTelling(issue) && confidenceOf(issue) >= strong),
  );
}

/** Distinct places of issues in reading order: two hits within one phrase are one. */
export function placesOf(issues: readonly Issue[]): number {
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
