import { type Issue, type RuleId, type State, states } from '#model';
import {
  alarmsOf,
  bands,
  type Calibration,
  familyOf,
  isDebris,
  type Measured,
  type MeasuredRule,
  priorFindings,
  sumOf,
} from './calibration.ts';

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
  { id, category }: { readonly id: RuleId; readonly category: Issue['category'] },
  calibration: Calibration,
): State {
  const measured = calibration.rules.get(id);
  const { certain, sure } = surelyOf(measured);
  const seen = [sure, certain].filter(({ hits, clean }) => hits + clean > 0);
  const family = surelyOf(calibration.families.get(familyOf(id))).sure;
  const earned = [shownOf(measured), ...seen].map((one) => stateOf(category, one, family, calibration.words));
  return states.findLast((state) => earned.includes(state)) ?? 'draft';
}

/** What a rule or family did where it was certain, and where it was sure or certain. */
function surelyOf(measured: MeasuredRule | undefined): { readonly certain: Measured; readonly sure: Measured } {
  const certain = sumOf([measured?.['made-certain'], measured?.['other-certain']]);
  return { certain, sure: sumOf([certain, measured?.['made-sure'], measured?.['other-sure']]) };
}

/** What a rule did with findings that may be shown: doubtful ones only in a text that a machine made. */
export function shownOf(measured: MeasuredRule = {}): Measured {
  return sumOf(bands.map((band) => (band === 'other-doubtful' ? undefined : measured[band])));
}

/**
 * Debris of machines (`design/markup`, `fluency/character-encoding`) is told by its shape: it may be repaired where clean text never
 * shows it. Everything else must have been seen to be right.
 */
function stateOf(category: Issue['category'], seen: Measured, family: Measured, words: Calibration['words']): State {
  const judged = seen.right + seen.wrong;
  const precision = judged === 0 ? 0 : seen.right / judged;
  const isRight = judged === 0 || precision >= earning.safe.precision;
  if (isDebris(category) && isRight && (judged > 0 || seen.clean <= 1)) return 'safe';
  const own = { hits: seen.hits, clean: slipsApart(seen, category) };
  const lift = liftOf(own, words);
  if (
    seen.right >= earning.safe.right &&
    precision >= earning.safe.precision &&
    Math.max(lift, liftAmong(own, family, words)) >= earning.safe.lift
  )
    return 'safe';
  if (judged >= earning.live.judged && precision < earning.live.precision) return 'shadow';
  if (seen.clean >= 3 && lift < earning.live.lift) return 'shadow';
  return 'live';
}

/**
 * The lift of a rule that was seen seldom: what clean text holds of it is told by its family, as a confidence is, with the weight of
 * `priorFindings`. A family that clean text is full of makes no rule rare.
 */
function liftAmong(
  { hits, clean }: Pick<Measured, 'hits' | 'clean'>,
  family: Measured,
  words: Calibration['words'],
): number {
  const share = (family.clean + 0.5) / (family.hits + family.clean + 1);
  const expected = { hits: hits + priorFindings * (1 - share), clean: clean + priorFindings * share };
  return expected.hits / Math.max(1, words.garbled) / (expected.clean / Math.max(1, words.clean));
}

/** Findings on clean text, without those that were probably slips of its writers. */
function slipsApart(seen: Measured, category: Issue['category']): number {
  return category.startsWith('fluency/')
    ? Math.min(seen.clean, alarmsOf(seen, { category, band: 'other-sure' }))
    : seen.clean;
}
