import type { ScannedDocument } from '#annotate';
import {
  asEvidence,
  type Calibration,
  calibrated,
  decide,
  isDoubted,
  issueKey,
  leaning,
  likelyPivot,
  type Profile,
  provesMachine,
  standingOf,
  strong,
  suspectsMachine,
  thresholdsOf,
} from '#decide';
import { type Decision, type Format, isShown, type Issue, type LikelyPivot, overlaps } from '#model';
import { readProse } from '#read';
import { isGated } from '#rulekit';
import { type Engine, viewOf } from './engine.ts';
import { findIssues, type FoundIssues } from './find-issues.ts';
import type { ParagraphCache } from './paragraph-cache.ts';

/** One look at a text: what is found in it, and what would be done. */
export interface Look {
  readonly view: ScannedDocument;
  /** As their rules claim them. */
  readonly found: readonly Issue[];
  /** As they count in this text. */
  readonly issues: readonly Issue[];
  /** Whether weak findings were looked for too. */
  readonly thorough: boolean;
  readonly decisions: readonly Decision[];
  readonly machineMade: boolean;
  /** It is not proved that a machine made the text, but likely enough that weak findings are shown. */
  readonly doubted: boolean;
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
  /** Find also what is too weak to be shown or to count: for who measures or explains. */
  readonly thorough: boolean;
  /** What the text was read from. */
  readonly format: Format;
  /** A look at the text to begin with, from an earlier course. */
  readonly known?: Look;
}

/** Looks at a text; evidence of the look `before` holds on. */
export function lookAt(text: string, course: Course, before?: Look): Look {
  const facts = { machineMade: before?.machineMade ?? false, tags: before?.tags ?? [] };
  const known = course.known?.view.text === text ? course.known : undefined;
  const view = known?.view.shownAs(facts) ?? viewOf(course.engine, readProse(text, course.format), facts);
  const { found, machineMade, suspected, thorough } = foundIn(view, course, before, known);
  const issues = weighed(found, machineMade, course.engine);
  const tags = [...new Set([...(before?.tags ?? []), ...issues.flatMap((issue) => issue.evidence?.tags ?? [])])];
  const pivots = before?.pivots ?? [];
  const doubted = !machineMade && ((before?.doubted ?? false) || (suspected && isDoubted(issues, view.wordCount)));
  const look = decided(
    { view, thorough, found, issues: leant(issues, pivots), decisions: [], machineMade, doubted, tags, pivots },
    course,
  );
  return machineMade && pivots.length === 0 ? withPivots(look, course) : look;
}

interface Found extends Pick<Look, 'found' | 'machineMade' | 'thorough'> {
  /** Whether what is found at first sight speaks for a machine. */
  readonly suspected: boolean;
}

/** What is found in a text: weak findings too, where they could matter. `known`: an earlier look at the same text. */
function foundIn(view: ScannedDocument, course: Course, before?: Look, known?: Look): Found {
  const { engine, cache, profile } = course;
  // Where all that rules asked of the text is as it was, they find the same.
  const same = known?.thorough && known.view.answersAs(view) ? known.found : undefined;
  let last: FoundIssues | undefined;
  const search = (least: number) => (last = findIssues(engine, view, cache, least, last)).all;
  const find = (least: number) => {
    const found = same?.filter((issue) => isSeenAt(least, issue, engine)) ?? search(least);
    const calibration = calibrationFor(found, engine);
    return { found, telling: calibration ? found.map((issue) => asEvidence(issue, calibration)) : found };
  };
  const least = Math.min(strong, thresholdsOf(profile, 'other').suggest);
  let suspected: boolean | undefined;
  if (!course.thorough && !before?.thorough && !before?.machineMade) {
    const { found, telling } = find(least);
    suspected = suspectsMachine(telling);
    // Beside a sign of a machine weak findings count, and after a repair it is asked what was known of its place.
    if (!suspected && !found.some(({ state }) => state === 'safe'))
      return { found, machineMade: false, suspected, thorough: false };
  }
  const { found, telling } = find(0);
  suspected ??= suspectsMachine(telling.filter((_, at) => isSeenAt(least, found[at], engine)));
  const machineMade = (before?.machineMade ?? false) || provesMachine(telling, view.wordCount);
  return { found, machineMade, suspected, thorough: true };
}

/** Whether an issue is found too where senses of which the language model is less sure than `least` are left out. */
function isSeenAt(least: number, issue: Issue | undefined, { index }: Engine): boolean {
  return issue !== undefined && ((issue.replacements[0]?.confidence ?? 1) >= least || !isGated(index.rule(issue.rule)));
}

/** Where nothing is found it is not opened. */
function calibrationFor(found: readonly Issue[], engine: Engine): Calibration | undefined {
  return found.length > 0 ? engine.calibration : undefined;
}

/** Findings as they count in such a text. What the ranker says of a sense it has learned from the texts that rules are calibrated on. */
function weighed(found: readonly Issue[], machineMade: boolean, engine: Engine): readonly Issue[] {
  const calibration = calibrationFor(found, engine);
  if (!calibration) return found;
  const isWeighed = ({ rule }: Issue) => isGated(engine.index.rule(rule));
  return found.map((issue) =>
    isWeighed(issue) ? issue : calibrated(issue, machineMade ? 'made' : 'other', calibration),
  );
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
  const { view, issues } = look;
  const decisions = decide(issues, view.text, {
    profile,
    standing: standingOf(look),
    withdrawn,
    quoted: ({ start, end }) => view.quoted(start) || (end > start && view.quoted(end - 1)),
    shielded: (span) =>
      [span.start, span.end].some((offset) => view.protectedNear(offset).some((shield) => overlaps(shield, span))),
  });
  return { ...look, decisions };
}
