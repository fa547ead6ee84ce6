import type { Scalar } from './scalars.ts';

/** Fields that are prose wherever they stand, if none are chosen. */
export const usualFields: readonly string[] = [
  '**.title',
  '**.headline',
  '**.summary',
  '**.description',
  '**.text',
  '**.body',
  '**.content',
];

/** Whether a path is of one of these fields: `title`, `items[].text`; `**.` stands for any members around. */
export function fieldMatcher(fields: readonly string[]): (path: Scalar['path']) => boolean {
  const exact = new Set(fields.filter((field) => !field.startsWith('**.')));
  const anywhere = fields.flatMap((field) => (field.startsWith('**.') ? field.slice(3) : []));
  return (path) => {
    const name = nameOf(path);
    return exact.has(name) || anywhere.some((field) => name === field || name.endsWith(`.${field}`));
  };
}

/** `items[].text` for `items`, 3, `text`. */
function nameOf(path: Scalar['path']): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[]` : name === '' ? key : `${name}.${key}`),
    '',
  );
}
