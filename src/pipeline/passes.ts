import type { ScannedDocument } from '#annotate';
import { apply, carryBack, compose } from '#apply';
import { issueKey } from '#decide';
import { type Decision, type Edit, type Span, SpanMap } from '#model';
import { around, harmfulOf, near } from './alarm.ts';
import { type Course, type Look, lookAt, type Repair, repairsOf, withdraw } from './look.ts';
import type { Made } from './told.ts';

/** Most passes over one text; what has not come to rest by then is taken back. */
export const mostPasses = 5;

/** Most times that a text is begun anew, or a pass decided anew, because repairs had to be withdrawn; after that all of them are. */
export const mostRetries = 8;

/** What the passes came to. Spans are in the text that came in. */
export interface Rested {
  readonly made: readonly Made[];
  /** What lost its place to a repair of some pass. */
  readonly yielded: readonly Decision[];
  /** What all passes together changed, in order. */
  readonly edits: readonly Edit[];
  readonly output: string;
  readonly passes: number;
  /** The text that came in, as the first look had it. */
  readonly first: ScannedDocument;
  /** The last look, at the output. */
  readonly last: Look;
}

/**
 * Repairs until nothing is left to repair. A repair that raises a new alarm in its place, one that is not itself repaired, is withdrawn;
 * so are all that do not come to rest, from the first on: then the text is begun anew without them.
 */
export function passOver(text: string, course: Course): Rested {
  for (let retry = 0; retry < mostRetries; retry++) {
    const rested = attempt(text, course);
    if (rested) return rested;
  }
  return lookOnly(text, course);
}

/** A text with no repair at all. */
export function lookOnly(text: string, course: Course): Rested {
  let look = lookAt(text, course);
  for (let repairs = repairsOf(look); repairs.length > 0; repairs = repairsOf(look))
    look = withdraw(look, repairs, course);
  return {
    made: [],
    yielded: [],
    edits: [],
    output: text,
    passes: 1,
    first: look.view,
    last: look,
  };
}

/** Withdraws what was made near these places of the text that came in. */
export function withdrawNear(places: readonly Span[], made: readonly Made[], { withdrawn }: Course): void {
  const restless = new SpanMap<Span>();
  for (const place of places) restless.add(place, place);
  for (const { span, key } of made) if (restless.find(around(span), (place) => near(place, span))) withdrawn.add(key);
}

/** One run over a text. `undefined`: repairs did not come to rest and have been withdrawn. */
function attempt(text: string, course: Course): Rested | undefined {
  const made: Made[] = [];
  const yielded: Decision[] = [];
  let edits: Edit[] = [];
  let look = lookAt(text, course);
  const { view } = look;
  for (let passes = 1; ; passes++) {
    const { before, repairs, after } = harmless(look, course);
    if (!after) return { made, yielded, edits, output: apply(text, edits), passes, first: view, last: before };
    const back = carryBack(edits);
    for (const { issue, edit } of repairs)
      made.push({ issue, span: back(edit.span), key: issueKey(issue, before.view.text) });
    if (passes === mostPasses) {
      const places = repairs.map(({ edit }) => back(edit.span));
      withdrawNear(places, made, course);
      return undefined;
    }
    const own = new SpanMap<Edit>();
    for (const { edit } of repairs) own.add(edit.span, edit);
    for (const decision of before.decisions) {
      const { issue, kind } = decision;
      if (kind === 'yield' && own.find(issue.span))
        yielded.push({ ...decision, issue: { ...issue, span: back(issue.span) } });
    }
    edits = compose(
      text,
      edits,
      repairs.map(({ edit }) => edit),
    ).filter((edit) => edit.text !== edit.expected);
    look = after;
  }
}

/** What can be repaired without harm, and the look after it; nothing can be: no look after. */
function harmless(look: Look, course: Course): { before: Look; repairs: readonly Repair[]; after?: Look } {
  let before = look;
  for (let retry = 0; ; retry++) {
    const repairs = repairsOf(before);
    if (repairs.length === 0) return { before, repairs };
    const made = apply(
      before.view.text,
      repairs.map(({ edit }) => edit),
    );
    const after = lookAt(made, course, before);
    const harmful = retry < mostRetries ? harmfulOf(repairs, before, after) : repairs;
    if (harmful.length === 0) return { before, repairs, after };
    before = withdraw(before, harmful, course);
  }
}
