import { apply, carryBack, compose } from '#apply';
import type { ScannedDocument } from '#annotate';
import { decide, issueKey, type Profile, provesMachine } from '#decide';
import { type Decision, type Edit, type Issue, overlaps, type RuleId, type Span } from '#model';
import { type Engine, viewOf } from './engine.ts';
import { findIssues, type ParagraphCache } from './find-issues.ts';

/** Most passes over one text; what has not come to rest by then is taken back. */
export const mostPasses = 5;

/** What the passes came to. Spans are in the text that came in. */
export interface Settled {
  readonly decisions: readonly Decision[];
  readonly output: string;
  readonly passes: number;
  readonly machineMade: boolean;
  readonly tags: readonly string[];
  /** All issues of the first pass, decided or not: evidence of the document. */
  readonly issues: readonly Issue[];
  readonly words: number;
}

/** One look at a text: what is found in it, and what would be done. */
interface Look {
  readonly view: ScannedDocument;
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly machineMade: boolean;
  readonly tags: readonly string[];
}

type Repair = Extract<Decision, { kind: 'repair' }>;

/** A repair of some pass, with its place in the text that came in, and its `issueKey`. */
interface Made {
  readonly issue: Issue;
  readonly span: Span;
  readonly key: string;
}

/** Most times that a text is begun anew, or a pass decided anew, because repairs had to be withdrawn; after that all of them are. */
const mostRetries = 8;

/**
 * Repairs until nothing is left to repair. A repair that raises a new alarm in its place, one that is not itself repaired, is withdrawn;
 * so are all that do not come to rest, from the first on. Evidence only grows from pass to pass: a second run over the output finds nothing new.
 */
export function settle(engine: Engine, text: string, profile: Profile): Settled {
  const withdrawn = new Set<string>();
  for (let retry = 0; ; retry++) {
    const settled = attempt(engine, text, profile, withdrawn, retry < mostRetries);
    if (settled) return settled;
  }
}

/** One run over a text. `undefined`: repairs did not come to rest and have been added to `withdrawn`. */
function attempt(engine: Engine, text: string, profile: Profile, withdrawn: Set<string>, mayRepair: boolean): Settled | undefined {
  const cache: ParagraphCache = new Map();
  const made: Made[] = [];
  const yielded: Decision[] = [];
  let edits: Edit[] = [];
  const first = lookAt(engine, text, profile, withdrawn, cache);
  let look = first;
  let passes = 1;
  let retries = 0;
  for (;;) {
    let repairs = look.decisions.filter((decision) => decision.kind === 'repair');
    while (!mayRepair && repairs.length > 0) {
      look = withdraw(look, repairs, profile, withdrawn);
      repairs = look.decisions.filter((decision) => decision.kind === 'repair');
    }
    if (repairs.length === 0) break;
    const back = carryBack(edits);
    if (passes === mostPasses) {
      const restless = repairs.map(({ edit }) => back(edit.span));
      for (const { issue } of repairs) withdrawn.add(issueKey(issue, look.view.text));
      for (const { span, key } of made) if (restless.some((place) => near(place, span))) withdrawn.add(key);
      return undefined;
    }
    const own = repairs.map(({ edit }) => edit);
    const next = lookAt(engine, apply(look.view.text, own), profile, withdrawn, cache, look);
    const harmful = retries < mostRetries ? repairs.filter((repair) => raisesAlarm(repair, repairs, look, next)) : repairs;
    if (harmful.length > 0) {
      retries++;
      look = withdraw(look, harmful, profile, withdrawn);
      continue;
    }
    for (const { issue, edit } of repairs) made.push({ issue, span: back(edit.span), key: issueKey(issue, look.view.text) });
    for (const decision of look.decisions) {
      if (decision.kind === 'yield' && own.some((edit) => overlaps(edit.span, decision.issue.span))) {
        yielded.push({ ...decision, issue: { ...decision.issue, span: back(decision.issue.span) } });
      }
    }
    edits = compose(text, edits, own).filter((edit) => edit.text !== edit.expected);
    look = next;
    passes++;
    retries = 0;
  }
  return {
    decisions: inReadingOrder([...repaired(made, edits), ...yielded, ...remaining(look.decisions, edits)]),
    output: apply(text, edits),
    passes,
    machineMade: look.machineMade,
    tags: look.tags,
    issues: first.issues,
    words: first.view.wordCount,
  };
}

