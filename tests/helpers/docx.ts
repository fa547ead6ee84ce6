import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const officeTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of a Word file with this in its body. */
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** A run, of its own look if `properties` says so. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;

/** A Word file of this body, with footnotes, and comments as they are given. */
export function docxOf(
  body: string,
  { footnotes, comments }: { footnotes?: string; comments?: string } = {},
): Uint8Array {
  const override = (name: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${officeTypes}.${name === 'document' ? 'document.main' : name}+xml"/>`;
  const relation = (name: string, id: number) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${name}" Target="${name}.xml"/>`;
  const parts = [...(footnotes === undefined ? [] : ['footnotes']), ...(comments === undefined ? [] : ['comments'])];
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', ...parts].map(override).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(body),
    'docProps/other.bin': 'not touched',
  };
  if (parts.length > 0)
    files['word/_rels/document.xml.rels'] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(relation).join('')}</Relationships>`;
  if (footnotes !== undefined) files['word/footnotes.xml'] = `<w:footnotes ${w}>${footnotes}</w:footnotes>`;
  if (comments !== undefined) files['word/comments.xml'] = `<w:comments ${w}>${comments}</w:comments>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '2020-01-01T00:00:00',
  });
}

/** Entries of an archive as text. */
export function entriesOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** XML as it is when what debabel tracked is refused. */
export function refused(xml: string): string {
  return xml
    .replace(/<w:ins w:id="\d+" w:author="debabel"[^>]*>(?:(?!<\/w:ins>)[^])*<\/w:ins>/g, '')
    .replace(/<w:del w:id="\d+" w:author="debabel"[^>]*>((?:(?!<\/w:del>)[^])*)<\/w:del>/g, (_, deleted: string) =>
      deleted.replaceAll('w:delText', 'w:t'),
    );
}
