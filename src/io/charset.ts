import type { Format } from '#model';

/** Formats that tell their encoding, and can hold any character in any. */
const markup: ReadonlySet<Format> = new Set(['html', 'rss', 'atom', 'xliff']);

/** Whether a format can name a character that its encoding does not have. */
export function isMarkup(format: Format): boolean {
  return markup.has(format);
}

/** An encoding that a text declares. */
export interface Charset {
  /** As one writes it: `windows-1251`. */
  readonly name: string;
  /** What its bytes are read as: browsers read ISO 8859-1 as windows-1252. */
  readonly read: string;
  /** What new text is written as. */
  readonly write: string;
}

export const utf8: Charset = { name: 'utf-8', read: 'utf-8', write: 'utf-8' };
/** What HTML is read as that declares nothing and is no UTF-8. New text is ASCII: whatever it is, it can hold that. */
export const undeclared: Charset = { name: 'windows-1252', read: 'windows-1252', write: 'us-ascii' };

const known =
  /^(?:utf-8|windows-(?:125[0-8]|874)|iso-8859-(?:[1-9]|1[013456])|koi8-[ru]|ibm866|macintosh|maccyrillic|us-ascii|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr))$/;
const aliases: Readonly<Record<string, string>> = {
  '866': 'ibm866',
  ansi: 'windows-1252',
  ascii: 'us-ascii',
  'big5-hkscs': 'big5',
  cp866: 'ibm866',
  gb2312: 'gbk',
  gb_2312: 'gbk',
  koi8: 'koi8-r',
  'ks_c_5601-1987': 'euc-kr',
  latin1: 'iso-8859-1',
  latin2: 'iso-8859-2',
  mac: 'macintosh',
  sjis: 'shift_jis',
  unicode: 'utf-8',
  utf8: 'utf-8',
  'x-mac-cyrillic': 'maccyrillic',
  'x-sjis': 'shift_jis',
};
/** What bytes are read as that are said to be of a smaller set. */
const supersets: Readonly<Record<string, string>> = {
  gbk: 'gb18030',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'us-ascii': 'windows-1252',
};

/** The encoding that a label names; `undefined`: it is not known. */
export function charsetOf(label: string): Charset | undefined {
  const lower = label.trim().toLowerCase();
  const name =
    aliases[lower] ??
    lower
      .replace(/^(?:x-)?cp-?(125\d)$/, 'windows-$1')
      .replace(/^(?:windows|win)-?(125\d)$/, 'windows-$1')
      .replace(/^iso[-_]?8859[-_](\d+)(?::\d+)?$/, 'iso-8859-$1')
      // Its own declaration could be read: it is none of two bytes a character.
      .replace(/^utf-16(?:[bl]e)?$/, 'utf-8');
  return known.test(name) ? charset(name) : undefined;
}

function charset(name: string): Charset {
  return { name, read: supersets[name] ?? name, write: name };
}

/** The encoding that a content type names: `text/html; charset=windows-1251`. */
export function charsetOfType(contentType: string | undefined): Charset | undefined {
  const [, label] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '') ?? [];
  return label === undefined ? undefined : charsetOf(label);
}

/** The encoding that a text of markup declares at its beginning. `head`: its first bytes, each as a character. */
export function charsetInside(head: string, format: Format): Charset | undefined {
  const [, xml] = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? [];
  const [, html] = format === 'html' ? (/<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? []) : [];
  const label = xml ?? html;
  return label === undefined ? undefined : charsetOf(label);
}

/** Whether each byte is a character: then whatever stands there, nothing can get lost. */
export async function isSingleByte(encoding: string): Promise<boolean> {
  const { default: iconv } = await import('iconv-lite');
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  return iconv.decode(all, encoding, { stripBOM: false }).length === all.length;
}
