import type { Item, Span } from '#model';
import { escapeCdata, escapeMarkup } from '../markup/escape.ts';
import { Flow } from '../flow.ts';
import { ProseBuilder } from '../prose-builder.ts';
import { readable, readRun, type RunOptions } from '../markup/read-run.ts';

/** What stands in an element: its text and CDATA sections in order, with comments and processing instructions left out. */
export interface XmlContent {
  /** From the end of its opening tag to its closing tag. */
  readonly span: Span;
  readonly pieces: readonly XmlPiece[];
  /** It has elements inside: their text is none of its pieces. */
  readonly hasElements: boolean;
}

export interface XmlPiece {
  readonly kind: 'text' | 'cdata';
  readonly span: Span;
}

/** Entities that a document declares. */
export type Declared = ReadonlySet<string>;

/** The text that an element holds, to the letter: what is written in it in another format is read from this. */
export function textOf(source: string, { pieces }: XmlContent, declared: Declared): Item {
  const builder = new ProseBuilder(source, escapeMarkup);
  for (const { kind, span } of pieces) {
    if (kind === 'cdata') builder.copy(span, escapeCdata);
    else copyText(source, span, builder, { place: 'xml', declared });
  }
  return builder.build();
}

/** The text that escaped HTML stands for: HTML again, where it was escaped twice. */
export function decodedHtml(text: string): Item {
  const builder = new ProseBuilder(text, escapeMarkup);
  copyText(text, { start: 0, end: text.length }, builder, { place: 'html' });
  return builder.build();
}

/** The prose of an element whose text is prose. */
export function readPlain(source: string, { pieces, span }: XmlContent, declared: Declared): Item {
  const flow = new Flow(source, escapeMarkup);
  for (const piece of pieces) {
    const options = piece.kind === 'cdata' ? { escape: escapeCdata } : { place: 'xml' as const, declared };
    readRun(source, piece.span, flow, { ...options, blankLines: true });
  }
  flow.endParagraph(span.end);
  return flow.build();
}

function copyText(source: string, { start, end }: Span, builder: ProseBuilder, options: RunOptions): void {
  const { place: where = 'xml', declared } = options;
  const run = source.slice(start, end);
  let at = 0;
  for (let next = run.indexOf('&'); next >= 0; next = run.indexOf('&', at)) {
    builder.copy({ start: start + at, end: start + next });
    const entity = readable(run, next, where, declared);
    const place = { start: start + next, end: start + next + (entity?.length ?? 1) };
    if (!entity) builder.copy(place);
    else if (entity.text === undefined) builder.object(place);
    else builder.stand(entity.text, place);
    at = place.end - start;
  }
  builder.copy({ start: start + at, end });
}
