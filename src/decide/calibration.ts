import type { Issue, RuleId, State } from '#model';

/** What a rule did on measured texts. */
export interface Measured {
  /** Findings in garbled texts. */
  readonly hits: number;
  /** Of those: first replacement right or wrong, where that is known. */
  readonly right: number;
  readonly wrong: number;
  /** Findings in texts that people wrote. */
  readonly clean: number;
  /** A sense that the language model decides: what it is worth the ranker says, which is fitted on the same texts. */
  readonly gated?: true;
}

/** What all rules did, and on how many words. */
export interface Calibration {
  readonly words: { readonly garbled: number; readonly clean: number };
  readonly rules: Readonly<Record<RuleId, Measured>>;
}

/** How many measured findings the author’s own confidence counts for. */
const priorFindings = 6;

/**
 * The confidence that measuring leaves of a claimed one: the mean of a beta distribution whose prior is the claim (as strong as six
 * findings), after the findings that turned out right, wrong, or on clean text. What the ranker of the senses says it has learned from
 * the same texts.
 */
export function measuredConfidence(
  claimed: number,
  measured: Measured | undefined,
  category?: Issue['category'],
): number {
  if (!measured || measured.gated) return claimed;
  const { right, wrong, clean } = measured;
  // One finding on clean text may be a slip of its writer; debris is debris in human text too.
  const alarms = isDebris(category) ? 0 : Math.max(0, clean - 1);
  return (right + priorFindings * claimed) / (right + wrong + alarms + priorFindings);
}

/** What machines leave behind is told by its shape. */
function isDebris(category: Issue['category'] | undefined): boolean {
  return category === 'design/markup' || category === 'fluency/character-encoding';
}

/** An issue with measured confidences. */
export function calibrated(issue: Issue, { rules }: Calibration): Issue {
  const measured = rules[issue.rule];
  if (!measured || issue.replacements.length === 0) return issue;
  const replacements = issue.replacements.map(({ text, confidence }) => ({
    text,
    confidence: Math.round(1000 * measuredConfidence(confidence, measured, issue.category)) / 1000,
  }));
  return { ...issue, replacements };
}

/** What a state must have earned. Told in ARCHITECTURE.md; `debabel rules lint` holds every rule to it. */
export const earning = {
  /** Suggesting: of the judged findings at least this share is right, once there are so many; so many times rarer in clean text. */
  live: { precision: 0.3, judged: 6, lift: 1 },
  /** Repairing: so many right findings, this share of the judged right, so many times rarer in clean text. */
  safe: { right: 2, precision: 0.85, lift: 4 },
} as const;

/** Findings a word in garbled text by those in clean text; half a finding is added to the clean ones, so that none is not endless. */
export function liftOf({ hits, clean }: Measured, words: Calibration['words']): number {
  return hits / Math.max(1, words.garbled) / ((clean + 0.5) / Math.max(1, words.clean));
}

/**
 * The highest state that a rule has earned. Debris of machines (`design/markup`, `fluency/character-encoding`) is told by its shape: it may
 * be repaired where clean text never shows it. Everything else must have been seen to be right.
 */
export function earnedState(
  category: Issue['category'],
  measured: Measured | undefined,
  words: Calibration['words'],
): State {
  const seen = measured ?? { hits: 0, right: 0, wrong: 0, clean: 0 };
  const judged = seen.right + seen.wrong;
  const precision = judged === 0 ? 0 : seen.right / judged;
  const lift = liftOf(seen, words);
  const isRight = judged === 0 || precision >= earning.safe.precision;
  if (isDebris(category) && isRight && (judged > 0 || seen.clean <= 1)) return 'safe';
  if (seen.right >= earning.safe.right && precision >= earning.safe.precision && lift >= earning.safe.lift)
    return 'safe';
  if (judged >= earning.live.judged && precision < earning.live.precision) return 'shadow';
  if (seen.clean >= 3 && lift < earning.live.lift) return 'shadow';
  return 'live';
}
