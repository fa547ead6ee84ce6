import type { Issue, RuleId } from '#model';
import { strong, thresholdsOf } from './thresholds.ts';

/** A text that has shown that a machine made it, or another: the same findings are right more often in the first. */
export type Setting = 'made' | 'other';
/** How sure a rule is of a finding, surest first, by the least confidence that it claims: enough to repair on any text, to show on any text, or not. */
const leastClaims: Readonly<Record<Certainty, number>> = {
  certain: thresholdsOf('standard', 'other').repair,
  sure: strong,
  doubtful: 0,
};
type Certainty = 'certain' | 'sure' | 'doubtful';
const certainties: readonly Certainty[] = ['certain', 'sure', 'doubtful'];
/** Findings that are measured for themselves: in which text, and how sure their rule is of them. `flag`: without a replacement. */
export type Band = `${Setting}-${Certainty}` | 'flag';
export const bands: readonly Band[] = [
  'made-certain',
  'made-sure',
  'made-doubtful',
  'other-certain',
  'other-sure',
  'other-doubtful',
  'flag',
];

/** What a rule did on measured texts with the findings of one band. */
export interface Measured {
  /** Findings in garbled texts. */
  readonly hits: number;
  /** Of those: first replacement right or wrong, where that is known. */
  readonly right: number;
  readonly wrong: number;
  /** Mean confidence that the author claimed for those that were judged; 0 where none was. */
  readonly claimed: number;
  /** Findings in texts that people wrote. */
  readonly clean: number;
}

/** What a rule did, by band; no band: no findings of it. */
export type MeasuredRule = Readonly<Partial<Record<Band, Measured>>> & {
  /** A sense that the language model decides: what it is worth the ranker says, which is fitted on the same texts. */
  readonly gated?: true;
};

/** What all rules did, and on how many words. */
export interface Calibration {
  readonly words: { readonly garbled: number; readonly clean: number };
  readonly rules: Pick<ReadonlyMap<RuleId, MeasuredRule>, 'get' | 'entries'>;
  /** Sums over the rules of a family, without gated ones. */
  readonly families: ReadonlyMap<string, MeasuredRule>;
}

/** A calibration of what rules did. */
export function calibrationOf(words: Calibration['words'], rules: Calibration['rules']): Calibration {
  let families: Calibration['families'] | undefined;
  return {
    words,
    rules,
    get families() {
      return (families ??= familiesOf(rules));
    },
  };
}

function familiesOf(rules: Calibration['rules']): Calibration['families'] {
  const families = new Map<string, MeasuredRule>();
  for (const [id, rule] of rules.entries()) {
    if (rule.gated) continue;
    const before = families.get(familyOf(id)) ?? {};
    const sums = bands.flatMap((band) => (rule[band] ? [[band, sumOf([before[band], rule[band]])] as const] : []));
    families.set(familyOf(id), { ...before, ...Object.fromEntries(sums) });
  }
  return families;
}

/** Its folder: `senses/ru` of `senses/ru/view-species`, `names` of `names/people`. */
export function familyOf(id: string): string {
  return id.split('/').slice(0, -1).slice(0, 2).join('/');
}

/** Nothing seen. */
export const nothing: Measured = { hits: 0, right: 0, wrong: 0, claimed: 0, clean: 0 };

/** What was seen in several bands or rules together. */
export function sumOf(parts: readonly (Measured | undefined)[]): Measured {
  return parts.reduce<Measured>((sum, part = nothing) => {
    const judged = judgedOf(sum) + judgedOf(part);
    return {
      hits: sum.hits + part.hits,
      right: sum.right + part.right,
      wrong: sum.wrong + part.wrong,
      claimed: judged === 0 ? 0 : (sum.claimed * judgedOf(sum) + part.claimed * judgedOf(part)) / judged,
      clean: sum.clean + part.clean,
    };
  }, nothing);
}

function judgedOf({ right, wrong }: Measured): number {
  return right + wrong;
}

/** The band of a finding by the confidence that its rule claims for the first replacement. */
export function bandOf(claimed: number | undefined, setting: Setting): Band {
  if (claimed === undefined) return 'flag';
  return `${setting}-${certainties.find((certainty) => claimed >= leastClaims[certainty]) ?? 'doubtful'}`;
}

/** What a claim is held against. */
export interface Claim {
  readonly confidence: number;
  readonly band: Exclude<Band, 'flag'>;
  readonly rule: RuleId;
  readonly category: Issue['category'];
}

/** How many measured findings a claim counts for against what was seen: of its family, of its rule in other bands, of its band. */
export const priorFindings = 6;

/**
 * The confidence that measuring leaves of a claimed one. The claim is first corrected by how right its family was in the same band, then
 * by how right its rule was in other bands; the rest say the findings of the band: the mean of a beta distribution whose prior is the
 * corrected claim. Each prior is as strong as six findings. A finding is never surer than the least of a surer band that was seen.
 */
