import { DebabelError } from '#model';

/** A piece of XML. `empty`: `<a/>`. Comments and processing instructions are left out. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'cdata';
  /** Of the element, prefix included. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** XML from left to right. Throws `DebabelError` (`input-file`) where it is malformed or declares entities, which no Word file does. */
export function* xmlTokens(text: string, place: string): Generator<XmlToken> {
  for (let at = 0; at < text.length;) {
    const token = text.charAt(at) === '<' ? markupAt(text, at) : textAt(text, at);
    if (!token) throw new DebabelError('input-file', `Expected well-formed XML, got a fault at ${at}`, place);
    if (token.kind !== 'other') yield token as XmlToken;
    at = token.end;
  }
}

type Piece = Omit<XmlToken, 'kind'> & { readonly kind: XmlToken['kind'] | 'other' };

function textAt(text: string, start: number): Piece {
  const next = text.indexOf('<', start);
  return { kind: 'text', name: '', start, end: next < 0 ? text.length : next };
}

function markupAt(text: string, start: number): Piece | undefined {
  if (text.startsWith('<!--', start)) return upTo(text, start, '-->', 'other');
  if (text.startsWith('<![CDATA[', start)) return upTo(text, start, ']]>', 'cdata');
  if (text.startsWith('<?', start)) return upTo(text, start, '?>', 'other');
  const end = endOfTag(text, start + 1);
  const name = /[^\s/>]*/y;
  const closes = text.charAt(start + 1) === '/';
  name.lastIndex = start + (closes ? 2 : 1);
  const [found = ''] = name.exec(text) ?? [];
  if (end === undefined || found === '' || found.startsWith('!')) return undefined;
  return { kind: closes ? 'close' : text.charAt(end - 2) === '/' ? 'empty' : 'open', name: found, start, end };
}

function upTo(text: string, start: number, mark: string, kind: Piece['kind']): Piece | undefined {
  const end = text.indexOf(mark, start);
  return end < 0 ? undefined : { kind, name: '', start, end: end + mark.length };
}

/** Behind the `>` of a tag; one in quotation marks does not end it. */
function endOfTag(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '>') return at + 1;
    if (unit === '<') return undefined;
    if (unit !== '"' && unit !== "'") continue;
    at = text.indexOf(unit, at + 1);
    if (at < 0) return undefined;
  }
  return undefined;
}
