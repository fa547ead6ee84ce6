import type { Escape, Item, Source, Span } from '#model';
import { entityAt } from '../markup/entity.ts';
import { Flow } from '../flow.ts';
import { readRun } from '../markup/read-run.ts';
import { type Escapes, inTable, inText, inTitle } from './escapes.ts';
import { eventsOf, type Token } from './events.ts';
import { notProse } from './not-prose.ts';

/** Markdown as GitHub takes it, with front matter. Code, HTML, addresses and definitions are not prose. */
export function readMarkdown(text: string): Source {
  return { text, format: 'markdown', items: [new Walk(text).item()] };
}

/** Tokens whose text is a paragraph of prose. */
const blocks = new Set(['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableContent']);

/** Tokens that hold no prose, with all that is in them. */
const skipped = new Set([
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'yaml',
  'toml',
  'definition',
  'gfmFootnoteDefinitionLabel',
  'gfmFootnoteCall',
  'resourceDestination',
  'reference',
  'taskListCheck',
  'tableDelimiterRow',
]);

/** Tokens that stand in a sentence and are no words. */
const objects = new Set(['codeText', 'autolink', 'literalAutolink']);

/** Tokens that are one white space together: a line break, and what the next line begins with. */
const spaces = new Set([
  'lineEnding',
  'whitespace',
  'lineSuffix',
  'linePrefix',
  'hardBreakTrailing',
  'hardBreakEscape',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionIndent',
  'gfmFootnoteDefinitionWhitespace',
]);

/** Prose that is being gathered, and how it is escaped. */
interface Place {
  readonly prose: Flow;
  readonly escapes: Escapes;
  /** No new text can go there: the words are a name too. */
  readonly fixed: boolean;
  lineStart: boolean;
}

/** One walk over the events of a text. */
class Walk {
  readonly #text: string;
  readonly #main: Flow;
  readonly #others: readonly Span[];
  /** The innermost is the last; none outside of blocks. */
  readonly #places: Place[] = [];
  #other = 0;
  /** The end of what a placeholder stands for. */
  #passed = 0;

  constructor(text: string) {
    this.#text = text;
    this.#main = new Flow(text);
    this.#others = notProse(text);
  }

  item(): Item {
    let skipping: Token | undefined;
    let block: Token | undefined;
    for (const { kind, token } of eventsOf(this.#text)) {
      if (skipping) {
        if (kind === 'exit' && token === skipping) skipping = undefined;
      } else if (kind === 'enter' && skipped.has(token.type)) {
        skipping = token;
      } else if (kind === 'enter' && !block) {
        if (blocks.has(token.type)) block = this.#openBlock(token);
      } else if (token === block) {
        block = undefined;
        this.#endBlock(token.end);
      } else if (block && kind === 'exit') this.#exit(token);
      else if (this.#place && this.#enter(this.#place, token)) skipping = token;
    }
    return this.#main.build();
  }

  get #place(): Place | undefined {
    return this.#places.at(-1);
  }

  #openBlock(token: Token): Token {
    const escapes = token.type === 'tableContent' ? inTable : inText;
    this.#places.push({ prose: this.#main, escapes, fixed: false, lineStart: token.type !== 'atxHeadingText' });
    return token;
  }

  #endBlock(at: number): void {
    this.#places.length = 0;
    this.#main.endParagraph(at);
  }

  /** Whether all that is in the token has been seen to. */
  #enter(place: Place, token: Token): boolean {
    const { type, start, end } = token;
    if (isLeaf(type)) {
      if (start >= this.#passed) this.#leaf(place, token);
      else if (type === 'data') this.#data(place, { start: this.#passed, end });
      return true;
    }
    if (type === 'image') this.#openAside(place.escapes, token.named);
    else if (type === 'resourceTitleString')
      this.#openAside(inTitle(this.#text.charAt(start - 1), place.escapes), false);
    else if (type === 'resource') this.#places.push({ ...place, prose: new Flow(this.#text) });
    else if (type === 'link' && token.named) this.#places.push({ ...place, fixed: true });
    return false;
  }

  /** The text of a picture and the title of a link are paragraphs after the one they stand in. */
  #openAside(escapes: Escapes, fixed: boolean): void {
    this.#places.push({ prose: new Flow(this.#text), escapes, fixed, lineStart: false });
  }

  #exit({ type, named }: Token): void {
    if (type === 'image' || type === 'resourceTitleString') {
      const aside = this.#places.pop();
      if (aside) this.#main.aside(aside.prose.build());
    } else if (type === 'resource' || (type === 'link' && named)) this.#places.pop();
  }

  #leaf(place: Place, { type, start, end }: Token): void {
    const span = { start, end };
    const source = this.#text.slice(start, end);
    if (spaces.has(type)) {
      if (type === 'lineEnding') place.lineStart = true;
      place.prose.space(span, place.lineStart ? place.escapes.lineStart : place.escapes.inline);
    } else if (type === 'data') this.#data(place, span);
    else if (type === 'characterEscape') stand(place, source.slice(1), span);
    else if (type === 'characterReference') stand(place, entityAt(source, 0, 'html')?.text ?? source, span);
    else if (objects.has(type)) place.prose.object(span);
    else if (/^<br\b/i.test(source)) place.prose.endParagraph(end);
  }

  #data(place: Place, { start, end }: Span): void {
    let at = start;
    for (; at < end; this.#other++) {
      const other = this.#others[this.#other];
      if (!other || other.start >= end) break;
      // It began inside of something else, as in code.
      if (other.start < at) continue;
      this.#copy(place, { start: at, end: other.start });
      place.prose.object(other);
      this.#passed = other.end;
      at = other.end;
    }
    this.#copy(place, { start: at, end });
  }

  #copy(place: Place, { start, end }: Span): void {
    if (start >= end) return;
    const { prose, escapes, fixed, lineStart } = place;
    if (fixed) {
      prose.object({ start, end }, this.#text.slice(start, end));
      return;
    }
    const first = lineStart ? start + 1 : start;
    if (lineStart) readRun(this.#text, { start, end: first }, prose, { escape: takeEscape(place) });
    readRun(this.#text, { start: first, end }, prose, { escape: escapes.inline });
  }
}

function isLeaf(type: string): boolean {
  return (
    type === 'data' ||
    type === 'characterEscape' ||
    type === 'characterReference' ||
    type === 'htmlText' ||
    objects.has(type) ||
    spaces.has(type)
  );
}

function stand(place: Place, text: string, span: Span): void {
  if (place.fixed) place.prose.object(span, text);
  else place.prose.stand(text, span, takeEscape(place));
}

/** How what begins here is escaped; what follows is no longer the start of a line. */
function takeEscape(place: Place): Escape {
  const { lineStart, escapes } = place;
  place.lineStart = false;
  return lineStart ? escapes.lineStart : escapes.inline;
}
