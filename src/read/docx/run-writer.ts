import { escapeMarkup } from '../markup/escape.ts';
import type { Spot } from './places.ts';
import type { Run } from './read-word.ts';

/** Who made a change, when (ISO 8601; none: not said), and numbers that nothing in the file has yet. */
export interface Stamp {
  readonly author: string;
  readonly date?: string;
  readonly nextId: () => number;
}

/** Something to be written at a spot. */
export type Operation = Spot &
  (
    | { readonly kind: 'comment-start'; readonly id: number }
    | { readonly kind: 'comment-end'; readonly id: number }
    /** `opens`, `closes`: whether the deletion begins and ends here, or goes on from the run before and into the next. */
    | { readonly kind: 'delete'; readonly end: number; readonly opens: boolean; readonly closes: boolean }
    /** In the look of `as`, else of its run. */
    | { readonly kind: 'insert'; readonly text: string; readonly as?: Run }
  );

const ranks: Readonly<Record<Operation['kind'], number>> = {
  'comment-end': 0,
  'comment-start': 1,
  delete: 2,
  insert: 3,
};

/** Writes runs anew around what is put into them. */
export class RunWriter {
  readonly #xml: string;
  readonly #runs: readonly Run[];
  readonly #stamp: Stamp;

  constructor(xml: string, runs: readonly Run[], stamp: Stamp) {
    this.#xml = xml;
    this.#runs = runs;
    this.#stamp = stamp;
  }

  write(operations: readonly Operation[]): string {
    const byRun = new Map<Run, Operation[]>();
    for (const operation of operations) byRun.set(operation.run, [...(byRun.get(operation.run) ?? []), operation]);
    let written = '';
    let last = 0;
    for (const run of this.#runs) {
      const own = byRun.get(run);
      if (!own) continue;
      written += this.#xml.slice(last, run.span.start) + this.#run(run, own);
      last = run.span.end;
    }
    return written + this.#xml.slice(last);
  }

  #run(run: Run, operations: readonly Operation[]): string {
    let written = '';
    let kept = '';
    let copies = 0;
    const properties = () => (copies++ === 0 ? run.properties : this.#anew(run.properties));
    const flush = () => {
      if (kept !== '') written += `${run.open}${properties()}${kept}</w:r>`;
      kept = '';
    };
    for (const [index, { span, text }] of run.children.entries()) {
      const own = inOrder(operations.filter(({ child }) => child === index));
      const [from, to] = text ? [text.start, text.end] : [span.start, span.end];
      let at = from;
      const keep = (end: number) => {
        if (at === from && end === to && at < end) kept += this.#xml.slice(span.start, span.end);
        else if (at < end) kept += `<w:t xml:space="preserve">${this.#xml.slice(at, end)}</w:t>`;
        at = Math.max(at, end);
      };
      for (const operation of own) {
        keep(operation.at);
        flush();
        if (operation.kind === 'delete') {
          written += this.#deletion(operation, properties());
          at = operation.end;
        } else written += this.#mark(operation);
      }
      if (own.length === 0) kept += this.#xml.slice(span.start, span.end);
      else keep(to);
    }
    flush();
    return written;
  }

  #deletion({ run, at, end, opens, closes }: Operation & { readonly kind: 'delete' }, properties: string): string {
    const text = `<w:delText xml:space="preserve">${this.#xml.slice(at, end)}</w:delText>`;
    const deleted = `${run.open}${properties}${text}</w:r>`;
    return `${opens ? `<w:del${this.#signed()}>` : ''}${deleted}${closes ? '</w:del>' : ''}`;
  }

  #mark(operation: Exclude<Operation, { readonly kind: 'delete' }>): string {
    if (operation.kind === 'comment-start') return `<w:commentRangeStart w:id="${operation.id}"/>`;
    if (operation.kind === 'comment-end')
      return `<w:commentRangeEnd w:id="${operation.id}"/><w:r><w:commentReference w:id="${operation.id}"/></w:r>`;
    const { run, text, as = run } = operation;
    const properties = as.properties.replace(/<w:rPrChange\b[^]*?<\/w:rPrChange>|<w:rPrChange\b[^>]*\/>/, '');
    const inserted = `<w:r>${properties}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
    const tracked = `<w:ins${this.#signed()}>${inserted}</w:ins>`;
    if (run.inserted === undefined) return tracked;
    // One insertion may not stand in another: the one around is parted.
    const [, name = 'w:ins'] = /^<([^\s>]+)/.exec(run.inserted) ?? [];
    return `</${name}>${tracked}${this.#anew(run.inserted)}`;
  }

  #signed(): string {
    const { author, date, nextId } = this.#stamp;
    return ` w:id="${nextId()}" w:author="${author}"${date === undefined ? '' : ` w:date="${date}"`}`;
  }

  /** The same tags with numbers of their own. */
  #anew(tags: string): string {
    return tags.replace(/(\bw:id=["'])-?\d+/g, (_, before: string) => `${before}${this.#stamp.nextId()}`);
  }
}

function inOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((a, b) => a.at - b.at || ranks[a.kind] - ranks[b.kind]);
}

/** XML has no control characters. */
export function escapeText(text: string): string {
  return escapeMarkup(text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, ''));
}
