import type { Issue } from '#model';
import { density, doubt, doubted, proof, strong, variety, weak } from './thresholds.ts';

/**
 * Whether these issues prove that a machine made a text of `words` words: a residue that says so, three strong hits in distinct places,
 * or so many weaker ones, fewer beside a strong one, but not one slip again and again; or slips of so many kinds, as people do not write
 * (`thresholds.ts`).
 */
export function provesMachine(issues: readonly Issue[], words: number): boolean {
  if (issues.some(isProof)) return true;
  const telling = tellingOf(issues);
  return (isMixed(telling) && isDense(telling, words)) || isVaried(issues, words);
}

function isDense(telling: readonly Issue[], words: number): boolean {
  const certain = placesOf(telling.filter((issue) => confidenceOf(issue) >= strong));
  if (certain >= proof) return true;
  const places = placesOf(telling);
  return places >= proof && 1000 * places >= density[certain > 0 ? 'besideStrong' : 'alone'] * words;
}

/** Whether they do not all mend one thing: a person repeats a slip too. */
function isMixed(issues: readonly Issue[]): boolean {
  return new Set(issues.map(({ rule, replacements }) => `${rule} ${replacements[0]?.text ?? ''}`)).size > 1;
}

/** Whether slips of so many kinds stand so dense as people do not make them, whatever each is worth. */
function isVaried(issues: readonly Issue[], words: number): boolean {
  if (words < variety.leastWords) return false;
  const shown = issues.filter(mayShow);
  const flags = kindsOf(shown.filter(({ replacements }) => replacements.length === 0));
  const answers = kindsOf(shown.filter((issue) => confidenceOf(issue) >= variety.confidence));
  const all = answers + flags;
  return (answers >= variety.answers || all >= variety.all) && 1000 * all >= variety.density * words;
}

/**
 * Whether these issues, though they do not prove a machine, stand denser than in texts that people wrote: then weak ones among them are
 * worth a look. The same finding again and again is one. A sentence or two are too little to tell.
 */
export function isDoubted(issues: readonly Issue[], words: number): boolean {
  if (words < variety.leastWords) return false;
  const shown = issues.filter(
    (issue) =>
      mayShow(issue) && issue.needs === undefined && (issue.replacements.length === 0 || confidenceOf(issue) >= weak),
  );
  const distinct = new Map(shown.toReversed().map((issue) => [`${issue.rule} ${issue.message}`, issue]));
  const places = placesOf(inReadingOrder([...distinct.values()]));
  return places >= doubted.places && 1000 * places >= doubted.density * words;
}

function kindsOf(issues: readonly Issue[]): number {
  return new Set(issues.map(({ rule }) => rule)).size;
}

/** Whether these issues begin to speak for a machine: only then is it looked for what is less sure than `strong`. */
export function suspectsMachine(issues: readonly Issue[]): boolean {
  if (issues.some(isProof)) return true;
  const telling = tellingOf(issues);
  return (
    telling.some((issue) => confidenceOf(issue) >= strong) || placesOf(telling) >= doubt || kindsOf(issues) >= doubt
  );
}

/** Distinct places of issues in reading order: two hits within one phrase are one. */
export function placesOf(issues: readonly Issue[]): number {
  let places = 0;
  let last = -Infinity;
  for (const { span } of issues) {
    if (span.start - last < 20) continue;
    last = span.start;
    places++;
  }
  return places;
}

/** A residue that says that a machine made the text. */
function isProof({ evidence }: Issue): boolean {
  return evidence?.machineMade === true;
}

function inReadingOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => a.span.start - b.span.start);
}

/** Whether its rule has earned to be heard. */
function mayShow({ state }: Issue): boolean {
  return state === 'live' || state === 'safe';
}

/** Issues that speak for a machine, in reading order. */
function tellingOf(issues: readonly Issue[]): Issue[] {
  return inReadingOrder(issues.filter(isTelling));
}

/** A wrong sense, a calque, a garbled name: what people do not write. Typography and page furniture prove nothing. */
function isTelling(issue: Issue): boolean {
  if (!mayShow(issue)) return false;
  return (issue.category.startsWith('accuracy/') || (issue.pivots?.length ?? 0) > 0) && confidenceOf(issue) >= weak;
}

function confidenceOf({ replacements }: Issue): number {
  return replacements[0]?.confidence ?? 0;
}
