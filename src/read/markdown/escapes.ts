import type { Escape } from '#model';

/** Where new prose goes in Markdown: each place has markup of its own. */
export interface Escapes {
  /** Inside a line. */
  readonly inline: Escape;
  /** Where a line begins, and a block could. */
  readonly lineStart: Escape;
}

/** What stands for itself only behind a backslash: a backslash before punctuation, code, brackets, tags, references, emphasis. */
const markup = /\\(?=[!-/:-@[-`{-~]|$)|[[\]`]|<(?=[\w/!?]|$)|&(?=#?\w+;)|[*_~]/g;

/** What begins a block: a heading, a list, a quotation, an underline, a table. */
const blockStart = /^(?:#{1,6}|[-+]|={1,}|-{2,})(?=\s|$)|^[>|]/;

/** Text of a paragraph, a heading, a list. */
export const inText: Escapes = {
  inline: escapeInline,
  lineStart: (text) => escapeBlock(escapeInline(text)),
};

/** Text of a table’s cell. */
export const inTable: Escapes = { inline: escapeCell, lineStart: escapeCell };

/** A link’s title, as its mark, `"` or `'` or `(`, allows; `around`: where the link stands. */
export function inTitle(mark: string, around: Escapes): Escapes {
  const escape: Escape = (text) =>
    text
      .replace(mark === '(' ? /[\\()]|&(?=#?\w+;)/g : /["'\\]|&(?=#?\w+;)/g, (one) =>
        (one === '"' || one === "'") && one !== mark ? one : `\\${one}`,
      )
      .replaceAll('|', around === inTable ? '\\|' : '|');
  return { inline: escape, lineStart: escape };
}

function escapeInline(text: string): string {
  return text.replace(markup, (mark, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + mark.length);
    // `5 * 6`, `snake_case`: no emphasis can begin or end there.
    const alone = /[*_~]/.test(mark) && /\s/.test(before) && /\s/.test(after);
    const inWord = mark === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    return alone || inWord ? mark : `\\${mark}`;
  });
}

function escapeCell(text: string): string {
  return escapeInline(text).replaceAll('|', '\\|');
}

function escapeBlock(text: string): string {
  return text.replace(blockStart, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
