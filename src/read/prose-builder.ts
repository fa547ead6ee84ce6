import type { Escape, Item, Span, Stretch } from '#model';

/** Gathers the prose of an item with its unit map. Ranges of the source must come in order. */
export class ProseBuilder {
  readonly #source: string;
  readonly #escape: Escape | undefined;
  readonly #stretches: Stretch[] = [];
  #prose = '';

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
    return this.#prose === '' || this.#prose.endsWith('\n');
  }

  /** Whether the prose so far ends in white space, or there is none. */
  get afterSpace(): boolean {
    return this.#prose === '' || /\s$/.test(this.#prose.slice(-1));
  }

  /** A range of the source is prose, unit for unit. */
  copy({ start, end }: Span, escape: Escape | undefined = this.#escape): void {
    if (start < end) this.#add(this.#source.slice(start, end), { start, end }, escape);
  }

  /** `text` is what a range of the source stands for: `&` for `&amp;`, one space for a line break and its indent. */
  stand(text: string, source: Span, escape: Escape | undefined = this.#escape): void {
    if (text !== '') this.#add(text, source, escape);
  }

  /** Ends a paragraph, if one is open. The break stands nowhere in the source. */
  endParagraph(at: number): void {
    if (!this.atParagraph) this.#add('\n', { start: at, end: at }, undefined);
  }

  /** The prose of an item that was read from a part of this source, by way of what that part stands for. */
  append({ prose, stretches }: Item): void {
    const shift = this.#prose.length;
    this.#prose += prose;
    for (const stretch of stretches)
      this.#stretches.push({
        ...stretch,
        prose: { start: stretch.prose.start + shift, end: stretch.prose.end + shift },
      });
  }

  build(names: Pick<Item, 'id' | 'title'> = {}): Item {
    return { ...names, prose: this.#prose, stretches: this.#stretches };
  }

  #add(text: string, source: Span, escape: Escape | undefined): void {
    const prose = { start: this.#prose.length, end: this.#prose.length + text.length };
    this.#prose += text;
    const last = this.#stretches.at(-1);
    // What goes on unit for unit where the last stretch ended is one stretch with it.
    if (last && isEven(last) && isEven({ prose, source }) && last.source.end === source.start && last.escape === escape)
      this.#stretches[this.#stretches.length - 1] = {
        ...last,
        prose: { start: last.prose.start, end: prose.end },
        source: { start: last.source.start, end: source.end },
      };
    else this.#stretches.push({ prose, source, ...(escape && { escape }) });
  }
}

function isEven({ prose, source }: Pick<Stretch, 'prose' | 'source'>): boolean {
  return prose.end - prose.start === source.end - source.start;
}
