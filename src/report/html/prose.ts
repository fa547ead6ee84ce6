import { inlines } from '../inline.ts';
import { html, type Html } from './escape.ts';

/** A message or reason as markup: `code`, *emphasis* and **strong** are kept, all else is escaped. */
export function prose(markdown: string): Html {
  const stretches = inlines(markdown.trim()).map(({ kind, text }) => {
    switch (kind) {
      case 'code':
        return html`<code>${text}</code>`;
      case 'em':
        return html`<em>${text}</em>`;
      case 'strong':
        return html`<strong>${text}</strong>`;
      case 'plain':
        return html`${text}`;
    }
  });
  return html`${stretches}`;
}
