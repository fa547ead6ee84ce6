import { visible } from '../lines.ts';

/** Markup that is safe to send. Only `html` makes it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | false | undefined;

/** Markup with holes. Whatever is put into a hole is escaped, unless it is markup itself: nothing gets past. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: literals.map((literal, index) => (index === 0 ? '' : rendered(parts[index - 1])) + literal).join('') };
}

/** `text` such that HTML shows it as it is, in an element or between quotes; controls are pictured. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  if ('html' in part) return part.html;
  return part.map((member) => member.html).join('');
}
