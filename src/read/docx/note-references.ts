import type { Span } from '#model';
import type { Run, WordPart } from './read-word.ts';

/** Where the text of a Word file refers to a note: a child of a run. */
export interface NoteReference {
  readonly run: Run;
  readonly child: number;
  readonly span: Span;
  readonly kind: 'footnote' | 'endnote';
}

interface Part {
  readonly xml: string;
  readonly word: WordPart;
}

/** Finds the places of the text that refer to its notes: Word allows no comments in notes, so what is said of a note is said there. */
export class NoteReferences {
  readonly #references = new Map<string, NoteReference>();

  constructor({ xml, word }: Part) {
    for (const run of word.runs)
      for (const [child, { span, text }] of run.children.entries()) {
        if (text) continue;
        const found = /<w:((?:foot|end)note)Reference\b[^<>]*\bw:id=["'](-?\d+)["']/.exec(
          xml.slice(span.start, span.end),
        );
        const kind = found?.[1] === 'endnote' ? 'endnote' : 'footnote';
        if (found) this.#references.set(`${kind} ${found[2] ?? ''}`, { run, child, span, kind });
      }
  }

  /** What refers to the note that holds this unit of the prose of all notes; `undefined`: nothing does. */
  to({ xml, word }: Part, unit: number): NoteReference | undefined {
    const at = word.item.stretches.find(({ prose }) => prose.end > unit)?.source.start ?? 0;
    const start = Math.max(xml.lastIndexOf('<w:footnote ', at), xml.lastIndexOf('<w:endnote ', at));
    const [, kind = '', id = ''] =
      /^<w:(footnote|endnote) [^<>]*\bw:id=["'](-?\d+)["']/.exec(xml.slice(Math.max(0, start), at)) ?? [];
    return this.#references.get(`${kind} ${id}`);
  }
}
