import { type Stamp, escapeText } from './run-writer.ts';

/** What is said on a place, a line a paragraph. */
export interface Comment {
  readonly id: number;
  readonly lines: readonly string[];
}

const relations = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
};
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The comments of a file with more of them; `xml`: those that it has. `namespace`: that of the document. */
export function withComments(
  xml: string | undefined,
  comments: readonly Comment[],
  { namespace, ...stamp }: Stamp & { readonly namespace: string },
): string {
  const more = comments.map((comment) => commentXml(comment, stamp)).join('');
  if (xml === undefined)
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${more}</w:comments>`;
  return insideOf(xml, 'comments', more);
}

/** The relations of a document with one to its comments. `target`: their name, seen from the document. */
export function withRelation(xml: string | undefined, target: string, namespace: string): string {
  const all =
    xml ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  let number = 1;
  while (all.includes(`"rIdDebabel${number}"`)) number++;
  const type = namespace.includes('purl.oclc.org') ? relations.strict : relations.transitional;
  return insideOf(all, 'Relationships', `<Relationship Id="rIdDebabel${number}" Type="${type}" Target="${target}"/>`);
}

/** The list of content types with that of the comments. `name`: theirs in the archive. */
export function withContentType(xml: string, name: string): string {
  if (xml.includes(`"/${name}"`)) return xml;
  return insideOf(xml, 'Types', `<Override PartName="/${name}" ContentType="${contentType}"/>`);
}

/** How often the author has said the same, by its lines. */
export function saidBefore(xml: string | undefined, author: string): Map<string, number> {
  const said = new Map<string, number>();
  for (const [comment, tag = ''] of xml?.matchAll(/(<w:comment\s[^<>]*>)(?:(?!<\/w:comment>)[^])*<\/w:comment>/g) ??
    []) {
    if (!tag.includes(`w:author="${author}"`)) continue;
    const lines = [...comment.matchAll(/<w:p[ >](?:(?!<\/w:p>)[^])*<\/w:p>/g)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
    );
    const key = lines.join('\n');
    said.set(key, (said.get(key) ?? 0) + 1);
  }
  return said;
}

/** As `saidBefore` counts what is said. */
export function sayingOf({ lines }: Comment): string {
  return lines.map(escapeText).join('\n');
}

function commentXml({ id, lines }: Comment, { author, date }: Stamp): string {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`);
  const when = date === undefined ? '' : ` w:date="${date}"`;
  return `<w:comment w:id="${id}" w:author="${author}"${when} w:initials="db">${paragraphs.join('')}</w:comment>`;
}

/** Before the end tag of the root, which may close itself. */
function insideOf(xml: string, root: string, more: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return xml.slice(0, end) + more + xml.slice(end);
  return xml.replace(
    new RegExp(`<((?:\\w+:)?${root})\\b([^<>]*)/>\\s*$`),
    (_, name: string, attributes: string) => `<${name}${attributes}>${more}</${name}>`,
  );
}
