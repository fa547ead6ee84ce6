import type { Source } from '#model';
import { Flow } from '../flow.ts';
import { readRun } from '../markup/read-run.ts';
import { cuesOf } from './cues.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Subtitles: a sentence that runs over several cues is one paragraph. Numbers, timings, notes and styles are not prose. */
export function readSubtitles(text: string, format: 'srt' | 'vtt'): Source {
  const escape = format === 'vtt' ? escapeVtt : undefined;
  const prose = new Flow(text, escape);
  let ended = true;
  for (const lines of cuesOf(text)) {
    for (const [index, line] of lines.entries()) {
      const pieces = piecesOf(text, line, format);
      const said = pieces.map((piece) => piece.text).join('');
      if (said.trim() === '') continue;
      if ((index === 0 && ended) || pieces.some(({ speaks }) => speaks) || isAside(said))
        prose.endParagraph(line.start);
      else prose.space({ start: line.start, end: line.start });
      for (const piece of pieces) write(prose, text, piece);
      ended = isEnd(said) || isAside(said);
      if (isAside(said)) prose.endParagraph(line.end);
    }
  }
  prose.endParagraph(text.length);
  return { text, format, items: [prose.build()] };
}

function write(prose: Flow, source: string, { text, span }: Piece): void {
  if (text === source.slice(span.start, span.end)) readRun(source, span, prose, {});
  else if (text.trim() === '') prose.space(span);
  else prose.stand(text, span);
}

/** Whether a sentence ends where a cue does. */
function isEnd(said: string): boolean {
  return /[.!?…:♪♫][\s"'”’)\]]*$/.test(said);
}

/** What is heard and not said: `[door slams]`. */
function isAside(said: string): boolean {
  return /^\s*(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*)\s*$/.test(said);
}

function escapeVtt(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
