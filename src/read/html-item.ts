import type { Item } from '#model';

export function readHtmlItem(html: string): Item {
  return { prose: '', stretches: html === '' ? [] : [] };
}
