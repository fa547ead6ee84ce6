import { type Issue, type State, states } from '#model';
import { alarmsOf, bands, type Calibration, isDebris, type Measured, type MeasuredRule, sumOf } from './calibration.ts';

/** What a state must have earned. Told in ARCHITECTURE.md; `debabel rules lint` holds every rule to it. */
export const earning = {
  /** Suggesting: of the judged findings at least this share is right, once there are so many; so many times rarer in clean text. */
  live: { precision: 0.3, judged: 6, lift: 1 },
  /** Repairing: so many right findings, this share of the judged right, so many times rarer in clean text. */
  safe: { right: 2, precision: 0.85, lift: 4 },
} as const;

/** Findings a word in garbled text by those in clean text; half a finding is added to the clean ones, so that none is not endless. */
export function liftOf({ hits, clean }: Pick<Measured, 'hits' | 'clean'>, words: Calibration['words']): number {
  return hits / Math.max(1, words.garbled) / ((clean + 0.5) / Math.max(1, words.clean));
}

/** The highest state that a rule has earned: with all its findings, or with those that it is sure or certain of, for the others are weighed by themselves. */
export function earnedState(
  category: Issue['category'],
  measured: MeasuredRule | undefined,
  words: Calibration['words'],
): State {
  const certain = sumOf([measured?.['made-certain'], measured?.['other-certain']]);
  const sure = sumOf([certain, measured?.['made-sure'], measured?.['other-sure']]);
  const seen = [sure, certain].filter(({ hits, clean }) => hits + clean > 0);
  const earned = [shownOf(measured), ...seen].map((one) => stateOf(category, one, words));
  return states.findLast((state) => earned.includes(state)) ?? 'draft';
}

/** What a rule did with findings that may be shown: doubtful ones only in a text that a machine made. */
export function shownOf(measured: MeasuredRule = {}): Measured {
  return sumOf(bands.map((band) => (band === 'other-doubtful' ? undefined : measured[band])));
}

/**
 * Debris of machines (`design/markup`, `fluency/character-encoding`) is told by its shape: it may be repaired where clean text never
 * shows it. Everything else must have been seen to be right.
 */
function stateOf(category: Issue['category'], seen: Measured, words: Calibration['words']): State {
  const judged = seen.right + seen.wrong;
  const precision = judged === 0 ? 0 : seen.right / judged;
  const isRight = judged === 0 || precision >= earning.safe.precision;
  if (isDebris(category) && isRight && (judged > 0 || seen.clean <= 1)) return 'safe';
  const lift = liftOf({ hits: seen.hits, clean: slipsApart(seen, category) }, words);
  if (seen.right >= earning.safe.right && precision >= earning.safe.precision && lift >= earning.safe.lift)
    return 'safe';
  if (judged >= earning.live.judged && precision < earning.live.precision) return 'shadow';
  if (seen.clean >= 3 && lift < earning.live.lift) return 'shadow';
  return 'live';
}

/** Findings on clean text, without those that were probably slips of its writers. */
function slipsApart(seen: Measured, category: Issue['category']): number {
  return category.startsWith('fluency/')
    ? Math.min(seen.clean, alarmsOf(seen, { category, band: 'other-sure' }))
    : seen.clean;
}
