import type { Replacement, Report } from '#model';
import picocolors from 'picocolors';
import { type Finding, findingsOf } from './findings.ts';
import { inlines } from './inline.ts';
import { excerptOf, oneLine, type Place, placeFinder } from './lines.ts';
import { pivotReasons } from './pivots.ts';
import { caveat, summaryLine } from './summary-line.ts';
import { doubtWords, percent, replacementText, type WhyOption } from './words.ts';

/** How a terminal shows a report. */
export interface TerminalOptions extends WhyOption {
  readonly color: boolean;
}

type Colors = ReturnType<typeof picocolors.createColors>;

const plainColors = picocolors.createColors(false);

/** Columns that a reason is wrapped at. */
const width = 80;

/** A report for a terminal: summary, findings with their places, caveat. Nothing of the text can drive the terminal. */
export function asTerminal(report: Report, { color, why }: TerminalOptions): string {
  const colors = picocolors.createColors(color);
  const place = placeFinder(report.document.text);
  const explained = new Set<string>();
  const findings = findingsOf(report).map((finding) => {
    const reason = explained.has(finding.rule) ? undefined : why?.(finding.rule);
    explained.add(finding.rule);
    return [
      headline(report.name, place(finding.span.start), finding, colors),
      ...excerptLines(report.document.text, finding, colors),
      ...(finding.doubt ? [colors.dim(`  not repaired: ${doubtWords[finding.doubt]}`)] : []),
      ...(reason === undefined
        ? []
        : wrapped(`why: ${message(reason, plainColors)}`).map((line) => colors.dim(`  ${line}`))),
    ].join('\n');
  });
  const summary = [
    `${colors.bold(oneLine(report.name))}: ${summaryLine(report.summary)}`,
    ...pivotReasons(report.summary).map(({ languages, evidence }) => {
      const told = evidence.map(({ rule, text }) => `${text} ${colors.dim(`(${oneLine(rule)})`)}`);
      return `  ${languages}: ${told.join(', ')}`;
    }),
  ].join('\n');
  return `${[summary, ...findings, colors.dim(caveat)].join('\n\n')}\n`;
}

function headline(name: string, { line, column }: Place, finding: Finding, colors: Colors): string {
  const place = `${oneLine(name)}${colors.dim(`:${line}:${column}`)}`;
  const kind = paint(finding.kind, colors)(finding.kind);
  return [place, kind, message(finding.message, colors), colors.dim(oneLine(finding.rule))].join('  ');
}

/** The line of the finding, and under it a line that marks the place and says what could stand there. */
function excerptLines(text: string, finding: Finding, colors: Colors): readonly string[] {
  const { before, marked, after } = excerptOf(text, finding.span);
  const color = paint(finding.kind, colors);
  const indent = ' '.repeat(2 + cells(before));
  const answer = answers(finding, colors);
  return [
    `  ${before}${colors.bold(color(marked))}${after}`,
    `${indent}${color('^'.repeat(Math.max(1, cells(marked))))}${answer && ` ${answer}`}`,
  ];
}

/** What was put, or could be put, in place of the span: `floated 72% | raised 31%`. */
function answers({ kind, replacements }: Finding, colors: Colors): string {
  const [best, ...rivals] = replacements.map((replacement) => answer(replacement, colors));
  if (best === undefined) return '';
  return kind === 'repair' ? `→ ${best}` : [best, ...rivals].join(colors.dim(' | '));
}

function answer({ text, confidence }: Replacement, colors: Colors): string {
  return `${text === '' ? '(delete)' : colors.bold(replacementText(text))} ${colors.dim(`(${percent(confidence)})`)}`;
}

function message(markdown: string, colors: Colors): string {
  return inlines(oneLine(markdown))
    .map(({ kind, text }) => (kind === 'code' ? `\`${colors.bold(text)}\`` : text))
    .join('');
}

function paint(kind: Finding['kind'], colors: Colors): (text: string) => string {
  switch (kind) {
    case 'repair':
      return colors.green;
    case 'suggest':
      return colors.cyan;
    case 'flag':
      return colors.yellow;
  }
}

/** Cells that a terminal gives to `text`: none to combining marks, two to wide characters. */
function cells(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let sum = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    sum +=
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return sum;
}

function wrapped(text: string): readonly string[] {
  const lines = [''];
  for (const word of oneLine(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`     ${word}`);
  }
  return lines;
}
