/** A stretch of a message: plain, `code`, *emphasis* or **strong**. `text` is without its marks. */
export interface Inline {
  readonly kind: 'plain' | 'code' | 'em' | 'strong';
  readonly text: string;
}

const marks = /`(?<code>[^`]+)`|\*\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*/g;

/** The little Markdown that messages and reasons are written in. A mark without its pair stands for itself. */
export function inlines(markdown: string): readonly Inline[] {
  const found: Inline[] = [];
  let done = 0;
  for (const match of markdown.matchAll(marks)) {
    if (match.index > done) found.push({ kind: 'plain', text: markdown.slice(done, match.index) });
    found.push(marked(match.groups ?? {}));
    done = match.index + match[0].length;
  }
  if (done < markdown.length) found.push({ kind: 'plain', text: markdown.slice(done) });
  return found;
}

/** A message without its marks. */
export function plain(markdown: string): string {
  return inlines(markdown)
    .map(({ text }) => text)
    .join('');
}

function marked({ code, strong, em }: Readonly<Record<string, string | undefined>>): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  return { kind: 'em', text: em ?? '' };
}
