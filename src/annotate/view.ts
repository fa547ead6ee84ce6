import { bareKey, fold, hashWord, type Knowledge } from '#language';
import type { Document, Span } from '#model';
import type { DocumentView, Word } from './document-view.ts';
import { ModelWords } from './model-words.ts';
import { parsePiece } from './parse.ts';
import { piecesOf } from './pieces.ts';
import { protectedSpans } from './protect.ts';
import { quotations } from './quotation.ts';
import { type Scan, scan, type ScanTables, withoutPossessive } from './scan.ts';
import type { Sentence } from './sentence.ts';
import { WordSet } from './word-set.ts';

/** What the document has shown so far, found by the pipeline. */
export interface DocumentFacts {
  readonly machineMade: boolean;
  readonly tags: readonly string[];
}

/** A piece of a paragraph, with its sentences once it was parsed. */
interface Piece {
  readonly span: Span;
  sentences: readonly Sentence[] | undefined;
}

/** A document with its scan, as rules see it: the rest is found out when first asked for, and kept. */
export class ScannedDocument implements DocumentView {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly wordCount: number;
  readonly scan: Scan;
  readonly knowledge: Knowledge;
  readonly #pieces: Map<number, readonly Piece[]>;
  readonly document: Document;
  readonly #quoted: Map<number, readonly Span[]>;
  readonly #protected: Map<number, readonly Span[]>;
  readonly #facts: DocumentFacts;
  #tagWords: ReadonlySet<string> | undefined;
  #wasAskedWhoMadeIt = false;
  /** Words that were asked for among the tags, and whether they stood there. */
  readonly #askedTags = new Map<string, boolean>();
  #words: WordSet | undefined;
  #modelWords: ModelWords | undefined;
  readonly #asked: Map<object, boolean>;

  /** `known`: an earlier view of the same text, with what was found out of its paragraphs and words. */
  constructor(document: Document, scan: Scan, knowledge: Knowledge, facts: DocumentFacts, known?: ScannedDocument) {
    this.document = document;
    this.text = document.text;
    this.paragraphs = document.paragraphs;
    this.#facts = facts;
    this.wordCount = scan.count;
    this.scan = scan;
    this.knowledge = knowledge;
    this.#pieces = known ? known.#pieces : new Map<number, readonly Piece[]>();
    this.#quoted = known ? known.#quoted : new Map<number, readonly Span[]>();
    this.#protected = known ? known.#protected : new Map<number, readonly Span[]>();
    this.#asked = known ? known.#asked : new Map<object, boolean>();
    this.#words = known ? known.#words : undefined;
    this.#modelWords = known ? known.#modelWords : undefined;
  }

  get machineMade(): boolean {
    this.#wasAskedWhoMadeIt = true;
    return this.#facts.machineMade;
  }

  /** Whether a tag has the word, a bare key. */
  inTags(word: string): boolean {
    this.#tagWords ??= new Set(this.#facts.tags.flatMap((tag) => bareKey(tag).split(' ')));
    const isTag = this.#tagWords.has(word);
    this.#askedTags.set(word, isTag);
    return isTag;
  }

