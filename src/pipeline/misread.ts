import type { Report, Span } from '#model';

/** Where paragraphs stand in the prose that came in that do not read as repaired; the first of them, if they cannot be told apart. */
export function misreadSpans({ document, output }: Report, again: string): Span[] {
  if (again === output) return [];
  const whole = { start: 0, end: document.text.length };
  const [before, expected, got] = [document.text.split('\n'), output.split('\n'), again.split('\n').filter(isProse)];
  if (before.length !== expected.length) return [whole];
  const spans: Span[] = [];
  let start = 0;
  let next = 0;
  for (const [index, paragraph] of before.entries()) {
    const made = expected[index] ?? '';
    // What lost all of its words is no paragraph any more.
    if (isProse(made) && got[next++] !== made) spans.push({ start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  if (expected.filter(isProse).length === got.length) return spans;
  return [spans[0] ?? whole];
}

function isProse(paragraph: string): boolean {
  return paragraph.trim() !== '';
}
