import { apply } from '#apply';
import type { Decision, Edit, Item, Report, Source, SourceReport } from '#model';
import type { Reader } from '#read';
import type { Engine } from './engine.ts';
import { inSource, unwritten } from './in-source.ts';
import { mergeSummaries } from './merge-summaries.ts';
import { repair, type RepairOptions } from './repair.ts';

/**
 * read → repair each item → write its edits into the source. What stands outside of the edits is untouched, and what was written is read
 * again: an item that does not read as repaired is left as it came, and its repairs are suggested.
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
  const places = source.items.map((item, index) => placed(source, item, reports[index]));
  const all = merged(source.text, places);
  const failed = misread(all, read);
  if (failed.size === 0) return all;
  const leave = (fails: (index: number) => boolean) =>
    merged(
      source.text,
      places.map((place, index) => (fails(index) ? left(source, source.items[index], place) : place)),
    );
  const sound = leave((index) => failed.has(index));
  return misread(sound, read).size === 0 ? sound : leave(() => true);
}

/** An item with its decisions in places of the source. */
interface Placed {
  readonly report: Report;
  readonly decisions: readonly Decision[];
  readonly edits: readonly Edit[];
}

function placed(source: Source, item: Item, report: Report | undefined): Placed {
  if (!report) throw new RangeError('Expected a report for each item');
  const decisions = inSource(source, item, report);
  if (!decisions) return left(source, item, { report, decisions: [], edits: [] });
  return {
    report,
    decisions,
    edits: decisions.flatMap((decision) => (decision.kind === 'repair' ? decision.edit : [])),
  };
}

/** The item as it came. */
function left(source: Source, item: Item | undefined, { report }: Placed): Placed {
  const as = unwritten(report);
  return { report: as, decisions: (item && inSource(source, item, as)) ?? [], edits: [] };
}

function merged(text: string, places: readonly Placed[]): Written {
  const edits = places.flatMap(({ edits: own }) => own);
  return {
    items: places.map(({ report }) => report),
    decisions: places.flatMap(({ decisions }) => decisions),
    output: apply(text, edits),
  };
}

/** Items that do not read as repaired; all of them, if they are not even as many as before. */
function misread({ items, output, decisions }: Written, read: Reader): Set<number> {
  if (!decisions.some(({ kind }) => kind === 'repair')) return new Set();
  const again = read(output).items;
  const known = again.length === items.length;
  return new Set([...items.keys()].filter((index) => !known || again[index]?.prose !== items[index]?.output));
}
