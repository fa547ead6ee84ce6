import { DebabelError, type Item } from '#model';
import { type Comment, saidBefore, sayingOf, withComments, withContentType, withRelation } from './comments.ts';
import { NoteReferences } from './note-references.ts';
import { relationsName, namedFrom, targetOf } from './relations.ts';
import { readWord, type WordPart } from './read-word.ts';
import type { Stamp } from './run-writer.ts';
import { type Anchor, type Change, isTrackable, track } from './track.ts';
import { openZip, type Zip } from './zip.ts';

/** What is to be written into one part: tracked changes, and comments by the place of what they are about. */
export interface DocxEdits {
  readonly changes: readonly Change[];
  readonly comments: readonly { readonly span: Change['span']; readonly lines: readonly string[] }[];
}

/** A Word file: the prose of its text, then of its footnotes and endnotes. */
export interface Docx {
  readonly items: readonly Item[];
  /** Whether a change of an item’s prose can be tracked: it touches nothing but words. */
  isTrackable(item: number, change: Change): boolean;
  /**
   * The file with this in its items, and all else as it is. Comments that the author made before are not made again; those on notes,
   * where Word allows none, stand where the text refers to the note. The prose of the items as it reads then stands beside it.
   */
  write(
    edits: readonly DocxEdits[],
    author: string,
    date?: string,
  ): { readonly bytes: Uint8Array; readonly proses: readonly string[] };
}

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly word: WordPart;
}

const contentTypes = '[Content_Types].xml';

/** Opens a Word file. Throws `DebabelError` (`input-file`, `too-large`) that says what it is instead. */
export function openDocx(bytes: Uint8Array, place: string): Docx {
  const zip = openZip(bytes, place);
  const text = (name: string) => textOf(zip, name, place);
  const main = targetOf(text('_rels/.rels'), '', 'officeDocument');
  if (main === undefined || text(main) === undefined || text(contentTypes) === undefined)
    throw new DebabelError('input-file', 'Expected a Word file (.docx), got another archive', place);
  const relations = text(relationsName(main));
  const names = [main, targetOf(relations, main, 'footnotes'), targetOf(relations, main, 'endnotes')];
  const parts = names.flatMap((name): Part[] => {
    const xml = name === undefined ? undefined : text(name);
    return name === undefined || xml === undefined ? [] : [{ name, xml, word: readWord(xml, `${place}: ${name}`) }];
  });
  const namespace = /\bxmlns:w\s*=\s*["']([^"']*wordprocessingml[^"']*)["']/.exec(
    parts[0]?.xml.slice(0, 20_000) ?? '',
  )?.[1];
  if (namespace === undefined)
    throw new DebabelError('input-file', 'Expected the text of a Word file, got another', place);
  return {
    items: parts.map(({ word }) => word.item),
    isTrackable: (index, change) => {
      const part = parts[index];
      return part !== undefined && isTrackable(part.word, change);
    },
    write: (edits, author, date) => {
      const writer = new DocxWriter({ zip, parts, main, relations, namespace, text });
      return writer.write(edits, { author, ...(date !== undefined && { date }) });
    },
  };
}

function textOf(zip: Zip, name: string, place: string): string | undefined {
  const bytes = zip.read(name);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DebabelError(
      'input-file',
      'Expected UTF-8 in it, got another encoding: save it anew',
      `${place}: ${name}`,
    );
  }
}

/** What a writer knows of the file. */
interface Opened {
  readonly zip: Zip;
  readonly parts: readonly Part[];
  readonly main: string;
  readonly relations: string | undefined;
  readonly namespace: string;
  readonly text: (name: string) => string | undefined;
}

class DocxWriter {
  readonly #file: Opened;
  readonly #comments: string;
  readonly #commentsXml: string | undefined;
  #lastId: number;

  constructor(file: Opened) {
    this.#file = file;
    const { main, relations, text, zip, parts } = file;
    this.#comments = targetOf(relations, main, 'comments') ?? namedFrom(main, 'comments.xml');
    this.#commentsXml = text(this.#comments);
    const others = zip.names.filter((name) => /(?:header|footer)\d*\.xml$/.test(name)).map((name) => text(name) ?? '');
    this.#lastId = lastId([...parts.map(({ xml }) => xml), this.#commentsXml ?? '', ...others]);
  }

  write(edits: readonly DocxEdits[], signed: Omit<Stamp, 'nextId'>): ReturnType<Docx['write']> {
    const stamp: Stamp = { ...signed, nextId: () => ++this.#lastId };
    const { parts, zip } = this.#file;
    const comments = new Comments(stamp, saidBefore(this.#commentsXml, signed.author));
    const marks = (edits[0]?.comments ?? []).flatMap(({ span, lines }) => comments.make(lines, { span }));
    const anchors = this.#anchorsOfNotes(edits, comments);
    const changed = new Map<string, string>();
    const proses = parts.map(({ name, xml, word }, index) => {
      const { changes = [] } = edits[index] ?? {};
      const tracked = index === 0 ? { changes, marks, anchors } : { changes, marks: [], anchors: [] };
      if (Object.values(tracked).every((one) => one.length === 0)) return word.item.prose;
      const written = track(xml, word, tracked, stamp);
      changed.set(name, written);
      return readWord(written, name).item.prose;
    });
    if (comments.made.length > 0) this.#addComments(changed, comments.made, stamp);
    const encoded = new Map([...changed].map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
    return { bytes: zip.write(encoded), proses };
  }

  /** Comments on notes stand where the text refers to them. */
  #anchorsOfNotes(edits: readonly DocxEdits[], comments: Comments): Anchor[] {
    const [main, ...notes] = this.#file.parts;
    if (!main) return [];
    const references = new NoteReferences(main);
    return notes.flatMap((part, index) =>
      (edits[index + 1]?.comments ?? []).flatMap(({ span, lines: [first = '', ...more] }) => {
        const reference = references.to(part, span.start);
        return reference ? comments.make([`In the ${reference.kind}: ${first}`, ...more], reference) : [];
      }),
    );
  }

  #addComments(changed: Map<string, string>, comments: readonly Comment[], stamp: Stamp): void {
    const { main, relations, namespace, text } = this.#file;
    changed.set(this.#comments, withComments(this.#commentsXml, comments, { ...stamp, namespace }));
    if (targetOf(relations, main, 'comments') === undefined)
      changed.set(relationsName(main), withRelation(relations, 'comments.xml', namespace));
    changed.set(contentTypes, withContentType(text(contentTypes) ?? '', this.#comments));
  }
}

/** Comments as they are made, but for those that their author has made before. */
class Comments {
  readonly made: Comment[] = [];
  readonly #stamp: Stamp;
  readonly #said: Map<string, number>;

  constructor(stamp: Stamp, said: Map<string, number>) {
    this.#stamp = stamp;
    this.#said = said;
  }

  /** The place of a comment with its number; nothing, if it was made before. */
  make<Place>(lines: readonly string[], place: Place): (Place & { readonly id: number })[] {
    const comment = { id: this.#stamp.nextId(), lines };
    const saying = sayingOf(comment);
    const before = this.#said.get(saying) ?? 0;
    this.#said.set(saying, Math.max(0, before - 1));
    if (before > 0) return [];
    this.made.push(comment);
    return [{ ...place, id: comment.id }];
  }
}

/** The highest number of a change, a bookmark or a comment. */
function lastId(xmls: readonly string[]): number {
  let last = 0;
  for (const xml of xmls)
    for (const [, id] of xml.matchAll(/\bw:id=["'](\d{1,9})["']/g)) last = Math.max(last, Number(id));
  return last;
}