  /** Whether `other`, a view of the same text, would have answered all that was asked of this one alike. */
  answersAs(other: ScannedDocument): boolean {
    if (this.#wasAskedWhoMadeIt && this.#facts.machineMade !== other.#facts.machineMade) return false;
    return [...this.#askedTags].every(([word, isTag]) => other.inTags(word) === isTag);
  }

  /** The same document, scanned with other tables. */
  scannedWith(tables: ScanTables): ScannedDocument {
    return new ScannedDocument(this.document, scan(this.text, tables), this.knowledge, this.#facts);
  }

  /** The same document as it looks when it has shown something else. */
  shownAs(facts: DocumentFacts): ScannedDocument {
    return new ScannedDocument(this.document, this.scan, this.knowledge, facts, this);
  }

  get modelWords(): ModelWords {
    return (this.#modelWords ??= new ModelWords(this.text, this.scan, this.knowledge));
  }

  word(index: number): Word {
    return new ScanWord(this, index);
  }

  wordAt(offset: number): number {
    const { ends } = this.scan;
    let low = 0;
    let high = this.scan.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Index of the paragraph that holds `offset`, or the one before it. */
  paragraphAt(offset: number): number {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.paragraphs[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  quoted(offset: number): boolean {
    const paragraph = this.paragraphAt(offset);
    const spans = this.#quoted.get(paragraph) ?? this.#quotationsOf(paragraph);
    return within(spans, offset);
  }

  /** Protected spans of the paragraph at `offset`. */
  protectedNear(offset: number): readonly Span[] {
    const paragraph = this.paragraphAt(offset);
    let spans = this.#protected.get(paragraph);
    if (!spans) {
      const span = this.paragraphs[paragraph];
      spans = span ? protectedSpans(this.text.slice(span.start, span.end), span.start) : [];
      this.#protected.set(paragraph, spans);
    }
    return spans;
  }

  has(word: string): boolean {
    const [first, second] = hashWord(word);
    return this.#wordSet.has(first, second);
  }

  /** Whether any word with one of these first hashes stands in the document; wrong only where two words share a hash. */
  hasAny(hashes: { has(hash: number): boolean } & Iterable<number>): boolean {
    let found = this.#asked.get(hashes);
    if (found === undefined) {
      found = false;
      const words = this.#wordSet;
      for (const hash of hashes) {
        found = words.hasFirst(hash);
        if (found) break;
      }
      this.#asked.set(hashes, found);
    }
    return found;
  }

  get #wordSet(): WordSet {
    return (this.#words ??= new WordSet(this.scan));
  }

  sentences(paragraph: number): readonly Sentence[] {
    return this.#piecesOf(paragraph).flatMap((piece) => this.#parsed(piece));
  }

  /** The sentence of a paragraph that holds `offset`, or the next one; only the piece where it stands is parsed. */
  sentenceAt(paragraph: number, offset: number): Sentence | undefined {
    for (const piece of this.#piecesOf(paragraph)) {
      if (piece.span.end <= offset) continue;
      const sentence = this.#parsed(piece).find(({ span }) => span.end > offset);
      if (sentence) return sentence;
    }
    return undefined;
  }

  #piecesOf(paragraph: number): readonly Piece[] {
    let pieces = this.#pieces.get(paragraph);
    if (!pieces) {
      const span = this.paragraphs[paragraph];
      pieces = span ? piecesOf(this.text, span).map((piece) => ({ span: piece, sentences: undefined })) : [];
      this.#pieces.set(paragraph, pieces);
    }
    return pieces;
  }

  #parsed(piece: Piece): readonly Sentence[] {
    return (piece.sentences ??= parsePiece(this.text, piece.span, this.knowledge));
  }

  /** Quotations of the line that a paragraph stands in: a long one was cut into several. */
  #quotationsOf(paragraph: number): readonly Span[] {
    const sameLine = (index: number) => {
      const [before, after] = [this.paragraphs[index - 1], this.paragraphs[index]];
      return (
        before !== undefined &&
        after !== undefined &&
        !/[\n\r\u2028\u2029\f\v]/.test(this.text.slice(before.end, after.start))
      );
    };
    let [first, last] = [paragraph, paragraph];
    while (sameLine(first)) first--;
    while (sameLine(last + 1)) last++;
    const { start = 0 } = this.paragraphs[first] ?? {};
    const spans = quotations(this.text.slice(start, this.paragraphs[last]?.end ?? start), start);
    for (let index = first; index <= last; index++) this.#quoted.set(index, spans);
    return spans;
  }
}

class ScanWord implements Word {
  readonly #document: ScannedDocument;
  readonly index: number;
  #text: string | undefined;
  #lower: string | undefined;

  constructor(document: ScannedDocument, index: number) {
    this.#document = document;
    this.index = index;
  }
  get start(): number {
    return this.#document.scan.starts[this.index] ?? 0;
  }
  get end(): number {
    return this.#document.scan.ends[this.index] ?? 0;
  }
  get text(): string {
    return (this.#text ??= this.#document.text.slice(this.start, this.end));
  }
  get lower(): string {
    return (this.#lower ??= withoutPossessive(fold(this.text)));
  }
  get previous(): Word | undefined {
    return this.index > 0 ? new ScanWord(this.#document, this.index - 1) : undefined;
  }
  get next(): Word | undefined {
    return this.index + 1 < this.#document.scan.count ? new ScanWord(this.#document, this.index + 1) : undefined;
  }
}

/** Whether one of these spans, which are apart and in order, holds `offset`. */
function within(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}
