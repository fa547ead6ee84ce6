import type { Item, Span } from '#model';
import { entityAt } from '../markup/entity.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { ProseBuilder } from '../prose-builder.ts';
import { type XmlToken, xmlTokens } from './xml.ts';

/** An element right inside of a run. `text`: what a `w:t` holds. */
export interface RunChild {
  readonly span: Span;
  readonly text?: Span;
}

/** A run: text of one look. */
export interface Run {
  readonly span: Span;
  /** Its start tag. */
  readonly open: string;
  /** Its `w:rPr`, or nothing. */
  readonly properties: string;
  readonly children: readonly RunChild[];
  /** The start tag of the tracked insertion right around it. */
  readonly inserted?: string;
}

/** A part of a Word file: its prose, with places in its XML, and its runs in order. */
export interface WordPart {
  readonly item: Item;
  readonly runs: readonly Run[];
}

/** Elements without prose, by their local names: what was deleted or moved away, properties, what is only for old programs. */
const skipped = new Set([
  'del',
  'moveFrom',
  'pPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'Fallback',
  'rt',
]);

/** Elements of a run that are a space between words. */
const spaces = new Set(['tab', 'br', 'cr', 'ptab']);

/** An entity, a line break, words. */
const units = /&[^;&\s]{1,10};|[\t\n\r]+|[^&\t\n\r]+|&/g;

interface Frame {
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

interface OpenRun {
  readonly start: number;
  readonly open: string;
  readonly depth: number;
  readonly inserted: string | undefined;
  properties: string;
  readonly children: RunChild[];
  /** Holds text of its own paragraphs, as a text box does: its own words are left. */
  holdsOthers: boolean;
}

/** Reads the prose of a part of a Word file. Throws `DebabelError` (`input-file`) if it is no XML. */
export function readWord(xml: string, place: string): WordPart {
  return new WordReader(xml).read(place);
}

class WordReader {
  readonly #xml: string;
  readonly #frames: Frame[] = [];
  readonly #runs: Run[] = [];
  readonly #openRuns: OpenRun[] = [];
  /** The innermost paragraph is the last; one in a text box is a paragraph after the one around it. */
  readonly #paragraphs: ProseBuilder[] = [];
  readonly #main: ProseBuilder;
  #asides: ProseBuilder[] = [];
  /** Frames around what is skipped. */
  #skippedAt: number | undefined;

  constructor(xml: string) {
    this.#xml = xml;
    this.#main = new ProseBuilder(xml, escapeMarkup);
  }

  read(place: string): WordPart {
    for (const token of xmlTokens(this.#xml, place)) {
      if (token.kind === 'text' || token.kind === 'cdata') {
        if (this.#skippedAt === undefined && this.#frames.at(-1)?.local === 't') this.#text(token);
        continue;
      }
      if (token.kind !== 'close') this.#open(token);
      if (token.kind !== 'open') this.#close(token);
    }
    return { item: this.#main.build(), runs: this.#runs.toSorted((a, b) => a.span.start - b.span.start) };
  }

  #open(token: XmlToken): void {
    const { name, start, end } = token;
    const local = name.slice(name.indexOf(':') + 1);
    this.#frames.push({ local, start, end });
    if (this.#skippedAt !== undefined) return;
    if (skipped.has(local)) this.#skippedAt = this.#frames.length;
    else if (local === 'oMath') {
      this.#skippedAt = this.#frames.length;
      this.#paragraphs.at(-1)?.object({ start: end, end });
    } else if (local === 'p') this.#openParagraph();
    else if (local === 'r') this.#openRun(token);
    else if (this.#isRunChild() && spaces.has(local)) this.#fixed(' ', token);
    else if (this.#isRunChild() && local === 'noBreakHyphen') this.#fixed('-', token);
  }

  #openParagraph(): void {
    const around = this.#paragraphs.at(-1);
    const builder = around ? new ProseBuilder(this.#xml, escapeMarkup) : this.#main;
    if (around) this.#asides.push(builder);
    for (const run of this.#openRuns) run.holdsOthers = true;
    this.#paragraphs.push(builder);
  }

  #openRun({ start, end }: XmlToken): void {
    const parent = this.#frames.at(-2);
    const inserted =
      parent?.local === 'ins' || parent?.local === 'moveTo' ? this.#xml.slice(parent.start, parent.end) : undefined;
    this.#openRuns.push({
      start,
      open: this.#xml.slice(start, end),
      depth: this.#frames.length,
      inserted,
      properties: '',
      children: [],
      holdsOthers: false,
    });
  }

  #close({ start, end }: XmlToken): void {
    const depth = this.#frames.length;
    const frame = this.#frames.pop();
    if (!frame) return;
    const run = this.#openRuns.at(-1);
    if (run && depth === run.depth + 1) this.#closeChild(run, frame, { start, end });
    if (this.#skippedAt === depth) this.#skippedAt = undefined;
    else if (this.#skippedAt !== undefined) return;
    else if (frame.local === 'p') this.#closeParagraph(end);
    else if (frame.local === 'r' && run?.depth === depth) this.#closeRun(run, end);
  }

  #closeChild(run: OpenRun, { local, start, end }: Frame, tag: Span): void {
    if (local === 'rPr') {
      run.properties = this.#xml.slice(start, tag.end);
      return;
    }
    const span = { start: run.children.at(-1)?.span.end ?? start, end: tag.end };
    const isText = local === 't' && tag.start >= end;
    run.children.push(isText ? { span, text: this.#shown({ start, end }, { start: end, end: tag.start }) } : { span });
  }

  #closeParagraph(at: number): void {
    this.#paragraphs.pop()?.endParagraph(at);
    if (this.#paragraphs.length > 0) return;
    for (const aside of this.#asides) this.#main.append(aside.build());
    this.#asides = [];
  }

  #closeRun(run: OpenRun, end: number): void {
    this.#openRuns.pop();
    if (run.holdsOthers) return;
    const { start, open, properties, children, inserted } = run;
    this.#runs.push({ span: { start, end }, open, properties, children, ...(inserted !== undefined && { inserted }) });
  }

  #isRunChild(): boolean {
    return this.#openRuns.at(-1)?.depth === this.#frames.length - 1;
  }

  #fixed(text: string, { start, end }: Span): void {
    this.#paragraphs.at(-1)?.object({ start, end }, text);
  }

  #text({ kind, start, end }: XmlToken): void {
    const builder = this.#paragraphs.at(-1);
    const tag = this.#frames.at(-1);
    if (!builder || !tag || !this.#isRunChild()) return;
    if (kind === 'cdata') {
      builder.object({ start, end }, this.#xml.slice(start + 9, end - 3));
      return;
    }
    const shown = this.#shown(tag, { start, end });
    for (const { 0: unit, index } of this.#xml.slice(shown.start, shown.end).matchAll(units)) {
      const span = { start: shown.start + index, end: shown.start + index + unit.length };
      const entity = unit.startsWith('&') ? entityAt(unit, 0, 'xml')?.text : undefined;
      if (entity !== undefined) builder.stand(entity, span);
      else if (/^[\t\n\r]/.test(unit)) builder.stand(' ', span);
      else builder.copy(span);
    }
  }

  /** What is shown of the text in a tag: white space at its ends only if the tag says so. */
  #shown(tag: Span, { start, end }: Span): Span {
    if (/xml:space\s*=\s*["']preserve/.test(this.#xml.slice(tag.start, tag.end))) return { start, end };
    const source = this.#xml.slice(start, end);
    const from = start + source.length - source.trimStart().length;
    return { start: from, end: Math.max(from, start + source.trimEnd().length) };
  }
}
