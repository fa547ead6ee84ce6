import { type Decision, type Issue, type RuleId, type Span, SpanMap } from '#model';
import { type Profile, type Standing, thresholdsOf } from './thresholds.ts';

export interface DecideOptions {
  readonly profile: Profile;
  /** What the document has shown of itself. */
  readonly standing: Standing;
  /** Whether a place stands inside quotation marks: nothing is repaired there. */
  readonly quoted: (span: Span) => boolean;
  /** Whether a place is protected: URL, code, handle. Only rules that are about them may touch it. */
  readonly shielded: (span: Span) => boolean;
  /** Repairs that were tried and taken back; `issueKey` of each. */
  readonly withdrawn: ReadonlySet<string>;
}

/**
 * Gives every issue its fate. The surer issue wins its place; ties go to the wider span, then the earlier, then the rule’s name, then
 * what it says. So the same issues end the same way in whatever order they come, and the reason for each fits in one line.
 */
export function decide(issues: readonly Issue[], text: string, options: DecideOptions): Decision[] {
  const taken = new SpanMap<RuleId>();
  return issues.toSorted(byStrength).map((issue): Decision => {
    const decision = weigh(issue, text, options);
    if (decision.kind === 'leave') return decision;
    const rival = taken.find(issue.span);
    if (rival) return { kind: 'yield', issue, to: rival };
    taken.add(issue.span, issue.rule);
    return decision;
  });
}

/** Names a repair over passes and runs: rule, what is replaced, by what. */
export function issueKey(issue: Issue, text: string): string {
  return `${issue.rule}\u0000${text.slice(issue.span.start, issue.span.end)}\u0000${issue.replacements[0]?.text ?? ''}`;
}

function weigh(issue: Issue, text: string, options: DecideOptions): Decision {
  const { repair, suggest } = thresholdsOf(options.profile, options.standing);
  if (issue.state === 'draft' || issue.state === 'shadow') return { kind: 'leave', issue, because: 'shadow' };
  if (issue.needs === 'machine-made' && options.standing !== 'made')
    return { kind: 'leave', issue, because: 'below-threshold' };
  if (!issue.raw && options.shielded(issue.span)) return { kind: 'leave', issue, because: 'protected' };
  const best = issue.replacements[0];
  if (!best) return { kind: 'flag', issue };
  if (best.confidence < suggest) return { kind: 'leave', issue, because: 'below-threshold' };
  if (options.quoted(issue.span)) return { kind: 'suggest', issue, because: 'quoted' };
  if (issue.state !== 'safe') return { kind: 'suggest', issue, because: 'not-safe' };
  if (best.confidence < repair) return { kind: 'suggest', issue, because: 'unsure' };
  if (options.withdrawn.has(issueKey(issue, text))) return { kind: 'suggest', issue, because: 'withdrawn' };
  return {
    kind: 'repair',
    issue,
    edit: { span: issue.span, expected: text.slice(issue.span.start, issue.span.end), text: best.text },
  };
}

function byStrength(a: Issue, b: Issue): number {
  return (
    rank(b) - rank(a) ||
    confidence(b) - confidence(a) ||
    width(b) - width(a) ||
    a.span.start - b.span.start ||
    byText(a.rule, b.rule) ||
    byText(JSON.stringify(a), JSON.stringify(b))
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What could be repaired stands before what could be suggested, and that before mere flags. */
function rank(issue: Issue): number {
  if (issue.state === 'draft' || issue.state === 'shadow') return 0;
  return issue.replacements.length === 0 ? 1 : issue.state === 'safe' ? 3 : 2;
}

function confidence(issue: Issue): number {
  return issue.replacements[0]?.confidence ?? 0;
}

function width({ span }: Issue): number {
  return span.end - span.start;
}
