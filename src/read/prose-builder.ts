import type { Escape, Item, Span, Stretch } from '#model';

/** Stands in the prose for what is none, such as code in a sentence: the object replacement character. */
export const objectCharacter = '\uFFFC';

/** Gathers the prose of an item with its unit map. Ranges of the source must come in order, but for whole paragraphs. */
export class ProseBuilder {
  readonly #source: string;
  readonly #escape: Escape | undefined;
  readonly #stretches: Stretch[] = [];
  #prose = '';
  /** Its last unit: to look for it in the prose would copy the whole of it each time. */
  #last = '';

  /** `escape`: how new prose is written in this source. */
  constructor(source: string, escape?: Escape) {
    this.#source = source;
    this.#escape = escape;
  }

  /** Units of prose so far. */
  get length(): number {
    return this.#prose.length;
  }

  /** Whether the next prose begins a paragraph. */
  get atParagraph(): boolean {
    return this.#last === '' || this.#last === '\n';
  }

  /** Whether the prose so far ends in white space, or there is none. */
  get afterSpace(): boolean {
    return this.#last === '' || /\s/.test(this.#last);
  }

  /** A range of the source is prose, unit for unit. */
  copy({ start, end }: Span, escape: Escape | undefined = this.#escape): void {
    if (start < end) this.#add(this.#source.slice(start, end), { start, end }, escape);
  }

  /** `text` is what a range of the source stands for: `&` for `&amp;`, one space for a line break and its indent. */
  stand(text: string, source: Span, escape: Escape | undefined = this.#escape): void {
    if (text !== '') this.#add(text, source, escape);
  }

  /** A range of the source may not be replaced, but the sentence goes on around it. `text`: the words that it stands for, if it has any. */
  object(source: Span, text: string = objectCharacter): void {
    this.#add(text, source, this.#escape, true);
  }

  /** Ends a paragraph, if one is open. The break stands nowhere in the source. */
  endParagraph(at: number): void {
    if (!this.atParagraph) this.#add('\n', { start: at, end: at }, undefined);
  }

  /** The prose of an item that was read from a part of this source, by way of what that part stands for. */
  append({ prose, stretches }: Item): void {
    const shift = this.#prose.length;
    this.#extend(prose);
    for (const stretch of stretches)
      this.#stretches.push({
        ...stretch,
        prose: { start: stretch.prose.start + shift, end: stretch.prose.end + shift },
      });
  }

  build(names: Omit<Item, 'prose' | 'stretches'> = {}): Item {
    return { ...names, prose: this.#prose, stretches: this.#stretches };
  }

  #extend(text: string): void {
    if (text === '') return;
    this.#prose += text;
    this.#last = text.charAt(text.length - 1);
  }

  #add(text: string, source: Span, escape: Escape | undefined, fixed = false): void {
    const prose = { start: this.#prose.length, end: this.#prose.length + text.length };
    this.#extend(text);
    const last = this.#stretches.at(-1);
    // What goes on unit for unit where the last stretch ended is one stretch with it.
    if (last && !fixed && goesOn(last, { prose, source, ...(escape && { escape }) }))
      this.#stretches[this.#stretches.length - 1] = {
        ...last,
        prose: { start: last.prose.start, end: prose.end },
        source: { start: last.source.start, end: source.end },
      };
    else this.#stretches.push({ prose, source, ...(escape && { escape }), ...(fixed && { fixed }) });
  }
}

function goesOn(last: Stretch, next: Stretch): boolean {
  return (
    last.fixed !== true &&
    isEven(last) &&
    isEven(next) &&
    last.source.end === next.source.start &&
    last.escape === next.escape
  );
}

function isEven({ prose, source }: Pick<Stretch, 'prose' | 'source'>): boolean {
  return prose.end - prose.start === source.end - source.start;
}
