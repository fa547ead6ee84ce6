import type { Issue, RuleId } from '#model';
import { strong } from './thresholds.ts';

/** How sure a rule is of a finding: enough to be shown on any text, less, or without a replacement. Each band is measured for itself. */
export type Band = 'sure' | 'doubtful' | 'flag';
export const bands: readonly Band[] = ['sure', 'doubtful', 'flag'];

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
  readonly rules: Readonly<Record<RuleId, MeasuredRule>>;
  /** Sums over the rules of a family, without gated ones. */
  readonly families: ReadonlyMap<string, MeasuredRule>;
}

/** A calibration of what rules did. */
export function calibrationOf(words: Calibration['words'], rules: Calibration['rules']): Calibration {
  const families = new Map<string, MeasuredRule>();
  for (const [id, rule] of Object.entries(rules)) {
    if (rule.gated) continue;
    const before = families.get(familyOf(id)) ?? {};
    const sums = bands.flatMap((band) => (rule[band] ? [[band, sumOf([before[band], rule[band]])] as const] : []));
    families.set(familyOf(id), { ...before, ...Object.fromEntries(sums) });
  }
  return { words, rules, families };
}

/** Its folder: `senses/ru` of `senses/ru/view-species`, `names` of `names/people`. */
function familyOf(id: string): string {
  return id.split('/').slice(0, -1).slice(0, 2).join('/');
}

const nothing: Measured = { hits: 0, right: 0, wrong: 0, claimed: 0, clean: 0 };

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
export function bandOf(claimed: number | undefined): Band {
  return claimed === undefined ? 'flag' : claimed >= strong ? 'sure' : 'doubtful';
}

/** What a claim is held against: its rule, its band there and in its family. */
export interface Claim {
  readonly confidence: number;
  readonly band: Band;
  readonly rule: RuleId;
  readonly category: Issue['category'];
}

/** How many measured findings a claim counts for against what was seen: of its band, of its rule, of its family. */
const priorFindings = 6;

/**
 * The confidence that measuring leaves of a claimed one. The claim is first corrected by how right its family was in the same band, then
 * by how right the rule was in its other band; the rest say its own findings: the mean of a beta distribution whose prior is the
 * corrected claim. A doubtful finding is never surer than the least sure one. Strength of each prior: six findings.
 */
export function measuredConfidence(claim: Claim, calibration: Calibration): number {
  const measured = inBand(claim, calibration);
  if (claim.band !== 'doubtful') return measured;
  const held = Math.min(measured, inBand({ ...claim, confidence: strong, band: 'sure' }, calibration));
  return Math.min(held, strong - 0.001);
}

function inBand({ confidence, band, rule, category }: Claim, { rules, families }: Calibration): number {
  const own = rules[rule]?.[band] ?? nothing;
  const beside = rules[rule]?.[band === 'sure' ? 'doubtful' : 'sure'] ?? nothing;
  const family = without(families.get(familyOf(rule))?.[band] ?? nothing, own);
  const prior = corrected(corrected(confidence, family), beside);
  return (own.right + priorFindings * prior) / (judgedOf(own) + alarmsOf(own, category) + priorFindings);
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
 * How many findings on clean text count as wrong. One may be a slip of its writer. Slips of grammar and spelling people make too: of
 * those so many count as garbled text shows to be wrong, and one more. Debris is debris in human text.
 */
export function alarmsOf(measured: Measured, category: Issue['category']): number {
  if (isDebris(category)) return 0;
  const alarms = Math.max(0, measured.clean - 1);
  return category.startsWith('fluency/') ? (alarms * (measured.wrong + 1)) / (judgedOf(measured) + 1) : alarms;
}

/** What machines leave behind is told by its shape. */
export function isDebris(category: Issue['category']): boolean {
  return category === 'design/markup' || category === 'fluency/character-encoding';
}

/** An issue with measured confidences. */
export function calibrated(issue: Issue, calibration: Calibration): Issue {
  const [best] = issue.replacements;
  if (!best) return issue;
  const { rule, category } = issue;
  const band = bandOf(best.confidence);
  const replacements = issue.replacements.map(({ text, confidence }) => ({
    text,
    confidence: Math.round(1000 * measuredConfidence({ confidence, band, rule, category }, calibration)) / 1000,
  }));
  return { ...issue, replacements };
}

/** An issue as it speaks for a machine: that a mend of it was wrong says nothing there, that people write the same does. */
export function asEvidence(issue: Issue, { rules }: Calibration): Issue {
  const best = issue.replacements[0];
  if (!best) return issue;
  const alarms = Math.max(0, (rules[issue.rule]?.[bandOf(best.confidence)]?.clean ?? 0) - 1);
  const confidence = (priorFindings * best.confidence) / (alarms + priorFindings);
  return { ...issue, replacements: [{ ...best, confidence }] };
}
