import type { Escape, Item, Source, Span } from '#model';
import { decodeHTMLStrict } from 'entities';
import { FlowingProse, placeholder } from '../flowing-prose.ts';
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
interface Flow {
  readonly prose: FlowingProse;
  readonly escapes: Escapes;
  /** No new text can go there: the words are a name too. */
  readonly fixed: boolean;
  lineStart: boolean;
}

/** One walk over the events of a text. */
class Walk {
  readonly #text: string;
  readonly #main: FlowingProse;
  readonly #others: readonly Span[];
  /** The innermost is the last; none outside of blocks. */
  readonly #flows: Flow[] = [];
  /** Texts of pictures and titles of links: paragraphs after the one they stand in. */
  readonly #asides: FlowingProse[] = [];
  #other = 0;
  /** The end of what a placeholder stands for. */
  #passed = 0;

  constructor(text: string) {
    this.#text = text;
    this.#main = new FlowingProse(text);
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
        this.#flow?.prose.settle();
      } else if (kind === 'enter' && !block) {
        if (blocks.has(token.type)) block = this.#openBlock(token);
      } else if (token === block) {
        block = undefined;
        this.#endBlock(token.end);
      } else if (block && kind === 'exit') this.#exit(token);
      else if (this.#flow && this.#enter(this.#flow, token)) skipping = token;
    }
    return this.#main.build();
  }

  get #flow(): Flow | undefined {
    return this.#flows.at(-1);
  }

  #openBlock(token: Token): Token {
    const escapes = token.type === 'tableContent' ? inTable : inText;
    this.#flows.push({ prose: this.#main, escapes, fixed: false, lineStart: token.type !== 'atxHeadingText' });
    return token;
  }

  #endBlock(at: number): void {
    this.#flows.length = 0;
    this.#main.endParagraph(at);
    for (const aside of this.#asides.splice(0)) this.#main.append(aside.build(), at);
  }

  /** Whether all that is in the token has been seen to. */
  #enter(flow: Flow, token: Token): boolean {
    const { type, start, end } = token;
    if (isLeaf(type)) {
      if (start >= this.#passed) this.#leaf(flow, token);
      else if (type === 'data') this.#data(flow, { start: this.#passed, end });
      return true;
    }
    flow.prose.settle();
    if (type === 'image') this.#openAside(flow.escapes, token.named);
    else if (type === 'resourceTitleString') this.#openAside(inTitle(this.#text.charAt(start - 1)), false);
    else if (type === 'link' && token.named) this.#flows.push({ ...flow, fixed: true });
    return false;
  }

  #openAside(escapes: Escapes, fixed: boolean): void {
    const prose = new FlowingProse(this.#text);
    this.#asides.push(prose);
    this.#flows.push({ prose, escapes, fixed, lineStart: false });
  }

  #exit({ type, named }: Token): void {
    this.#flow?.prose.settle();
    if (type === 'image' || type === 'resourceTitleString' || (type === 'link' && named)) this.#flows.pop();
  }

  #leaf(flow: Flow, { type, start, end }: Token): void {
    const source = this.#text.slice(start, end);
    if (spaces.has(type)) {
      if (type === 'lineEnding') flow.lineStart = true;
      flow.prose.space({ start, end }, flow.lineStart ? flow.escapes.lineStart : flow.escapes.inline);
    } else if (type === 'data') this.#data(flow, { start, end });
    else if (type === 'characterEscape') stand(flow, source.slice(1), { start, end });
    else if (type === 'characterReference') stand(flow, decodeHTMLStrict(source), { start, end });
    else if (objects.has(type)) stand(flow, placeholder, { start, end });
    else if (/^<br\b/i.test(source)) flow.prose.part(end);
    else flow.prose.settle();
  }

  #data(flow: Flow, { start, end }: Span): void {
    let at = start;
    for (; at < end; this.#other++) {
      const other = this.#others[this.#other];
      if (!other || other.start >= end) break;
      // It began inside of something else, as in code.
      if (other.start < at) continue;
      this.#copy(flow, { start: at, end: other.start });
      stand(flow, placeholder, other);
      this.#passed = other.end;
      at = other.end;
    }
    this.#copy(flow, { start: at, end });
  }

  #copy(flow: Flow, { start, end }: Span): void {
    if (start >= end) return;
    if (flow.fixed) {
      stand(flow, this.#text.slice(start, end), { start, end });
      return;
    }
    const first = flow.lineStart ? start + 1 : start;
    if (first > start) flow.prose.copy({ start, end: first }, takeEscape(flow));
    flow.prose.copy({ start: first, end }, flow.escapes.inline);
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

function stand(flow: Flow, text: string, span: Span): void {
  flow.prose.stand(text, flow.fixed ? { start: span.end, end: span.end } : span, takeEscape(flow));
}

/** How what begins here is escaped; what follows is no longer the start of a line. */
function takeEscape(flow: Flow): Escape {
  const { lineStart, escapes } = flow;
  flow.lineStart = false;
  return lineStart ? escapes.lineStart : escapes.inline;
}
