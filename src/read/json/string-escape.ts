import type { Escape } from '#model';

/** How new prose is written into the strings of a JSON text: letters beyond ASCII, and `<`, `>`, `&`, as its other strings have them. */
export function stringEscapeOf(text: string): Escape {
  const ascii = !/[^\0-\x7F]/.test(text);
  const noTags = /\\u00(?:3c|3e|26)/i.test(text) && !/[<>&]/.test(text);
  return (prose) => {
    const escaped = JSON.stringify(prose).slice(1, -1);
    const tagless = noTags ? escaped.replace(/[<>&]/g, asUnit) : escaped;
    return ascii ? tagless.replace(/[^\0-\x7F]/g, asUnit) : tagless;
  };
}

function asUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
