import { QuoteType, Tokenizer } from 'htmlparser2';
import type { Span } from '#model';

/** An attribute, with the places of its name and of its value between the quotes. */
export interface Attribute {
  readonly name: string;
  readonly value: Span;
  readonly quoted: boolean;
}

/** An opening tag. */
export interface Tag {
  /** In HTML in lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly span: Span;
  readonly selfClosing: boolean;
}

/** Told what stands in a text of markup, in order. Comments, declarations and processing instructions are not told. */
export interface MarkupHandler {
  open(tag: Tag): void;
  close(name: string, span: Span): void;
  /** Text as it is written, entities not decoded. */
  text(span: Span): void;
  /** What stands in a CDATA section, and the whole section. */
  cdata(content: Span, section: Span): void;
  /** Whether HTML stands in SVG or MathML, where tags mean something else. */
  inForeign?(): boolean;
}

/** Tells a part of a text to `handler`: as HTML, malformed as browsers take it, or as XML. Linear; throws for no text. */
export function scanMarkup(text: string, part: Span, xml: boolean, handler: MarkupHandler): void {
  const { start: base, end } = part;
  let name: Span = { start: 0, end: 0 };
  let attributes: Attribute[] = [];
  let attribute = '';
  let value: Span | undefined;
  let afterText = 0;
  const place = (start: number, stop: number): Span => ({ start: base + start, end: base + stop });
  const named = ({ start, end: stop }: Span): string => {
    const raw = text.slice(start, stop);
    return xml ? raw : raw.toLowerCase();
  };
  const open = (last: number, selfClosing: boolean) => {
    handler.open({
      name: named(name),
      attributes,
      span: { start: name.start - 1, end: base + last + 1 },
      selfClosing,
    });
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: false },
    {
      onopentagname: (start, stop) => {
        name = place(start, stop);
        attributes = [];
      },
      onattribname: (start, stop) => {
        attribute = named(place(start, stop));
        value = undefined;
      },
      onattribdata: (start, stop) => {
        value = { start: value?.start ?? base + start, end: base + stop };
      },
      onattribend: (quote) => {
        attributes.push({ name: attribute, value: value ?? place(0, 0), quoted: quote !== QuoteType.Unquoted });
      },
      onopentagend: (last) => {
        open(last, false);
      },
      onselfclosingtag: (last) => {
        open(last, true);
      },
      onclosetag: (start, stop) => {
        const closing = place(start, stop);
        const last = text.indexOf('>', closing.end);
        handler.close(named(closing), {
          start: text.lastIndexOf('<', closing.start),
          end: last < 0 || last >= end ? end : last + 1,
        });
      },
      ontext: (start, stop) => {
        // `<i` at the very end is told as `i`: a tag that never ends is none.
        if (text[base + start - 1] !== '<' || start === afterText) handler.text(place(start, stop));
        afterText = stop;
      },
      oncdata: (start, stop, back) => {
        const content = place(start, back === 0 ? stop : stop - back);
        handler.cdata(content, { start: content.start - '<![CDATA['.length, end: base + stop + (back === 0 ? 0 : 1) });
      },
      isInForeignContext: () => handler.inForeign?.() ?? false,
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(text.slice(base, end));
  tokenizer.end();
}

/** A name without its prefix, in lower case. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
