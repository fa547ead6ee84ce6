import { mostOldFit, type Ranker, scoreOf, signNames, type Signs } from '#language';
import type { Trial, Trials } from './sense-trials.ts';

/** False alarms a 1000 words of clean text that a score may cost to be shown on any text, and in one that a machine made. */
export const alarmsAllowed = { strict: 0.22, loose: 1 } as const;

/** Weight decay: signs that say little keep a weight near 0. */
const decay = 1e-3;
const rounds = 30;

/**
 * Fits a logistic model on injected errors against clean text (iteratively reweighted least squares; both sides weigh the same), with an
 * offset for each sense, and finds the scores at which it costs the allowed false alarms: on texts that were not fitted on.
 */
export function fitRanker(trials: Trials): Ranker {
  const fitted = fitWeights(trials);
  const held = crossed(trials);
  const ranker = {
    ...fitted,
    strict: rounded(scoreAt(doubtable(held), trials.words, alarmsAllowed.strict)),
    loose: rounded(scoreAt(held, trials.words, alarmsAllowed.loose)),
  };
  return { ...ranker, offsets: keptPromises(ranker, trials.promised) };
}

/** Without the places whose words fit too well to be doubted in any text. */
export function doubtable(held: HeldOut): HeldOut {
  const isDoubted = ({ signs }: Trial) => signs.oldFit <= mostOldFit;
  return {
    natural: held.natural.filter(isDoubted),
    injected: held.injected.map((trials) => trials.filter(isDoubted)),
    translated: held.translated.filter(isDoubted),
  };
}

/** A trial with its score. */
export interface ScoredTrial extends Trial {
  readonly score: number;
}

/** All trials, each scored by a model that was fitted on the other half of the texts. */
export interface HeldOut {
  readonly natural: readonly ScoredTrial[];
  readonly injected: readonly (readonly ScoredTrial[])[];
  readonly translated: readonly ScoredTrial[];
}

export function crossed(trials: Trials): HeldOut {
  const of = (half: 0 | 1): Trials => ({
    natural: trials.natural.filter((trial) => trial.half === half),
    injected: trials.injected.filter(([first]) => first?.half === half),
    translated: trials.translated.filter((trial) => trial.half === half),
    promised: trials.promised,
    words: trials.words / 2,
  });
  const models = [fitWeights(of(1)), fitWeights(of(0))];
  const scored = (trial: Trial): ScoredTrial => {
    const model = models[trial.half];
    return { ...trial, score: model ? scoreOf(model, trial.rule, trial.signs) : 0 };
  };
  return {
    natural: trials.natural.map(scored),
    injected: trials.injected.map((list) => list.map(scored)),
    translated: trials.translated.map(scored),
  };
}

function fitWeights(trials: Trials): Ranker {
  const rows = [...trials.natural, ...trials.injected.flat()];
  const rights = rows.filter(({ right }) => right).length;
  const share = { right: 0.5 / Math.max(1, rights), wrong: 0.5 / Math.max(1, rows.length - rights) };
  let weights = new Float64Array(signNames.length + 1);
  for (let round = 0; round < rounds; round++) weights = newtonStep(rows, weights, share);
  const global = {
    weights: Object.fromEntries(signNames.map((name, at) => [name, rounded(weights[at] ?? 0)])) as Ranker['weights'],
    bias: rounded(weights[signNames.length] ?? 0),
    offsets: {},
    strict: 0,
    loose: 0,
  };
  return { ...global, offsets: fitOffsets(global, trials) };
}

/** The score at which natural text has `alarms` false alarms a 1000 words. */
export function scoreAt({ natural }: HeldOut, words: number, alarms: number): number {
  const scores = bestOfPlaces(natural)
    .map(({ score }) => score)
    .toSorted((a, b) => b - a);
  return scores[Math.floor((alarms * words) / 1000)] ?? scores.at(-1) ?? 0;
}

/** Findings in translations whose best trial reaches `score`: right and wrong ones. */
export function judgedAt({ translated }: HeldOut, score: number): { right: number; wrong: number } {
  const shown = bestOfPlaces(translated).filter((trial) => trial.score >= score);
  const right = shown.filter((trial) => trial.right).length;
  return { right, wrong: shown.length - right };
}

function bestOfPlaces(trials: readonly ScoredTrial[]): ScoredTrial[] {
  const best = new Map<number, ScoredTrial>();
  for (const trial of trials)
    if (trial.score > (best.get(trial.place)?.score ?? -Infinity)) best.set(trial.place, trial);
  return [...best.values()];
}

/** Share of injected errors whose best trial is right and reaches `score`. */
export function repairedAt({ injected }: HeldOut, score: number): number {
  const repaired = injected.filter((trials) => {
    const best = trials.toSorted((a, b) => b.score - a.score)[0];
    return best !== undefined && best.score >= score && best.right;
  });
  return repaired.length / Math.max(1, injected.length);
}

