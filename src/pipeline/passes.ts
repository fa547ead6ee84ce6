import { apply, carryBack, compose } from '#apply';
import { issueKey } from '#decide';
import { type Decision, type Edit, type Issue, type Span, SpanMap } from '#model';
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
  /** All issues of the first pass, decided or not: evidence of the document. */
  readonly issues: readonly Issue[];
  /** The last look, at the output. */
  readonly last: Look;
}

/**
 * Repairs until nothing is left to repair. A repair that raises a new alarm in its place, one that is not itself repaired, is withdrawn;
 * so are all that do not come to rest, from the first on: then the text is begun anew without them.
 */
export function passOver(text: string, course: Course): Rested {
  for (let retry = 0; ; retry++) {
    const rested = attempt(text, course, retry < mostRetries);
    if (rested) return rested;
  }
}

/** The text with no repair at all. */
export function lookOnly(text: string, course: Course): Rested {
  const look = unrepaired(lookAt(text, course), course);
  return { made: [], yielded: [], edits: [], output: text, passes: 1, issues: look.issues, last: look };
}

/** Withdraws what was made near these places. Whether that is anything new. */
export function withdrawNear(places: readonly Span[], made: readonly Made[], { withdrawn }: Course): boolean {
  const before = withdrawn.size;
  const restless = new SpanMap<Span>();
  for (const place of places) restless.add(place, place);
  for (const { span, key } of made) if (restless.find(around(span), (place) => near(place, span))) withdrawn.add(key);
  return withdrawn.size > before;
}

/** One run over a text. `undefined`: repairs did not come to rest and have been withdrawn. */
function attempt(text: string, course: Course, mayRepair: boolean): Rested | undefined {
  if (!mayRepair) return lookOnly(text, course);
  const made: Made[] = [];
  const yielded: Decision[] = [];
  let edits: Edit[] = [];
  let look = lookAt(text, course);
  const { issues } = look;
  let retries = 0;
  for (let passes = 1; ; passes++) {
    let [repairs, next] = pass(look, course);
    if (repairs.length === 0) return { made, yielded, edits, output: apply(text, edits), passes, issues, last: look };
  }
}
