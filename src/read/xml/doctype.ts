/** What stands before the root element of an XML document. */
export interface Prolog {
  /** Where the document type declaration ends, or 0. What stands in it is never read. */
  readonly end: number;
  /** Entities that it declares. They are never expanded. */
  readonly declared: ReadonlySet<string>;
}

/** Reads the beginning of an XML document up to its root element. */
export function readProlog(text: string): Prolog {
  const start = startOfDoctype(text);
  if (start === undefined) return { end: 0, declared: new Set() };
  const end = new DoctypeEnd().push(text, start) ?? text.length;
  return { end, declared: declaredIn(text.slice(start, end)) };
}

/** Names of the entities that a document type declaration declares. */
export function declaredIn(doctype: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>]+)/g)) names.add(name);
  return names;
}

/** Looks for the end of a document type declaration. What stands in quotes, in comments and between its brackets ends nothing. */
export class DoctypeEnd {
  /** The sign that ends what is open. */
  #until = '';
  #last = '';
  #inside = false;

  /** Goes on from `at`, behind `<!DOCTYPE` or where the last text ended. Gives where the declaration ends, if it does. */
  push(text: string, from: number): number | undefined {
    for (let at = from; at < text.length; at++) {
      const unit = text.charAt(at);
      this.#last = this.#last.slice(-3) + unit;
      if (this.#until !== '') {
        if (this.#last.endsWith(this.#until)) this.#goOn('');
      } else if (unit === '"' || unit === "'") this.#goOn(unit);
      else if (this.#last === '<!--') this.#goOn('-->');
      else if (this.#last.endsWith('<?')) this.#goOn('?>');
      else if (unit === '[') this.#inside = true;
      else if (unit === ']') this.#inside = false;
      else if (unit === '>' && !this.#inside) return at + 1;
    }
    return undefined;
  }

  #goOn(until: string): void {
    this.#until = until;
    this.#last = '';
  }
}

function startOfDoctype(text: string): number | undefined {
  const step = /[\s\uFEFF]*(?:<\?|<!--|<!doctype\b)?/iy;
  for (let at = 0; ;) {
    step.lastIndex = at;
    const found = step.exec(text)?.[0] ?? '';
    if (/<!doctype$/i.test(found)) return at + found.length;
    const close = found.endsWith('<?') ? '?>' : found.endsWith('<!--') ? '-->' : undefined;
    const end = close === undefined ? -1 : text.indexOf(close, at + found.length);
    if (close === undefined || end < 0) return undefined;
    at = end + close.length;
  }
}