/** Variance of the offsets of senses: how far a few places may move one. */
const offsetVariance = 1;
const widest = 6;
/** What an injected error counts for, where a place in a text that people or engines really wrote counts 1. */
const injectedWeight = 0.3;

/** The likeliest offset of each sense, given the common weights and that most need none (Newton’s method, a normal prior). */
function fitOffsets(ranker: Ranker, { natural, injected, translated }: Trials): Record<string, number> {
  const real = [...natural, ...translated].map((trial) => ({ ...trial, weight: 1 }));
  const made = injected.flat().map((trial) => ({ ...trial, weight: trial.right ? injectedWeight : 1 }));
  const byRule = grouped([...real, ...made]);
  const offsets: Record<string, number> = {};
  for (const [rule, trials] of [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const scored = trials.map(({ signs, ...trial }) => ({ ...trial, score: scoreOf(ranker, rule, signs) }));
    let offset = 0;
    for (let round = 0; round < 12; round++) {
      let [slope, curve] = [-offset / offsetVariance, -1 / offsetVariance];
      for (const { score, right, weight } of scored) {
        const chance = 1 / (1 + Math.exp(-score - offset));
        slope += weight * ((right ? 1 : 0) - chance);
        curve -= weight * chance * (1 - chance);
      }
      offset = Math.max(-widest, Math.min(widest, offset - slope / curve));
    }
    offsets[rule] = rounded(offset);
  }
  return offsets;
}

/** How far from the loose threshold an example is to stand, and how far it may move the offset of its sense. */
const margin = 0.1;
const mostMoved = 2;

/** Offsets, moved as little as lets examples hold in a text that a machine made: one that must be left alone counts more. */
function keptPromises(ranker: Ranker, promised: readonly Trial[]): Record<string, number> {
  const offsets = { ...ranker.offsets };
  for (const [rule, trials] of grouped(promised)) {
    let [raise, lower] = [0, 0];
    for (const place of new Set(trials.map((trial) => trial.place))) {
      const here = trials.filter((trial) => trial.place === place);
      const rights = here.filter(({ right }) => right);
      const best = Math.max(...(rights.length > 0 ? rights : here).map(({ signs }) => scoreOf(ranker, rule, signs)));
      if (rights.length > 0) raise = Math.max(raise, ranker.loose + margin - best);
      else lower = Math.max(lower, best - ranker.loose + margin);
    }
    const moved = lower > 0 ? -lower : raise;
    offsets[rule] = rounded((offsets[rule] ?? 0) + Math.max(-mostMoved, Math.min(mostMoved, moved)));
  }
  return offsets;
}

function vectorOf(signs: Signs): number[] {
  return [...signNames.map((name) => signs[name]), 1];
}

function newtonStep(
  rows: readonly Trial[],
  weights: Float64Array,
  share: { readonly right: number; readonly wrong: number },
): Float64Array<ArrayBuffer> {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight) => -decay * weight);
  const hessian = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = decay;
    return row;
  });
  for (const { signs, right } of rows) {
    const x = vectorOf(signs);
    const score = x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-score));
    const weight = right ? share.right : share.wrong;
    for (let a = 0; a < size; a++) {
      const value = x[a] ?? 0;
      if (value === 0) continue;
      gradient[a] = (gradient[a] ?? 0) + weight * ((right ? 1 : 0) - chance) * value;
      const row = hessian[a];
      if (!row) continue;
      for (let b = 0; b < size; b++) row[b] = (row[b] ?? 0) + weight * chance * (1 - chance) * value * (x[b] ?? 0);
    }
  }
  const step = solve(hessian, gradient);
  return Float64Array.from(weights, (weight, at) => weight + (step[at] ?? 0));
}

/** Gauss elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    const [here, there] = [rows[at], rows[pivot]];
    if (!here || !there) break;
    rows[at] = there;
    rows[pivot] = here;
    for (let row = at + 1; row < size; row++) {
      const own = rows[row];
      if (!own) continue;
      const factor = (own[at] ?? 0) / (there[at] ?? 1);
      for (let column = at; column <= size; column++) own[column] = (own[column] ?? 0) - factor * (there[column] ?? 0);
    }
  }
  const solution = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? new Float64Array(size + 1);
    let sum = row[size] ?? 0;
    for (let column = at + 1; column < size; column++) sum -= (row[column] ?? 0) * (solution[column] ?? 0);
    solution[at] = sum / (row[at] ?? 1);
  }
  return solution;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function grouped<Row extends Trial>(rows: readonly Row[]): Map<string, Row[]> {
  const byRule = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byRule.get(row.rule);
    if (own) own.push(row);
    else byRule.set(row.rule, [row]);
  }
  return byRule;
}
