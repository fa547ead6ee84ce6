import { type Band, bandOf, type Measured, sumOf } from '#decide';
import { type Decision, isShown, type RuleId } from '#model';
import { type Engine, repair } from '#pipeline';
import { isRight, judge, locates } from './judge.ts';
import type { MeasuredText, TrueError } from './measured-text.ts';

/** What debabel did with some texts, against what is known of them. */
export interface Tally {
  readonly rules: ReadonlyMap<RuleId, ReadonlyMap<Band, Measured>>;
  readonly words: { readonly garbled: number; readonly clean: number };
  readonly clean: { readonly repaired: number; readonly suggested: number; readonly flagged: number };
  readonly marked: {
    readonly errors: number;
    readonly located: number;
    /** Errors whose first suggestion is right. */
    readonly right: number;
    readonly findings: number;
    readonly onError: number;
    readonly repairs: number;
    readonly repairsRight: number;
  };
}

/** Repairs each text and compares. Deterministic; `progress` is told how many texts are done. */
export function tally(
  engine: Engine,
  texts: Iterable<MeasuredText>,
  progress: (done: number) => void = () => {},
): Tally {
  const rules = new Map<RuleId, Map<Band, Measured>>();
  const words = { garbled: 0, clean: 0 };
  const clean = { repaired: 0, suggested: 0, flagged: 0 };
  const marked = { errors: 0, located: 0, right: 0, findings: 0, onError: 0, repairs: 0, repairsRight: 0 };
  let done = 0;
  for (const measured of texts) {
    const { decisions, summary } = repair(engine, measured.text, { thorough: true });
    words[measured.kind === 'clean' ? 'clean' : 'garbled'] += summary.words;
    for (const { issue } of decisions.filter(counts)) {
      const best = issue.replacements[0];
      const verdict = measured.kind === 'clean' ? 'clean' : judge(measured, issue.span, best?.text);
      const band = bandOf(best?.confidence, summary.machineMade ? 'made' : 'other');
      const rows = rules.get(issue.rule) ?? new Map<Band, Measured>();
      rules.set(issue.rule, rows);
      rows.set(band, sumOf([rows.get(band), seenOnce(verdict, best?.confidence ?? 0)]));
    }
    if (measured.kind === 'clean') {
      clean.repaired += summary.repaired;
      clean.suggested += summary.suggested;
      clean.flagged += summary.flagged;
    } else if (measured.kind === 'marked') {
      scoreMarked(measured.text, measured.errors, decisions.filter(isShown), marked);
    }
    progress(++done);
  }
  return { rules, words, clean, marked };
}

/** Shown, or shown once it is calibrated: what lost its place, is protected or needs a text that a machine made says nothing of what a person sees. */
function counts(decision: Decision): boolean {
  if (decision.kind !== 'leave') return isShown(decision);
  return decision.because === 'shadow' || (decision.because === 'below-threshold' && !decision.issue.needs);
}

function seenOnce(verdict: 'right' | 'wrong' | 'clean' | undefined, claimed: number): Measured {
  return {
    hits: verdict === 'clean' ? 0 : 1,
    right: verdict === 'right' ? 1 : 0,
    wrong: verdict === 'wrong' ? 1 : 0,
    claimed,
    clean: verdict === 'clean' ? 1 : 0,
  };
}

function scoreMarked(
  text: string,
  errors: readonly TrueError[],
  decisions: readonly Decision[],
  sums: {
    errors: number;
    located: number;
    right: number;
    findings: number;
    onError: number;
    repairs: number;
    repairsRight: number;
  },
): void {
  sums.errors += errors.length;
  for (const error of errors) {
    const hits = decisions.filter(({ issue }) => locates(issue.span, error.span));
    if (hits.length > 0) sums.located++;
    if (hits.some(({ issue }) => isRight(text, issue.span, issue.replacements[0]?.text, error))) sums.right++;
  }
  sums.findings += decisions.length;
  for (const { kind, issue } of decisions) {
    const on = errors.filter((error) => locates(issue.span, error.span));
    if (on.length > 0) sums.onError++;
    if (kind !== 'repair') continue;
    sums.repairs++;
    if (on.some((error) => isRight(text, issue.span, issue.replacements[0]?.text, error))) sums.repairsRight++;
  }
}