function lookAt(engine: Engine, text: string, profile: Profile, withdrawn: ReadonlySet<string>, cache: ParagraphCache, before?: Look): Look {
  const view = viewOf(engine, text, { machineMade: before?.machineMade ?? false, tags: before?.tags ?? [] });
  const issues = findIssues(engine, view, cache);
  const machineMade = (before?.machineMade ?? false) || provesMachine(issues);
  const tags = [...new Set([...(before?.tags ?? []), ...issues.flatMap((issue) => issue.evidence?.tags ?? [])])];
  return decided({ view, issues, decisions: [], machineMade, tags }, profile, withdrawn);
}

function decided(look: Look, profile: Profile, withdrawn: ReadonlySet<string>): Look {
  const { view, issues, machineMade } = look;
  const decisions = decide(issues, view.text, {
    profile,
    machineMade,
    withdrawn,
    quoted: ({ start, end }) => view.quoted(start) || (end > start && view.quoted(end - 1)),
    shielded: (span) => view.protectedNear(span.start).some((shield) => overlaps(shield, span)),
  });
  return { ...look, decisions };
}

function withdraw(look: Look, repairs: readonly Repair[], profile: Profile, withdrawn: Set<string>): Look {
  for (const { issue } of repairs) withdrawn.add(issueKey(issue, look.view.text));
  return decided(look, profile, withdrawn);
}

/** Whether something is found in the place of a repair that was not found there before and is not repaired itself. */
function raisesAlarm(repair: Repair, repairs: readonly Repair[], before: Look, after: Look): boolean {
  let shift = 0;
  for (const { edit } of repairs) {
    if (edit.span.start < repair.edit.span.start) shift += edit.text.length - (edit.span.end - edit.span.start);
  }
  const start = repair.edit.span.start + shift;
  const place = { start, end: start + repair.edit.text.length };
  return after.decisions.some((decision) => {
    if (decision.kind !== 'suggest' && decision.kind !== 'flag') return false;
    if (!overlaps(decision.issue.span, place)) return false;
    return !before.issues.some((issue) => issue.rule === decision.issue.rule && near(issue.span, repair.edit.span));
  });
}

/** The same finding may have moved by a word. */
function near(a: Span, b: Span): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}

/** One decision for each repair; of those that ended in one edit together, the first has it and the others yield to it. */
function repaired(made: readonly Made[], edits: readonly Edit[]): Decision[] {
  const owners = new Map<Edit, RuleId>();
  return made.map(({ issue, span }): Decision => {
    const edit = edits.find((candidate) => overlaps(candidate.span, span));
    const moved = { ...issue, span };
    if (!edit) return { kind: 'leave', issue: moved, because: 'below-threshold' };
    const owner = owners.get(edit);
    if (owner) return { kind: 'yield', issue: moved, to: owner };
    owners.set(edit, issue.rule);
    return { kind: 'repair', issue: { ...issue, span: edit.span }, edit };
  });
}

/** What the last pass did not repair, carried back to the text that came in. */
function remaining(decisions: readonly Decision[], edits: readonly Edit[]): Decision[] {
  const back = carryBack(edits);
  return decisions
    .filter((decision) => decision.kind !== 'repair')
    .map((decision): Decision => {
      const span = back(decision.issue.span);
      const issue = { ...decision.issue, span };
      const edit = edits.find((candidate) => overlaps(candidate.span, span));
      // What stands across a repair has no text of its own in the input any more.
      if (edit && decision.kind !== 'yield' && decision.kind !== 'leave') return { kind: 'yield', issue, to: decision.issue.rule };
      return { ...decision, issue };
    });
}

function inReadingOrder(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted(({ issue: a }, { issue: b }) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}
