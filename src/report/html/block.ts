import { overlaps, type Report, type Span } from '#model';
import type { Finding } from '../findings.ts';

/** A finding with the number that a page knows it by, from 1. */
export interface Numbered extends Finding {
  readonly number: number;
}

/** A piece of the text that a page shows in one row: a paragraph, or several that a finding spans. */
export interface Block {
  readonly span: Span;
  readonly findings: readonly Numbered[];
}

/** The text as rows, in order: paragraphs, what stands between them unless it is blank, and the findings of each. */
export function blocksOf({ document }: Report, findings: readonly Numbered[]): readonly Block[] {
  const { text, paragraphs } = document;
  const seen = findings.map((finding) => ({ span: trimmed(text, finding.span), findings: [finding] }));
  const prose = paragraphs.map((span) => ({ span, findings: [] }));
  const between = gaps(text, paragraphs).map((span) => ({ span, findings: [] }));
  const blocks: Block[] = [];
  for (const block of [...prose, ...between, ...seen].toSorted(inOrder)) {
    const last = blocks.at(-1);
    if (last && overlaps(last.span, block.span)) blocks[blocks.length - 1] = joined(last, block);
    else blocks.push(block);
  }
  return blocks;
}

/** A span without the white space at its edges: a deleted line is shown in its own row, though its edit starts in the line before. */
function trimmed(text: string, { start, end }: Span): Span {
  const shown = text.slice(start, end);
  if (shown.trim() === '') return { start, end };
  return { start: end - shown.trimStart().length, end: start + shown.trimEnd().length };
}

function gaps(text: string, paragraphs: readonly Span[]): readonly Span[] {
  return [...paragraphs, { start: text.length, end: text.length }].flatMap(({ start }, index) => {
    const gap = trimmed(text, { start: paragraphs[index - 1]?.end ?? 0, end: start });
    return text.slice(gap.start, gap.end).trim() === '' ? [] : [gap];
  });
}

/** Whole rows before the findings that start with them. */
function inOrder(a: Block, b: Block): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

function joined(a: Block, b: Block): Block {
  const span = { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) };
  return { span, findings: [...a.findings, ...b.findings] };
}
