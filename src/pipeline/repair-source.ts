import { apply } from '#apply';
import type { Decision, Report, Source, SourceReport, Span } from '#model';
import type { Reader } from '#read';
import type { Engine } from './engine.ts';
import { inSource, unplaced, unwritten } from './in-source.ts';
import { mergeSummaries } from './merge-summaries.ts';
import { misreadSpans } from './misread.ts';
import { repair, type RepairOptions } from './repair.ts';

/**
 * read → repair each item → write its edits into the source. What stands outside of the edits is untouched, and what was written is read
 * again: a paragraph that does not read as repaired is left as it came, and its repairs are suggested.
 */
export function repairSource(
  engine: Engine,
  text: string,
  read: Reader,
  options: Omit<RepairOptions, 'format'> = {},
): SourceReport {
  const source = read(text);
  const { format } = source;
  const name = options.name ?? 'text';
  const reports = source.items.map((item) =>
    repair(engine, item.prose, { ...options, format, name: item.title ?? item.id ?? name }),
  );
  const written = write(source, reports, read);
  return {
    whole: {
      name,
      document: { text, format, paragraphs: [] },
      decisions: written.decisions,
      output: written.output,
      passes: Math.max(1, ...written.items.map(({ passes }) => passes)),
      summary: mergeSummaries(written.items.map(({ summary }) => summary)),
    },
    items: written.items,
  };
}

interface Written {
  readonly items: readonly Report[];
  readonly decisions: readonly Decision[];
  readonly output: string;
}

function write(source: Source, reports: readonly Report[], read: Reader): Written {
  let written = merged(source, reports);
  // What is left may be why another paragraph is misread.
  for (const left of leavings) {
    const fails = left(written, read);
    if (!fails) return written;
    const as = written.items.map((report, index) => unwritten(report, ({ span }) => fails(index, span)));
    written = merged(source, as);
  }
  return written;
}

/** What is left as it came, step by step, until all reads as repaired: some paragraphs, whole items, all. */
const leavings = [firstMisread, misreadParagraphs, misreadParagraphs, misreadItems, everything];

/** Tells which repairs, by the number of their item and their place in its prose, have to be left; `undefined`: none. */
type Fails = ((index: number, span: Span) => boolean) | undefined;

function merged(source: Source, reports: readonly Report[]): Written {
  const placed = source.items.map((item, index) => {
    const report = reports[index];
    if (!report) throw new RangeError('Expected a report for each item');
    const without = unplaced(source, item, report);
    const written = without.size === 0 ? report : unwritten(report, (edit) => without.has(edit));
    return { report: written, decisions: inSource(source, item, written) };
  });
  const decisions = placed.flatMap((one) => one.decisions);
  const edits = decisions.flatMap((decision) => (decision.kind === 'repair' ? decision.edit : []));
  return { items: placed.map(({ report }) => report), decisions, output: apply(source.text, edits) };
}

/** The first paragraph of each item: markup that was made by mistake may be why all others are misread. */
function firstMisread(written: Written, read: Reader): Fails {
  return misread(written, read, 1);
}

function misreadParagraphs(written: Written, read: Reader): Fails {
  return misread(written, read, Infinity);
}

function misread({ items, output, decisions }: Written, read: Reader, most: number): Fails {
  if (!decisions.some(({ kind }) => kind === 'repair')) return undefined;
  const again = read(output).items;
  if (again.length !== items.length) return () => true;
  const wrong = items.map((report, index) => misreadSpans(report, again[index]?.prose ?? '').slice(0, most));
  if (wrong.every((spans) => spans.length === 0)) return undefined;
  return (index, { start }) => wrong[index]?.some((span) => span.start <= start && start <= span.end) === true;
}

function misreadItems(written: Written, read: Reader): Fails {
  if (!misreadParagraphs(written, read)) return undefined;
  const again = read(written.output).items;
  if (again.length !== written.items.length) return () => true;
  return (index) => again[index]?.prose !== written.items[index]?.output;
}

function everything(written: Written, read: Reader): Fails {
  return misreadParagraphs(written, read) && (() => true);
}
