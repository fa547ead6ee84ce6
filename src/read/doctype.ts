/** What stands before the root element of an XML document. */
export interface Prolog {
  /** Where the document type declaration ends, or 0. What stands in it is never read. */
  readonly end: number;
  /** Entities that it declares. They are never expanded. */
  readonly declared: ReadonlySet<string>;
}

const none: Prolog = { end: 0, declared: new Set() };

/** Reads the beginning of an XML document up to its root element. */
export function readProlog(text: string): Prolog {
  const start = startOfDoctype(text);
  if (start === undefined) return none;
  const end = endOfDoctype(text, start);
  const declared = new Set<string>();
  for (const [, name = ''] of text.slice(start, end).matchAll(/<!ENTITY\s+([^\s%"'<>]+)/g)) declared.add(name);
  return { end, declared };
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

/** What stands in quotes, in comments and between the brackets ends nothing. */
function endOfDoctype(text: string, start: number): number {
  const sign = /["'[\]>]|<!--|<\?/g;
  sign.lastIndex = start;
  let inside = false;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [unit] = found;
    if (unit === '[') inside = true;
    else if (unit === ']') inside = false;
    else if (unit === '>') {
      if (!inside) return sign.lastIndex;
    } else {
      const close = unit === '<!--' ? '-->' : unit === '<?' ? '?>' : unit;
      const end = text.indexOf(close, sign.lastIndex);
      if (end < 0) return text.length;
      sign.lastIndex = end + close.length;
    }
  }
  return text.length;
}
