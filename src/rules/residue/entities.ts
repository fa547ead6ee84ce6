/** Characters of Latin-1 from U+00A0 on, by their names in HTML, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo ' +
  'frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const others = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›',
  ndash: '–', mdash: '—', hellip: '…', bull: '•', dagger: '†', permil: '‰', euro: '€', trade: '™', minus: '−', prime: '′', Prime: '″', larr: '←', rarr: '→',
  ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', lrm: '', rlm: '', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜',
} as const; // prettier-ignore

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((entity, index): [string, string] => [entity, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(others),
  ['nbsp', ' '],
  ['shy', ''],
]);

/** What the body of an entity stands for: `eacute`, `#8217`, `#x2019`. White space is a plain space. `undefined`: nothing that can be printed. */
export function entity(body: string): string | undefined {
  if (!body.startsWith('#')) return named.get(body) ?? named.get(body.toLowerCase());
  const code = /^#x/iu.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  if (!(code >= 0x20 && code <= 0x10_ffff) || (code >= 0xd800 && code < 0xe000)) return undefined;
  // 128 to 159 are control characters that pages mean in Windows-1252.
  if (code >= 0x7f && code < 0xa0) return undefined;
  const written = String.fromCodePoint(code);
  if (/\s/u.test(written)) return ' ';
  return /[\u00ad\u200b-\u200f\u2060\ufeff]/u.test(written) ? '' : written;
}
