/** How sure a finding must be, for a text as for a person who asked for more or less. */
export type Profile = 'safe' | 'standard' | 'picky';
export const profiles: readonly Profile[] = ['safe', 'standard', 'picky'];

/** Least confidences, 0 to 1. */
export interface Thresholds {
  /** Repaired without asking, if its rule is `safe`. */
  readonly repair: number;
  /** Shown to a person. */
  readonly suggest: number;
}

/** What a document has shown of itself: that a machine made it, so much that it is doubted, or nothing. */
export type Standing = 'made' | 'doubted' | 'other';

/** The standing that a summary tells. */
export function standingOf(shown: { readonly machineMade: boolean; readonly doubted: boolean }): Standing {
  return shown.machineMade ? 'made' : shown.doubted ? 'doubted' : 'other';
}

/**
 * Thresholds belong to the document: strict until it has shown that a machine made it, looser then, for a garbled article has
 * 36 to 60 times as many hits of the same rules as a human one. In one that is doubted no more is repaired, but more is shown.
 */
export function thresholdsOf(profile: Profile, standing: Standing): Thresholds {
  const isOther = standing === 'other';
  const isMade = standing === 'made';
  switch (profile) {
    case 'safe':
      return { repair: 0.97, suggest: isOther ? 0.9 : 0.7 };
    case 'standard':
      return { repair: isMade ? 0.9 : 0.93, suggest: isOther ? 0.8 : 0.4 };
    case 'picky':
      return { repair: isMade ? 0.9 : 0.93, suggest: isOther ? 0.5 : 0.25 };
  }
}

/** From this confidence on a finding is evidence that a machine made the text; three in distinct places prove it. */
export const strong = 0.8;
export const proof = 3;
/**
 * From `weak` on a finding counts beside strong ones: a 1000 words of garbled news have 15 to 27 of them, of human news 1.4, so that eight a
 * 1000 words (and three at least, one of them strong) prove it too; without a strong one twelve do. Measured: 0 of 1,004 human articles, 22
 * of 25 garbled pages; no human article with three has more than eight a 1000 words.
 */
export const weak = 0.4;
export const density = { besideStrong: 8, alone: 12 } as const;
/**
 * Whatever is wrong in a text tells a little of a machine, be it a comma: findings of so many different rules that claim an answer, or of so
 * many with flags among them, and that dense, prove it. People repeat a slip of their own, but do not make so many kinds of them.
 * A sentence or two are too little to tell. Measured: 0 of 1,004 human articles.
 */
export const variety = { confidence: 0.5, answers: 3, all: 4, density: 8, leastWords: 60 } as const;
/**
 * A text is doubted where findings from `weak` on and flags stand in so many places, and that dense. Measured: 8 of 1,004 human articles
 * (9 suggestions more in 373,567 words), 9 of the 20 garbled pages of forty that prove no machine; all that was found there is wrong.
 */
export const doubted = { places: 2, density: 8 } as const;
/** Places with weak findings that make it worth while to look for more of them. */
export const doubt = 2;

/**
 * A pivot language is named where findings of its rules stand in so many places, and where those that are named have this share of all
 * votes. Languages that have nearly as many votes as the first are named beside it, unless there are too many of them.
 * Measured on texts of a known source: of 20 where one is named, 20 name the right one, 18 first (before: 91, 59, 42).
 */
export const pivotPlaces = 3;
export const pivotShare = 0.5;
export const pivotPeers = { share: 0.7, most: 3 } as const;
/** Findings that are told for each language. */
export const pivotWitnesses = 3;
/** What a likely pivot does to the odds of a finding: times this where the rule names it, divided by this where it names others only. */
export const pivotOdds = 1.5;
