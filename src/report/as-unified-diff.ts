import type { Report } from '#model';
import { type Change, changesOf, splice } from './edits.ts';
import { lineOf, lineStarts } from './lines.ts';
import { caveat, summaryLine } from './summary-line.ts';

/** Lines that changed: `removed` stood from line `start` (from 0), `added` stand in their place. Lines keep their ends. */
interface Block {
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Lines shown around a change. */
const context = 3;

/**
 * The repairs of a report as a unified diff that `patch` takes, made from the edits and not by comparing texts.
 * Summary and caveat stand before it, where `patch` ignores them; without repairs they stand alone.
 */
export function asUnifiedDiff(report: Report): string {
  const preamble = `# ${summaryLine(report.summary)}\n# ${caveat}\n`;
  const { text } = report.document;
  const starts = lineStarts(text);
  const blocks = blocksOf(text, starts, changesOf(report));
  if (blocks.length === 0) return preamble;
  const name = report.name.replace(/^\/+/, '') || 'text';
  const lineAt = (line: number): string => text.slice(starts[line], starts[line + 1]);
  const count = text === '' ? 0 : starts.length;
  return [preamble, '--- ', fileName(`a/${name}`), '+++ ', fileName(`b/${name}`), ...hunks(blocks, count, lineAt)].join(
    '',
  );
}

/** Changes as changed lines. Changes on one line, or with none between, make one block. */
function blocksOf(text: string, starts: readonly number[], changes: readonly Change[]): readonly Block[] {
  const groups: { start: number; end: number; changes: Change[] }[] = [];
  for (const change of changes) {
    const start = lineOf(starts, change.span.start);
    // The line after a change that ends with a line goes in too: without it, the new text might lack its line break.
    const end = lineOf(starts, change.span.end) + 1;
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.end = end;
      last.changes.push(change);
    } else groups.push({ start, end, changes: [change] });
  }
  return groups.flatMap((group) => {
    const from = starts[group.start] ?? 0;
    const before = text.slice(from, starts[group.end]);
    const moved = group.changes.map(({ span, text }) => ({
      span: { start: span.start - from, end: span.end - from },
      text,
    }));
    return changedLines(group.start, linesIn(before), linesIn(splice(before, moved)));
  });
}

/** A block without the lines at its edges that are the same on both sides; nothing if all are. */
function changedLines(start: number, before: readonly string[], after: readonly string[]): readonly Block[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  return removed.length + added.length > 0 ? [{ start: start + head, removed, added }] : [];
}

function* hunks(blocks: readonly Block[], count: number, lineAt: (line: number) => string): Generator<string> {
  /** Lines that the new text has more than the old, before the hunk. */
  let shift = 0;
  for (let first = 0; first < blocks.length;) {
    let next = first + 1;
    while (next < blocks.length && startOf(blocks[next]) - endOf(blocks[next - 1]) <= 2 * context) next++;
    const hunk = blocks.slice(first, next);
    const start = Math.max(0, startOf(hunk[0]) - context);
    const end = Math.min(count, endOf(hunk.at(-1)) + context);
    const growth = hunk.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    yield `@@ -${range(start, end - start)} +${range(start + shift, end - start + growth)} @@\n`;
    let line = start;
    for (const block of hunk) {
      while (line < block.start) yield diffLine(' ', lineAt(line++));
      for (const removed of block.removed) yield diffLine('-', removed);
      for (const added of block.added) yield diffLine('+', added);
      line = endOf(block);
    }
    while (line < end) yield diffLine(' ', lineAt(line++));
    shift += growth;
    first = next;
  }
}

function startOf(block: Block | undefined): number {
  return block?.start ?? 0;
}

function endOf(block: Block | undefined): number {
  return block === undefined ? 0 : block.start + block.removed.length;
}

/** Lines are counted from 1; a range without lines names the line before it. */
function range(start: number, length: number): string {
  if (length === 1) return String(start + 1);
  return `${length === 0 ? start : start + 1},${length}`;
}

function diffLine(sign: ' ' | '-' | '+', line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

function linesIn(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * A file name as git writes it: in quotes, with octal escapes, where it holds what would end it;
 * followed by a tab where it holds a space, so that nothing after the space is taken for a date.
 */
function fileName(name: string): string {
  if (!/[\0-\x1f\x7f"\\]/.test(name)) return name.includes(' ') ? `${name}\t\n` : `${name}\n`;
  const escaped = name
    .replace(/["\\]/g, '\\$&')
    .replace(/[\0-\x1f\x7f]/g, (unit) => `\\${unit.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `"${escaped}"\n`;
}
