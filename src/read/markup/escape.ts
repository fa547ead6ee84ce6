/** Prose in the text of HTML or XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (unit) => (unit === '&' ? '&amp;' : unit === '<' ? '&lt;' : '&gt;'));
}

/** Prose in an attribute, whatever its quotes are. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Prose in an attribute without quotes. */
export function escapeUnquoted(text: string): string {
  return escapeAttribute(text).replace(/[\s=`]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

/**
 * Text in a CDATA section, which only `]]>` can end: `>` is written between two sections, and a `]` at the end begins no `]]>` with what
 * follows it.
 */
export function escapeCdata(text: string): string {
  return text.replaceAll('>', ']]>&gt;<![CDATA[').replace(/\]$/, ']]]><![CDATA[');
}
