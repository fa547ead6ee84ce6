import type { Item, Span } from '#model';
import { diffWordsWithSpace } from 'diff';
import { type Place, placesOf, type Spot, spotAt } from './places.ts';
import type { Run, WordPart } from './read-word.ts';
import { type Operation, RunWriter, type Stamp } from './run-writer.ts';

/** New text for a span of the prose of a part. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

/** A comment, by its number, on a span of the prose of a part. */
export interface Mark {
  readonly span: Span;
  readonly id: number;
}

/** A comment, by its number, on a child of a run that is no word. */
export interface Anchor {
  readonly run: Run;
  readonly child: number;
  readonly span: Span;
  readonly id: number;
}

/** What is to be written into a part. */
export interface Tracked {
  readonly changes: readonly Change[];
  readonly marks: readonly Mark[];
  readonly anchors: readonly Anchor[];
}

/** Whether a change can be tracked: it touches nothing but words of runs. */
export function isTrackable(part: WordPart, { span }: Change): boolean {
  if (span.start === span.end) return insertionSpot(part, span.start) !== undefined;
  return placesOf(part, span) !== undefined;
}

/**
 * The part with its changes tracked (`w:del`, `w:ins`) and its comments anchored. Runs are split where a change or a comment begins or ends;
 * what lies between is copied. Changes must be trackable and apart.
 */
export function track(xml: string, part: WordPart, { changes, marks, anchors }: Tracked, stamp: Stamp): string {
  const operations: Operation[] = [];
  const minimal = changes.flatMap((change) => minimalChanges(part, change));
  for (const change of minimal) operations.push(...operationsOf(xml, part, change));
  for (const mark of marks) operations.push(...anchorsOf(part, mark, minimal));
  for (const { run, child, span, id } of anchors) {
    operations.push({ kind: 'comment-start', run, child, at: span.start, id });
    operations.push({ kind: 'comment-end', run, child, at: span.end, id });
  }
  return new RunWriter(xml, part.runs, stamp).write(operations);
}

/** Words that stay stay in their runs; within one run there is nothing to keep apart. */
function minimalChanges(part: WordPart, change: Change): Change[] {
  const { span, text } = change;
  const places = span.start === span.end ? undefined : placesOf(part, span);
  if (!places || places.length === 1) return [change];
  const changes: Change[] = [];
  let at = span.start;
  let removed = 0;
  const finish = (made: string) => {
    if (removed > 0 || made !== '') changes.push({ span: { start: at, end: at + removed }, text: made });
    at += removed;
    removed = 0;
  };
  for (const piece of diffWordsWithSpace(proseOf(part.item, span), text)) {
    if (piece.removed) removed += piece.value.length;
    else if (piece.added) finish(piece.value);
    else {
      finish('');
      at += piece.value.length;
    }
  }
  finish('');
  return changes;
}

function proseOf({ prose }: Item, { start, end }: Span): string {
  return prose.slice(start, end);
}

function operationsOf(xml: string, part: WordPart, { span, text }: Change): Operation[] {
  const places = span.start === span.end ? [] : (placesOf(part, span) ?? []);
  const [first] = places;
  if (!first) {
    const spot = insertionSpot(part, span.start);
    return spot && text !== '' ? [{ kind: 'insert', ...spot, text }] : [];
  }
  const joints = places.map((place, index) => index > 0 && areJoined(xml, places[index - 1], place));
  // The new text stands after the first deletion, in the look of its first word.
  const firstEnd = joints.findIndex((joined, index) => index > 0 && !joined);
  const last = (firstEnd < 0 ? places.length : firstEnd) - 1;
  return places.flatMap((place, index): Operation[] => {
    const { run, child, source } = place;
    const removal: Operation = {
      kind: 'delete',
      run,
      child,
      at: source.start,
      end: source.end,
      opens: joints[index] !== true,
      closes: joints[index + 1] !== true,
    };
    if (index !== last || text === '') return [removal];
    return [removal, { kind: 'insert', run, child, at: source.end, text, as: first.run }];
  });
}

/** What may lie between two runs that are deleted as one. */
const harmless = /^(?:\s|<w:(?:proofErr|bookmarkStart|bookmarkEnd|permStart|permEnd)\b[^<>]*\/>)*$/;

function areJoined(xml: string, before: Place | undefined, place: Place): boolean {
  if (!before || before.source.end !== textOf(before)?.end || place.source.start !== textOf(place)?.start) return false;
  if (before.run === place.run) return before.child + 1 === place.child;
  const isLast = before.child === before.run.children.length - 1;
  return isLast && place.child === 0 && harmless.test(xml.slice(before.run.span.end, place.run.span.start));
}

function textOf({ run, child }: Place): Span | undefined {
  return run.children[child]?.text;
}

/** New text goes on from the word before it, else it stands before the one behind. */
function insertionSpot(part: WordPart, at: number): Spot | undefined {
  return spotAt(part, at, 'end') ?? spotAt(part, at, 'start');
}

function anchorsOf(part: WordPart, { span, id }: Mark, changes: readonly Change[]): Operation[] {
  // A comment on what is replaced is anchored around the whole of it.
  const inside = (at: number) => changes.find((change) => change.span.start < at && at < change.span.end)?.span;
  const from = inside(span.start)?.start ?? span.start;
  const to = inside(span.end)?.end ?? span.end;
  const start = from < to ? spotAt(part, from, 'start') : insertionSpot(part, from);
  const end = from < to ? spotAt(part, to, 'end') : start;
  if (!start || !end) return [];
  return [
    { kind: 'comment-start', ...start, id },
    { kind: 'comment-end', ...end, id },
  ];
}
