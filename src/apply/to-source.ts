import { type Edit, type Item, type Span, type Stretch, stretchAt } from '#model';
import { diffWordsWithSpace } from 'diff';

/** Longest text, in UTF-16 units, that is compared word by word to keep markup where it stands. */
const longestCompared = 2000;

/** A part of a stretch that an edit works on. */
interface Part {
  readonly prose: Span;
  readonly source: Span;
  readonly stretch: Stretch;
}

/**
 * An edit of an item’s prose as one edit of its source: markup between its parts stays, unchanged words keep their units, and new text is
 * escaped for its place. What stands for its range only as a whole (an entity) is replaced as a whole.
 * `undefined`: there is no place in the source to write it to, or it would replace what is no prose.
 */
export function toSource(source: string, item: Item, edit: Edit): Edit | undefined {
  const wide = widened(item, edit);
  const parts = partsOf(item.stretches, wide.span);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || (wide.text !== '' && !parts.some(isWritable) && wide.span.start < wide.span.end))
    return undefined;
  if (parts.some(isFixed) || !inOrder(parts)) return undefined;
  const span = { start: first.source.start, end: last.source.end };
  return { span, expected: source.slice(span.start, span.end), text: rewritten(source, parts, wide) };
}

/** Where a span of an item’s prose stands in the source, markup inside included. */
export function spanInSource(item: Item, span: Span): Span {
  const parts = partsOf(item.stretches, span);
  return { start: parts[0]?.source.start ?? 0, end: parts.at(-1)?.source.end ?? 0 };
}

/** The edit, to whole stretches where they cannot be parted. */
function widened({ prose, stretches }: Item, { span, expected, text }: Edit): Edit {
  let { start, end } = span;
  for (const offset of [start, end]) {
    const stretch = stretches[stretchAt(stretches, offset)];
    if (!stretch || isEven(stretch) || offset <= stretch.prose.start || offset >= stretch.prose.end) continue;
    start = Math.min(start, stretch.prose.start);
    end = Math.max(end, stretch.prose.end);
  }
  return {
    span: { start, end },
    expected: prose.slice(start, span.start) + expected + prose.slice(span.end, end),
    text: prose.slice(start, span.start) + text + prose.slice(span.end, end),
  };
}

/** The parts of stretches that make up a span; for an empty one, the part that new text goes on from. */
function partsOf(stretches: readonly Stretch[], { start, end }: Span): Part[] {
  const parts: Part[] = [];
  if (start === end) {
    const after = stretchAt(stretches, start);
    const stretch = [stretches[after - 1], stretches[after], stretches[after + 1]].find(
      (one) => one && one.prose.start <= start && one.prose.end >= start && one.source.end > one.source.start,
    );
    return stretch ? [partOf(stretch, { start, end })] : [];
  }
  for (let index = stretchAt(stretches, start); ; index++) {
    const stretch = stretches[index];
    if (!stretch || stretch.prose.start >= end) return parts;
    parts.push(partOf(stretch, { start: Math.max(start, stretch.prose.start), end: Math.min(end, stretch.prose.end) }));
  }
}

function partOf(stretch: Stretch, prose: Span): Part {
  const { source } = stretch;
  const shift = source.start - stretch.prose.start;
  if (isEven(stretch)) return { prose, source: { start: prose.start + shift, end: prose.end + shift }, stretch };
  const edge = prose.start === stretch.prose.start ? source.start : source.end;
  return { prose, source: prose.start === prose.end ? { start: edge, end: edge } : source, stretch };
}

/** The text of the source from the first part to the last, with the edit made. */
function rewritten(source: string, parts: readonly Part[], edit: Edit): string {
  const writer = new Writer(source, parts, edit.span.start);
  let removed = 0;
  for (const change of changesOf(parts, edit)) {
    if (change.removed) {
      removed += change.value.length;
      continue;
    }
    writer.replace(removed, change.added ? change.value : '');
    removed = 0;
    if (!change.added) writer.keep(change.value.length);
  }
  writer.replace(removed, '');
  return writer.end();
}

/** Words that stay stay in their markup; within one part there is nothing to keep apart. */
function changesOf(
  parts: readonly Part[],
  { expected, text }: Edit,
): readonly { value: string; added?: boolean; removed?: boolean }[] {
  if (parts.length === 1 || expected.length + text.length > longestCompared)
    return [
      { value: expected, removed: true },
      { value: text, added: true },
    ].filter(({ value }) => value !== '');
  return diffWordsWithSpace(expected, text);
}

/** Writes prose over parts of a source from left to right: what is kept is copied, what is new is escaped where it goes. */
class Writer {
  readonly #source: string;
  readonly #parts: readonly Part[];
  #index = 0;
  #at: number;
  #written = '';

  constructor(source: string, parts: readonly Part[], start: number) {
    this.#source = source;
    this.#parts = parts;
    this.#at = start;
  }

  keep(length: number): void {
    this.#advance(length, true);
  }

  /** New text takes the place of the next units: it goes into the markup of their first. */
  replace(length: number, text: string): void {
    if (length > 0) this.#enter();
    const part = this.#parts[this.#index];
    const place = isWritable(part) ? part : (this.#parts.slice(0, this.#index).findLast(isWritable) ?? part);
    this.#written += place?.stretch.escape ? place.stretch.escape(text) : text;
    this.#advance(length, false);
  }

  end(): string {
    for (; this.#index + 1 < this.#parts.length; this.#index++) this.#written += this.#gap();
    return this.#written;
  }

  #advance(length: number, kept: boolean): void {
    for (let left = length; left > 0;) {
      const part = this.#enter();
      if (!part) return;
      const taken = Math.min(left, part.prose.end - this.#at);
      if (kept) this.#written += this.#raw(part, this.#at, this.#at + taken);
      this.#at += taken;
      left -= taken;
    }
  }

  /** On to the part of the next unit, with the markup before it. */
  #enter(): Part | undefined {
    while (this.#index + 1 < this.#parts.length && this.#at >= (this.#parts[this.#index]?.prose.end ?? 0)) {
      this.#written += this.#gap();
      this.#index++;
    }
    return this.#parts[this.#index];
  }

  /** The source of a range of a part; what cannot be parted is copied with its first unit. */
  #raw({ prose, source, stretch }: Part, start: number, end: number): string {
    if (isEven(stretch)) {
      const shift = source.start - prose.start;
      return this.#source.slice(start + shift, end + shift);
    }
    return start === prose.start ? this.#source.slice(source.start, source.end) : '';
  }

  /** Markup between this part and the next. */
  #gap(): string {
    return this.#source.slice(
      this.#parts[this.#index]?.source.end ?? 0,
      this.#parts[this.#index + 1]?.source.start ?? 0,
    );
  }
}

/** Whether the parts stand in the source as in the prose: paragraphs need not. */
function inOrder(parts: readonly Part[]): boolean {
  return parts.every(({ source }, index) => (parts[index - 1]?.source.end ?? 0) <= source.start);
}

function isFixed({ prose, stretch }: Part): boolean {
  return stretch.fixed === true && prose.start < prose.end;
}

function isWritable(part: Part | undefined): boolean {
  return part !== undefined && part.stretch.source.end > part.stretch.source.start;
}

function isEven({ prose, source }: Stretch): boolean {
  return prose.end - prose.start === source.end - source.start;
}
