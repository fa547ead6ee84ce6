import type { Span } from '#model';

/** `00:00:01,000 --> 00:00:02,500`, with what a player wants to know behind it. */
const timing = /^\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}(?:\s|$)/;

/** The lines of text of each cue, in order. A cue ends at a blank line, or where the next one begins. */
export function cuesOf(text: string): Span[][] {
  const cues: Span[][] = [];
  let open: Span[] | undefined;
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    if (timing.test(line)) {
      dropNumber(text, open);
      open = [];
      cues.push(open);
    } else if (line.trim() === '') open = undefined;
    else open?.push({ start: index, end: index + line.length });
  }
  return cues;
}

/** Where no blank line parts cues, the number of the next one looks like text of the one before. */
function dropNumber(text: string, lines: Span[] | undefined): void {
  const last = lines?.at(-1);
  if (last && /^\s*\d+\s*$/.test(text.slice(last.start, last.end))) lines?.pop();
}
