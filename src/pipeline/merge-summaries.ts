import type { Grade, LikelyPivot, Summary } from '#model';

/** Findings that are shown for a pivot. */
const mostEvidence = 3;

const grades: readonly Grade[] = ['publish', 'edit', 'quarantine'];

/** Summaries of items as one: figures added up, the worst grade, pivots weighed by words. */
export function mergeSummaries(summaries: readonly Summary[]): Summary {
  const [only] = summaries;
  if (only && summaries.length === 1) return only;
  const sum = (figure: (summary: Summary) => number) => summaries.reduce((total, one) => total + figure(one), 0);
  const machineMade = summaries.some((summary) => summary.machineMade);
  const worst = Math.max(0, ...summaries.map(({ grade }) => grades.indexOf(grade)));
  return {
    repaired: sum(({ repaired }) => repaired),
    suggested: sum(({ suggested }) => suggested),
    flagged: sum(({ flagged }) => flagged),
    words: sum(({ words }) => words),
    grade: grades[worst] ?? 'publish',
    reasons: [...new Set(summaries.filter(({ grade }) => grade === grades[worst]).flatMap(({ reasons }) => reasons))],
    machineMade,
    doubted: !machineMade && summaries.some(({ doubted }) => doubted),
    likelyPivot: pivotsOf(summaries),
    tags: [...new Set(summaries.flatMap(({ tags }) => tags))],
  };
}

function pivotsOf(summaries: readonly Summary[]): LikelyPivot[] {
  const words = summaries.reduce((total, one) => total + (one.likelyPivot.length > 0 ? one.words : 0), 0);
  const pivots = new Map<string, LikelyPivot>();
  for (const summary of summaries) {
    for (const { language, share, evidence } of summary.likelyPivot) {
      const known = pivots.get(language);
      pivots.set(language, {
        language,
        share: (known?.share ?? 0) + (share * summary.words) / Math.max(1, words),
        evidence: [...(known?.evidence ?? []), ...evidence].slice(0, mostEvidence),
      });
    }
  }
  return [...pivots.values()]
    .map((pivot) => ({ ...pivot, share: Math.round(pivot.share * 100) / 100 }))
    .toSorted((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}
