import type { Summary } from '#model';
import { oneLine } from './lines.ts';
import { languageName, percent } from './words.ts';

/** What no report may leave unsaid. It never says that a text is clean. */
export const caveat =
  'Errors that only the source text could show, such as a wrong figure or a lost negation, are not found.';

/** The three figures of a repair: *repaired 9, suggested 31, needs an editor 14*. */
export function countsLine({
  repaired,
  suggested,
  flagged,
}: Pick<Summary, 'repaired' | 'suggested' | 'flagged'>): string {
  return `repaired ${repaired}, suggested ${suggested}, needs an editor ${flagged}`;
}

/** A whole repair in one line: the three figures, then words, grade, and what the text showed of its origin. */
export function summaryLine(summary: Summary): string {
  const pivots = summary.likelyPivot.map(
    ({ language, share }) => `${oneLine(languageName(language))} ${percent(share)}`,
  );
  return [
    countsLine(summary),
    `${grouped(summary.words)} ${summary.words === 1 ? 'word' : 'words'}`,
    `grade ${summary.grade}`,
    ...(summary.machineMade ? ['machine-made'] : summary.doubted ? ['perhaps machine-made'] : []),
    ...(pivots.length > 0 ? [`probably through ${pivots.join(', ')}`] : []),
  ].join(' · ');
}

/** `12345` → `12,345`. By hand: the first use of `Intl` takes longer than a whole check. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
