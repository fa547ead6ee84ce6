import type { Item } from '#model';
import { readMarkup } from '../markup/read-html.ts';
import { through } from '../through.ts';
import { type Declared, decodedHtml, readPlain, textOf, type XmlContent } from './xml-content.ts';

/** How the text of an element of XML is read. */
export interface EscapedOptions {
  readonly declared: Declared;
  /** It is known to be HTML. Else it is plain text, unless it has a tag or an entity. */
  readonly isHtml?: boolean;
  /** Blank lines part paragraphs also where there are tags that do. */
  readonly blankLines?: boolean;
}

/** The prose of an element that holds HTML, escaped or in a CDATA section, or plain text. */
export function readEscaped(source: string, content: XmlContent, options: EscapedOptions): Item {
  const { declared, isHtml = false, blankLines = false } = options;
  const text = textOf(source, content, declared);
  if (!isHtml && !looksLikeHtml(text.prose)) return readPlain(source, content, declared);
  return through(text, readTwice(text.prose, blankLines));
}

const names =
  'a|abbr|article|b|blockquote|br|center|cite|code|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|section|small|span|strong|sub|sup|table|u|ul';
const tag = new RegExp(`<(?:/?(?:${names})(?:[\\s/][^<>]*)?>|!--)`, 'i');
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/;
const escapedTag = new RegExp(`&(?:lt|#60|#x3c);/?(?:${names})\\b[^<>]{0,300}?&(?:gt|#62|#x3e);`, 'i');
const blockTag = /<(?:p|div|br|li)\b/i;

function looksLikeHtml(text: string): boolean {
  return tag.test(text) || entity.test(text);
}

/** HTML, or HTML that was escaped once more: then it has no tag of its own. */
function readTwice(text: string, blankLines: boolean): Item {
  if (!tag.test(text) && escapedTag.test(text)) {
    const inner = decodedHtml(text);
    return through(inner, readMarkup(inner.prose, { blankLines: blankLines || !blockTag.test(inner.prose) }));
  }
  return readMarkup(text, { blankLines: blankLines || !blockTag.test(text) });
}
