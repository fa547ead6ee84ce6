import type { Measured } from '#decide';
import { type Decision, isShown, type Issue, overlaps, type RuleId, type Span } from '#model';
import { type Engine, repair } from '#pipeline';
import { wordDistance } from './word-distance.ts';
import type { MeasuredText, TrueError } from './measured-text.ts';

/** What debabel did with some texts, against what is known of them. */
export interface Tally {
  readonly rules: ReadonlyMap<RuleId, Measured>;
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
  const rules = new Map<RuleId, { hits: number; right: number; wrong: number; clean: number }>();
  const words = { garbled: 0, clean: 0 };
  const clean = { repaired: 0, suggested: 0, flagged: 0 };
  const marked = { errors: 0, located: 0, right: 0, findings: 0, onError: 0, repairs: 0, repairsRight: 0 };
  let done = 0;
  for (const measured of texts) {
    const { decisions, summary } = repair(engine, measured.text);
    words[measured.kind === 'clean' ? 'clean' : 'garbled'] += summary.words;
    for (const { issue } of decisions.filter(counts)) {
      const row = rules.get(issue.rule) ?? { hits: 0, right: 0, wrong: 0, clean: 0 };
      rules.set(issue.rule, row);
      if (measured.kind === 'clean') {
        // What is left in a human text for want of evidence does no harm there.
        row.clean++;
        continue;
      }
      row.hits++;
      const verdict = judge(issue, measured);
      if (verdict === 'right') row.right++;
      if (verdict === 'wrong') row.wrong++;
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

/** Shown, or shown in another text: what lost its place or stands in a protected span says nothing of its rule. */
function counts(decision: Decision): boolean {
  return isShown(decision) || (decision.kind === 'leave' && decision.because === 'shadow');
}

/** Whether the first replacement of an issue is right; `undefined` where nobody can say. */
function judge(issue: Issue, measured: Exclude<MeasuredText, { kind: 'clean' }>): 'right' | 'wrong' | undefined {
  const best = issue.replacements[0];
  if (measured.kind === 'marked') {
    const hit = measured.errors.find((error) => locates(issue.span, error.span));
    if (!best) return hit ? 'right' : 'wrong';
    return hit && measured.errors.some((error) => isRight(measured.text, issue, error)) ? 'right' : 'wrong';
  }
  const part = measured.parts.find(({ span }) => span.start <= issue.span.start && issue.span.end <= span.end);
  if (!part || !best) return undefined;
  const before = measured.text.slice(part.span.start, part.span.end);
  const made = splice(measured.text, part.span, issue.span, best.text);
  const change = wordDistance(made, part.reference) - wordDistance(before, part.reference);
  return change < 0 ? 'right' : change > 0 ? 'wrong' : undefined;
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
    if (hits.some(({ issue }) => isRight(text, issue, error))) sums.right++;
  }
  sums.findings += decisions.length;
  for (const { kind, issue } of decisions) {
    const on = errors.filter((error) => locates(issue.span, error.span));
    if (on.length > 0) sums.onError++;
    if (kind !== 'repair') continue;
    sums.repairs++;
    if (on.some((error) => isRight(text, issue, error))) sums.repairsRight++;
  }
}

/** An issue locates an error if it overlaps it and is not so wide that it says nothing. */
function locates(issue: Span, error: Span): boolean {
  return overlaps(issue, error) && issue.end - issue.start <= 2 * (error.end - error.start) + 30;
}

/** Whether the first replacement makes of the text what one of the answers makes of it; case and spaces do not count. */
function isRight(text: string, issue: Issue, error: TrueError): boolean {
  const best = issue.replacements[0];
  if (!best || !locates(issue.span, error.span)) return false;
  const around = {
    start: Math.max(0, Math.min(issue.span.start, error.span.start) - 1),
    end: Math.min(text.length, Math.max(issue.span.end, error.span.end) + 1),
  };
  const made = folded(splice(text, around, issue.span, best.text));
  return error.answers.some((answer) => folded(splice(text, around, error.span, answer)) === made);
}

function splice(text: string, around: Span, span: Span, made: string): string {
  return text.slice(around.start, span.start) + made + text.slice(span.end, around.end);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?])/g, '$1')
    .trim()
    .toLowerCase();
}
