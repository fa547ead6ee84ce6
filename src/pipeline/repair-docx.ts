import type { Decision, Edit, Report, RuleId, Span } from '#model';
import { type Docx, type DocxEdits, openDocx } from '#read';
import type { Engine } from './engine.ts';
import { unwritten } from './in-source.ts';
import { misreadSpans } from './misread.ts';
import { repair, type RepairOptions } from './repair.ts';

export interface DocxOptions extends Omit<RepairOptions, 'format'> {
  /** When changes and comments were made, ISO 8601. None: they do not say, and the same file gives the same bytes. */
  readonly date?: string;
  /** Why a rule is one, for comments. */
  readonly why?: (rule: RuleId) => string | undefined;
}

/** The repair of a Word file. */
export interface DocxReport {
  /** In places of its prose: that of its text, then of its notes. */
  readonly report: Report;
  /** The file with repairs as tracked changes and findings as comments; the same bytes if there are none. */
  readonly bytes: Uint8Array;
}

/** Who signs changes and comments. */
const author = 'debabel';

/** read → repair → tracked changes and comments. Throws `DebabelError` (`input-file`, `too-large`) if the bytes are no Word file. */
export function repairDocx(engine: Engine, bytes: Uint8Array, { date, why, ...options }: DocxOptions = {}): DocxReport {
  const name = options.name ?? 'document.docx';
  const docx = openDocx(bytes, name);
  const prose = docx.items.map((item) => item.prose).join('');
  const whole = repair(engine, prose, { ...options, name, format: 'docx' });
  let report = unwritten(whole, (edit) => !isTrackable(docx, edit));
  // Paragraphs that do not read as repaired are left, then all.
  for (const leave of [(spans: readonly Span[]) => (edit: Edit) => isIn(spans, edit), () => () => true, undefined]) {
    const edits = editsOf(docx, report, why);
    if (edits.every(({ changes, comments }) => changes.length + comments.length === 0)) break;
    const written = docx.write(edits, author, date);
    const wrong = misreadSpans(report, written.proses.join(''));
    if (wrong.length === 0) return { report, bytes: written.bytes };
    if (leave) report = unwritten(report, leave(wrong));
  }
  return { report: unwritten(report, () => true), bytes };
}

function isIn(spans: readonly Span[], { span }: Edit): boolean {
  return spans.some(({ start, end }) => start <= span.start && span.start <= end);
}

/** Where the prose of each item begins in that of the file. */
function startsOf({ items }: Docx): number[] {
  let start = 0;
  return items.map(({ prose }) => {
    const own = start;
    start += prose.length;
    return own;
  });
}

function isTrackable(docx: Docx, { span, text }: Edit): boolean {
  const starts = startsOf(docx);
  const index = starts.findLastIndex((start) => start <= span.start);
  return docx.isTrackable(index, { span: moved(span, -(starts[index] ?? 0)), text });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function editsOf(docx: Docx, { decisions }: Report, why: DocxOptions['why']): DocxEdits[] {
  return startsOf(docx).map((start, index): DocxEdits => {
    const end = start + (docx.items[index]?.prose.length ?? 0);
    const own = decisions.filter(
      ({ issue }) => start <= issue.span.start && issue.span.start < Math.max(end, start + 1),
    );
    return {
      changes: own.flatMap((decision) =>
        decision.kind === 'repair' ? { span: moved(decision.edit.span, -start), text: decision.edit.text } : [],
      ),
      comments: own.flatMap((decision) =>
        decision.kind === 'suggest' || decision.kind === 'flag'
          ? { span: moved(decision.issue.span, -start), lines: linesOf(decision, why) }
          : [],
      ),
    };
  });
}

/** What a comment says: what was found, why, and what could stand there. */
function linesOf({ issue }: Decision, why: DocxOptions['why']): string[] {
  const reason = why?.(issue.rule);
  const texts = issue.replacements.map(({ text }) => (text === '' ? 'nothing' : `“${text}”`));
  return [
    plain(issue.message),
    ...(reason === undefined ? [] : [plain(reason)]),
    ...(texts.length === 0 ? [] : [`Instead: ${texts.join(' · ')}`]),
    `Rule: ${issue.rule}`,
  ];
}

/** Without the signs of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/`([^`]*)`/g, '“$1”')
    .replace(/\*([^*]+)\*/g, '$1')
    .replace(/\s*\n\s*/g, ' ');
}
