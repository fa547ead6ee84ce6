import { fold, type Inflecting, type Knowledge, lemmaOf, type PartOfSpeech, startsUpper, tag } from '#language';
import type { Span } from '#model';
import type {
  Node,
  Punctuation as PunctuationNode,
  Root,
  Sentence as SentenceNode,
  SentenceContent,
  Text as TextNode,
  Word as WordNode,
} from 'nlcst';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import type { NameMention, Sentence, Token } from './sentence.ts';

const parser = unified().use(retextEnglish).freeze();

/** Parses a piece of a paragraph with retext-english; its cost grows faster than the piece, so pieces are kept small. */
export function parsePiece(text: string, span: Span, knowledge: Knowledge): Sentence[] {
  const tree = parser.parse(text.slice(span.start, span.end));
  return sentencesOf(tree, text, span.start, knowledge);
}

/** The sentences of an nlcst tree, flat; `offset` is where the tree’s text stands in `text`. */
export function sentencesOf(tree: Root, text: string, offset: number, knowledge: Knowledge): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    for (const node of paragraph.children) {
      if (node.type !== 'SentenceNode') continue;
      for (const part of parted(node)) sentences.push(new ParsedSentence(part, text, offset, knowledge));
    }
  }
  return sentences;
}

/**
 * Words that parse-english takes for abbreviations (Warwickshire, Saturday, Sunday, inches) though nearly all of them end a sentence where a
 * stop and a capital follow: `after the World War. He left`.
 */
const plainWords = new Set(['War', 'sat', 'sun', 'in']);

/** A sentence, parted where such a word ended one. */
function parted(sentence: SentenceNode): SentenceNode[] {
  const { children } = sentence;
  if (!children.some((child, at) => isPlainEnd(child, children, at))) return [sentence];
  const parts: SentenceContent[][] = [[]];
  for (const [at, child] of children.entries()) {
    const part = parts.at(-1) ?? [];
    if (isPlainEnd(child, children, at)) {
      part.push(...apart(child));
      parts.push([]);
    } else if (part.length > 0 || child.type !== 'WhiteSpaceNode') part.push(child);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ ...sentence, children: part, ...position(part[0], part.at(-1)) }));
}

/** A word and the stop that was taken into it. */
function apart(word: Word): SentenceContent[] {
  const [text, stop] = word.children;
  return [{ ...word, children: [text], ...position(text, text) }, stop];
}

/** Where nodes stand of which these are the first and the last. */
function position(first?: Node, last?: Node): Pick<Node, 'position'> {
  const [start, end] = [first?.position?.start, last?.position?.end];
  return start && end ? { position: { start, end } } : {};
}

/** A word node that holds a word and a stop. */
interface Word extends WordNode {
  children: [TextNode, PunctuationNode];
}

function isPlainEnd(child: SentenceContent, children: readonly SentenceContent[], at: number): child is Word {
  if (child.type !== 'WordNode' || child.children.length !== 2) return false;
  const [word, stop] = child.children;
  if (word?.type !== 'TextNode' || stop?.type !== 'PunctuationNode' || stop.value !== '.') return false;
  if (!plainWords.has(word.value)) return false;
  const [before, after] = [textOf(children[at - 2]), textOf(children[at + 2])];
  return !/^\d/.test(before) && (after === '' || /^[\p{Lu}\p{N}"“‘(]/u.test(after));
}

function textOf(node: SentenceContent | undefined): string {
  const first = node?.type === 'WordNode' ? node.children[0] : node;
  return first && 'value' in first ? first.value : '';
}

/** A sentence that finds out its costly facts when first asked. */
class ParsedSentence implements Sentence {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly node: SentenceNode;
  readonly #knowledge: Knowledge;
  #tags: readonly PartOfSpeech[] | undefined;

  constructor(node: SentenceNode, text: string, offset: number, knowledge: Knowledge) {
    this.node = node;
    this.span = spanOf(node, offset);
    this.text = text.slice(this.span.start, this.span.end);
    this.tokens = tokensOf(node, text, offset);
    this.#knowledge = knowledge;
  }

  pos(index: number): PartOfSpeech {
    this.#tags ??= tag(this.tokens, this.#knowledge.lexicon);
    return this.#tags[index] ?? 'X';
  }

  lemma(index: number): string {
    const token = this.tokens[index];
    if (!token) return '';
    const pos = this.pos(index);
    if (pos === 'VERB' || pos === 'AUX') return lemmaOf(token.lower, 'verb', this.#knowledge.lexicon);
    if (pos === 'NOUN') return lemmaOf(token.lower, 'noun', this.#knowledge.lexicon);
    return pos === 'ADJ' ? lemmaOf(token.lower, 'adjective', this.#knowledge.lexicon) : token.lower;
  }

  lemmaAs(index: number, kind: Inflecting): string {
    return lemmaOf(this.tokens[index]?.lower ?? '', kind, this.#knowledge.lexicon);
  }

  name(index: number): NameMention | undefined {
    const { tokens } = this;
    const first = tokens[index];
    if (first?.kind !== 'word' || !startsUpper(first.text)) return undefined;
    const word = (at: number) => {
      const token = tokens[at];
      return token?.kind === 'word' ? token.lower.replace(/'s$/, '') : undefined;
    };
    const found = this.#knowledge.gazetteer.longestAt(word, index);
    return found?.named[0] && { kind: found.named[0].kind, named: found.named, end: found.end };
  }
}

function tokensOf(node: SentenceNode, text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  for (const child of node.children) {
    if (child.type === 'WhiteSpaceNode') {
      spaced = true;
      continue;
    }
    const span = spanOf(child, offset);
    const kind = child.type === 'WordNode' ? 'word' : 'mark';
    if (kind === 'word' && !spaced && joins(tokens.at(-2), tokens.at(-1), text.charAt(span.start)))
      tokens.push(joined(tokens.splice(-2), span, text));
    else {
      const word = text.slice(span.start, span.end);
      tokens.push({ index: tokens.length, text: word, lower: fold(word), span, kind, spaced });
    }
    spaced = false;
  }
  return tokens;
}

/** Whether a mark stands inside a word or a number, as the scan sees them: `don‘t`, a zero-width space in a word, `1,200`. */
function joins(before: Token | undefined, mark: Token | undefined, next: string): boolean {
  if (mark?.kind !== 'mark' || mark.spaced || mark.text.length > 1 || before?.kind !== 'word') return false;
  if (mark.text === ',') return /\d$/.test(before.text) && /\d/.test(next);
  return inner.test(mark.text) && wordUnit.test(next) && wordUnit.test(before.text.slice(-1));
}

const inner = /[\u2018\u200b-\u200d\u2060\ufeff]/;
const wordUnit = /[\p{L}\p{M}\p{N}]/u;

function joined([first]: readonly Token[], { end }: Span, text: string): Token {
  const { index = 0, spaced = true } = first ?? {};
  const span = { start: first?.span.start ?? end, end };
  const word = text.slice(span.start, end);
  return { index, text: word, lower: fold(word), span, kind: 'word', spaced };
}

function spanOf(node: SentenceNode | SentenceContent, offset: number): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`Expected a position on \`${node.type}\``);
  return { start: offset + start, end: offset + end };
}
