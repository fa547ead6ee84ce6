/** What speaks for and against a sense in one place. */
export interface Signs {
  /** How much likelier the neighbours make the new word: difference of log10 fits. */
  readonly gain: number;
  /** log10 of how much more often the old word stands between its neighbours than by chance. */
  readonly oldFit: number;
  /** Difference in nearness to the words around, and in how well the context model fits them there. */
  readonly contextGain: number;
  readonly meaningGain: number;
  /** log10 of how much commoner the new word is. */
  readonly frequency: number;
  /** Topic words for what was meant, and for the old word: nearby, and anywhere in the document. */
  readonly forNear: number;
  readonly againstNear: number;
  readonly forFar: number;
  readonly againstFar: number;
}

/** Names of the signs, in the order of their weights. */
export const signNames: readonly (keyof Signs)[] = [
  'gain',
  'oldFit',
  'contextGain',
  'meaningGain',
  'frequency',
  'forNear',
  'againstNear',
  'forFar',
  'againstFar',
];

/** A fitted logistic model over signs, and what its scores are worth. */
export interface Ranker {
  /** By sign. */
  readonly weights: Readonly<Record<keyof Signs, number>>;
  readonly bias: number;
  /** Added to the score of one sense: below 0 where people use its word in ways that look garbled. By rule id. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Score from which a finding is shown on any text, and in a text that a machine made: measured false alarms a 1000 words. */
  readonly strict: number;
  readonly loose: number;
}

/** Confidences that `#decide` shows on any text, and only in machine-made ones. */
const shownAnywhere = 0.8;
const shownInGarbled = 0.4;
/** Just too little to be shown anywhere. */
const almostAnywhere = 0.79;
/** However sure the model is, it has seen only the words around. */
const surest = 0.93;

/**
 * The most that a word may fit its neighbours (`Signs.oldFit`) to be doubted in any text: of the words that senses are asked about in human
 * news two fifths fit better, of those that a sense rightly replaced (`wsd-contrast`) three in a hundred.
 */
export const mostOldFit = 2;

/** Log-odds that the new word of sense `rule` was meant. */
export function scoreOf(ranker: Ranker, rule: string, signs: Signs): number {
  return startOf(ranker, rule) + weightOf(ranker, signs, signNames);
}

/** What a score begins with before there are any signs. */
export function startOf({ bias, offsets }: Ranker, rule: string): number {
  return bias + (offsets[rule] ?? 0);
}

/** What the signs of these names add to a score. */
export function weightOf<Name extends keyof Signs>(
  { weights }: Ranker,
  signs: Readonly<Record<Name, number>>,
  names: readonly Name[],
): number {
  let sum = 0;
  for (const name of names) sum += weights[name] * signs[name];
  return sum;
}

/**
 * Confidence that a score is worth: linear between the two measured thresholds, 0 below the lower. A word that fits its neighbours very well
 * is doubted in a text that a machine made only.
 */
export function worthOf({ strict, loose }: Ranker, score: number, { oldFit }: Pick<Signs, 'oldFit'>): number {
  if (score < loose) return 0;
  const slope = (shownAnywhere - shownInGarbled) / (strict - loose);
  return Math.min(mostWorth(oldFit), shownInGarbled + (score - loose) * slope);
}

/** The most that any score is worth where the old word fits so well. */
export function mostWorth(oldFit: number): number {
  return oldFit > mostOldFit ? almostAnywhere : surest;
}

/** Least score that is worth a confidence. */
export function scoreFor({ strict, loose }: Ranker, confidence: number): number {
  if (confidence <= shownInGarbled) return loose;
  return loose + ((confidence - shownInGarbled) * (strict - loose)) / (shownAnywhere - shownInGarbled);
}
