import type { Grade, Summary } from '#model';

const grades: readonly Grade[] = ['publish', 'edit', 'quarantine'];

/** Summaries of items as one: figures added up, the worst grade, pivots weighed by words. */
export function mergeSummaries(summaries: readonly Summary[]): Summary {
  const [only] = summaries;
  if (only && summaries.length === 1) return only;
  const sum = (figure: (summary: Summary) => number) => summaries.reduce((total, one) => total + figure(one), 0);
  const worst = Math.max(0, ...summaries.map(({ grade }) => grades.indexOf(grade)));
  return {
    repaired: sum(({ repaired }) => repaired),
    suggested: sum(({ suggested }) => suggested),
    flagged: sum(({ flagged }) => flagged),
    words: sum(({ words }) => words),
    grade: grades[worst] ?? 'publish',
    reasons: [...new Set(summaries.filter(({ grade }) => grade === grades[worst]).flatMap(({ reasons }) => reasons))],
    machineMade: summaries.some(({ machineMade }) => machineMade),
    likelyPivot: pivotsOf(summaries),
    tags: [...new Set(summaries.flatMap(({ tags }) => tags))],
  };
}

function pivotsOf(summaries: readonly Summary[]): Summary['likelyPivot'] {
  const made = summaries.filter(({ machineMade }) => machineMade);
  const words = made.reduce((total, summary) => total + summary.words, 0);
  const shares = new Map<string, number>();
  for (const summary of made) {
    for (const { language, share } of summary.likelyPivot)
      shares.set(language, (shares.get(language) ?? 0) + (share * summary.words) / Math.max(1, words));
  }
  return [...shares]
    .map(([language, share]) => ({ language, share: Math.round(share * 100) / 100 }))
    .toSorted((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}