export function measuredConfidence(claim: Claim, calibration: Calibration): number {
  const setting: Setting = claim.band.startsWith('made') ? 'made' : 'other';
  const seen = calibration.rules.get(claim.rule) ?? {};
  let measured = inBand(claim, calibration);
  for (const certainty of certainties) {
    const band = `${setting}-${certainty}` as const;
    if (band === claim.band) break;
    if (seen[band])
      measured = Math.min(measured, inBand({ ...claim, confidence: leastClaims[certainty], band }, calibration));
  }
  return measured;
}

function inBand({ confidence, band, rule, category }: Claim, calibration: Calibration): number {
  const { own, beside, family } = seenOf(rule, band, calibration);
  const prior = corrected(corrected(confidence, family), beside);
  return (own.right + priorFindings * prior) / (judgedOf(own) + alarmsOf(own, { category, band }) + priorFindings);
}

/** What was seen that a claim of a rule in a band is held against. */
interface Seen {
  /** In the band. */
  readonly own: Measured;
  /** In other bands. */
  readonly beside: Measured;
  /** Of other rules of its family, in the band. */
  readonly family: Measured;
}

/** Summed up once a rule and band. */
const summed = new WeakMap<Calibration, Map<string, Seen>>();

function seenOf(rule: RuleId, band: Claim['band'], calibration: Calibration): Seen {
  let sums = summed.get(calibration);
  if (!sums) summed.set(calibration, (sums = new Map<string, Seen>()));
  const key = `${band} ${rule}`;
  let seen = sums.get(key);
  if (!seen) {
    const measured = calibration.rules.get(rule) ?? {};
    const own = measured[band] ?? nothing;
    const beside = sumOf(bands.map((other) => (other === band || other === 'flag' ? undefined : measured[other])));
    const family = without(calibration.families.get(familyOf(rule))?.[band] ?? nothing, own);
    sums.set(key, (seen = { own, beside, family }));
  }
  return seen;
}

function without(sum: Measured, part: Measured): Measured {
  const judged = judgedOf(sum) - judgedOf(part);
  const claimed = judged <= 0 ? 0 : (sum.claimed * judgedOf(sum) - part.claimed * judgedOf(part)) / judged;
  return { ...sum, right: sum.right - part.right, wrong: sum.wrong - part.wrong, claimed };
}

/** A claim whose odds are changed as those of other claims were: by what was right of them against what they had claimed. */
function corrected(claim: number, seen: Measured): number {
  const judged = judgedOf(seen);
  const was = (seen.claimed * judged + priorFindings * claim) / (judged + priorFindings);
  const is = (seen.right + priorFindings * claim) / (judged + priorFindings);
  const odds = (oddsOf(claim) * oddsOf(is)) / oddsOf(was);
  return odds / (1 + odds);
}

/** Certainty has no odds. */
function oddsOf(chance: number): number {
  const least = 1e-6;
  const held = Math.min(1 - least, Math.max(least, chance));
  return held / (1 - held);
}

/**
 * How many findings on clean text count as wrong. Where the rule is sure, one may be a slip of its writer. Slips of grammar and spelling,
 * and what a rule is certain of, such as `President Ronald Regan`, people write so often that only as many count as garbled text shows
 * to be wrong, and one more. Debris is debris in human text.
 */
export function alarmsOf(measured: Measured, { category, band }: Pick<Claim, 'category' | 'band'>): number {
  if (isDebris(category)) return 0;
  if (band.endsWith('doubtful')) return measured.clean;
  const alarms = Math.max(0, measured.clean - 1);
  const isSlip = category.startsWith('fluency/') || band.endsWith('certain');
  return isSlip ? (alarms * (measured.wrong + 1)) / (judgedOf(measured) + 1) : alarms;
}

/** What machines leave behind is told by its shape. */
export function isDebris(category: Issue['category']): boolean {
  return category === 'design/markup' || category === 'fluency/character-encoding';
}

/** An issue with measured confidences, as it counts in such a text. */
export function calibrated(issue: Issue, setting: Setting, calibration: Calibration): Issue {
  const band = bandOf(issue.replacements[0]?.confidence, setting);
  if (band === 'flag') return issue;
  const { rule, category } = issue;
  const replacements = issue.replacements.map(({ text, confidence }) => ({
    text,
    confidence: Math.round(1000 * measuredConfidence({ confidence, band, rule, category }, calibration)) / 1000,
  }));
  return { ...issue, replacements };
}

/**
 * An issue as it speaks for a machine: its claim, less the share of such findings that would stand in clean text, were there as much of
 * it as of garbled. That a mend of it was wrong says nothing there.
 */
export function asEvidence(issue: Issue, { rules, words }: Calibration): Issue {
  const best = issue.replacements[0];
  if (!best) return issue;
  const measured = rules.get(issue.rule);
  const made = measured?.[bandOf(best.confidence, 'made')] ?? nothing;
  const other = measured?.[bandOf(best.confidence, 'other')] ?? nothing;
  const [hits, clean] = [made.hits + other.hits, made.clean + other.clean];
  const alarms = (Math.max(0, clean - 1) * words.garbled) / Math.max(1, words.clean);
  const confidence = (best.confidence * (hits + priorFindings)) / (hits + priorFindings + alarms);
  return { ...issue, replacements: [{ ...best, confidence }] };
}
