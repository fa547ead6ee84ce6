import type { ExplainedPlace } from './place.ts';

/** Explained places as a JSON array, made to be read by people too. Offsets are UTF-16 units in the text as it came. */
export function placesJson(places: readonly ExplainedPlace[]): string {
  return `${JSON.stringify(places.map(wirePlace), undefined, 2)}\n`;
}

function wirePlace({
  rule,
  name,
  line,
  column,
  machineMade,
  doubted,
  decision,
  thresholds,
  gates,
}: ExplainedPlace): unknown {
  return {
    version: 1,
    rule,
    name,
    line,
    column,
    machineMade,
    doubted,
    thresholds,
    decision: decision && {
      kind: decision.kind,
      ...('because' in decision && { because: decision.because }),
      ...(decision.kind === 'yield' && { to: decision.to }),
      start: decision.issue.span.start,
      end: decision.issue.span.end,
      message: decision.issue.message,
      replacements: decision.issue.replacements,
    },
    gates: gates.map(({ span: { start, end }, ...gate }) => ({ start, end, ...gate })),
  };
}
