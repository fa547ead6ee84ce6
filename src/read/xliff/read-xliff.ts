import type { Item, Source, Span } from '#model';
import { readProlog } from '../xml/doctype.ts';
import { readEscaped } from '../xml/escaped-html.ts';
import { localName, type MarkupHandler, scanMarkup, type Tag } from '../markup/scan-markup.ts';
import { OpenElements } from '../markup/open-elements.ts';
import { ProseBuilder } from '../prose-builder.ts';
import type { Declared, XmlContent, XmlPiece } from '../xml/xml-content.ts';
import { readInline } from './read-inline.ts';

/**
 * Reads XLIFF 1.2 and 2.x: each unit is an item, its targets are its prose. Left alone is what its author keeps from translation
 * (`translate="no"`) and what a person has signed off (`approved="yes"`, `state="final"` or `"signed-off"`).
 */
export function readXliff(text: string): Source {
  const { end, declared } = readProlog(text);
  const scanner = new XliffScanner(text);
  scanMarkup(text, { start: end, end: text.length }, true, scanner);
  const ids = new Set<string>();
  const items = scanner.units.flatMap((unit) => {
    const item = readUnit(text, unit, declared, ids);
    if (item.id !== undefined) ids.add(item.id);
    return item.prose === '' ? [] : item;
  });
  return { text, format: 'xliff', items };
}

/** A unit of translation. */
interface Unit {
  readonly id: string;
  /** Of the file in the document that it belongs to. */
  readonly file: string;
  readonly targets: XmlContent[];
}

/** Ids are unique in a file; a document may hold several. */
function readUnit(text: string, { id, file, targets }: Unit, declared: Declared, taken: ReadonlySet<string>): Item {
  const builder = new ProseBuilder(text);
  for (const target of targets) {
    const { span, hasElements } = target;
    builder.append(hasElements ? readInline(text, span, declared) : readEscaped(text, target, { declared }));
    builder.endParagraph(span.end);
  }
  return builder.build(id === '' ? {} : { id: taken.has(id) ? `${file}/${id}` : id });
}

/** What is known where an element stands. */
interface Place {
  readonly file: string;
  readonly locked: boolean;
  readonly unit: Unit | undefined;
}

interface OpenTarget {
  readonly unit: Unit;
  readonly depth: number;
  readonly start: number;
  readonly pieces: XmlPiece[];
  hasElements: boolean;
}

const unitNames = new Set(['trans-unit', 'unit', 'bin-unit']);
const inherited = new Set(['file', 'group', ...unitNames]);
const signedOff = new Set(['final', 'signed-off']);

class XliffScanner implements MarkupHandler {
  readonly units: Unit[] = [];
  readonly #text: string;
  readonly #open = new OpenElements<Place>();
  #target: OpenTarget | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  open(tag: Tag): void {
    const name = localName(tag.name);
    if (this.#target) this.#target.hasElements = true;
    const place = this.#target ? outside : this.#placeOf(name, tag);
    if (!this.#target && name === 'target' && !tag.selfClosing && isTarget(this.#open.name) && !place.locked)
      this.#openTarget(tag, place);
    if (!tag.selfClosing) this.#open.open(name, place);
  }

  close(raw: string, { start }: Span): void {
    this.#open.close(localName(raw));
    const target = this.#target;
    if (!target || this.#open.depth > target.depth) return;
    const { unit, pieces, hasElements } = target;
    unit.targets.push({ span: { start: target.start, end: start }, pieces, hasElements });
    this.#target = undefined;
  }

  text(span: Span): void {
    this.#target?.pieces.push({ kind: 'text', span });
  }

  cdata(span: Span): void {
    this.#target?.pieces.push({ kind: 'cdata', span });
  }

  #openTarget({ span }: Tag, { unit }: Place): void {
    if (unit) this.#target = { unit, depth: this.#open.depth, start: span.end, pieces: [], hasElements: false };
  }

  #placeOf(name: string, tag: Tag): Place {
    const around = this.#open.value ?? outside;
    const said = (attribute: string) => this.#attribute(tag, attribute);
    const file = name === 'file' ? (said('original') ?? said('id') ?? '') : around.file;
    const translate = inherited.has(name) ? said('translate') : undefined;
    const kept = translate === undefined ? around.locked : translate === 'no';
    const locked = kept || said('approved') === 'yes' || signedOff.has(said('state') ?? '');
    if (!unitNames.has(name)) return { file, locked, unit: around.unit };
    const unit: Unit = { id: said('id') ?? '', file, targets: [] };
    this.units.push(unit);
    return { file, locked, unit };
  }

  #attribute({ attributes }: Tag, name: string): string | undefined {
    const found = attributes.find((attribute) => attribute.name === name);
    return found && this.#text.slice(found.value.start, found.value.end).trim();
  }
}

const outside: Place = { file: '', locked: false, unit: undefined };

/** Whether a target in this element is the translation: in `alt-trans` it is a proposal. */
function isTarget(around: string | undefined): boolean {
  return around !== undefined && (unitNames.has(around) || around === 'segment');
}
