import type { Score } from './pages.ts';

/** Half a step of the last decimal that a score is written with, and what adding up may lose. */
const rounding = 1e-4;

/** What a score is held to: it must not fall, or not rise. */
const held: readonly { readonly figure: keyof Score; readonly best: 'high' | 'low'; readonly says: string }[] = [
  { figure: 'f05', best: 'high', says: 'F0.5 on garbled text' },
  { figure: 'cleanRepairs', best: 'low', says: 'repairs a 1000 words of clean text' },
  { figure: 'cleanSuggestions', best: 'low', says: 'repairs and suggestions a 1000 words of clean text' },
];

/** What is worse in a score than in an earlier one, a line each: what the figure says, what it was, what it is. Empty: nothing. */
export function worseThan(score: Score, earlier: Score): string[] {
  return held
    .filter(({ figure, best }) => (best === 'high' ? -1 : 1) * (score[figure] - earlier[figure]) > rounding)
    .map(({ figure, says }) => `${figure} (${says}): was ${earlier[figure]}, is ${score[figure]}`);
}
