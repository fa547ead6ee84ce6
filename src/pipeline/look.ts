import type { ScannedDocument } from '#annotate';
import { asEvidence, calibrated, decide, issueKey, leaning, likelyPivot, type Profile, provesMachine } from '#decide';
import { type Decision, type Format, isShown, type Issue, type LikelyPivot, overlaps } from '#model';
import { readProse } from '#read';
import { isGated } from '#rulekit';
import { type Engine, viewOf } from './engine.ts';
import { findIssues, type ParagraphCache } from './find-issues.ts';

/** One look at a text: what is found in it, and what would be done. */
export interface Look {
  readonly view: ScannedDocument;
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly machineMade: boolean;
  readonly tags: readonly string[];
  /** Languages that a machine-made text probably came through. */
  readonly pivots: readonly LikelyPivot[];
}

/** A decision to repair. */
export type Repair = Extract<Decision, { kind: 'repair' }>;

/** What stays the same through all passes over a text. `withdrawn` grows. */
export interface Course {
  readonly engine: Engine;
  readonly profile: Profile;
  readonly withdrawn: Set<string>;
  readonly cache: ParagraphCache;
  /** What the text was read from. */
  readonly format: Format;
  /** A view of the text to begin with, from an earlier course. */
  readonly known?: ScannedDocument;
}

/** Looks at a text; evidence of the look `before` holds on. */
export function lookAt(text: string, course: Course, before?: Look): Look {
  const facts = { machineMade: before?.machineMade ?? false, tags: before?.tags ?? [] };
  const view =
    course.known?.text === text
      ? course.known.shownAs(facts)
      : viewOf(course.engine, readProse(text, course.format), facts);
  const { calibration } = course.engine;
  const found = findIssues(course.engine, view, course.cache);
  const telling = calibration ? found.map((issue) => asEvidence(issue, calibration)) : found;
  const machineMade = (before?.machineMade ?? false) || provesMachine(telling, view.wordCount);
  // What the ranker says of a sense it has learned from the same texts.
  const isWeighed = ({ rule }: Issue) => isGated(course.engine.index.rule(rule));
  const issues = calibration
    ? found.map((issue) => (isWeighed(issue) ? issue : calibrated(issue, machineMade ? 'made' : 'other', calibration)))
    : found;
  const tags = [...new Set([...(before?.tags ?? []), ...issues.flatMap((issue) => issue.evidence?.tags ?? [])])];
  const pivots = before?.pivots ?? [];
  const look = decided({ view, issues: leant(issues, pivots), decisions: [], machineMade, tags, pivots }, course);
  return machineMade && pivots.length === 0 ? withPivots(look, course) : look;
}

/** The same look, decided anew if what it shows names a likely pivot. */
function withPivots(look: Look, course: Course): Look {
  const shown = look.decisions.filter(isShown).map(({ issue }) => issue);
  const pivots = likelyPivot(shown, look.view.text);
  return pivots.length === 0 ? look : decided({ ...look, pivots, issues: leant(look.issues, pivots) }, course);
}

function leant(issues: readonly Issue[], pivots: readonly LikelyPivot[]): readonly Issue[] {
  return pivots.length === 0 ? issues : issues.map((issue) => leaning(issue, pivots));
}

/** The same look, decided without these repairs. */
export function withdraw(look: Look, repairs: readonly Repair[], course: Course): Look {
  for (const { issue } of repairs) course.withdrawn.add(issueKey(issue, look.view.text));
  return decided(look, course);
}

/** What a look would repair. */
export function repairsOf(look: Look): Repair[] {
  return look.decisions.filter((decision) => decision.kind === 'repair');
}

function decided(look: Look, { profile, withdrawn }: Course): Look {
  const { view, issues, machineMade } = look;
  const decisions = decide(issues, view.text, {
    profile,
    machineMade,
    withdrawn,
    quoted: ({ start, end }) => view.quoted(start) || (end > start && view.quoted(end - 1)),
    shielded: (span) =>
      [span.start, span.end].some((offset) => view.protectedNear(offset).some((shield) => overlaps(shield, span))),
  });
  return { ...look, decisions };
}
