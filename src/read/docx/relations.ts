/** Where the relations of a part stand: `word/_rels/document.xml.rels`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that relations name for a purpose, such as `footnotes`. `from`: whose relations they are. */
export function targetOf(relations: string | undefined, from: string, purpose: string): string | undefined {
  for (const [tag] of relations?.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? []) {
    const [, type = ''] = /\sType\s*=\s*["']([^"']*)["']/.exec(tag) ?? [];
    const [, target] = /\sTarget\s*=\s*["']([^"']*)["']/.exec(tag) ?? [];
    if (target !== undefined && type.endsWith(`/${purpose}`)) return namedFrom(from, target);
  }
  return undefined;
}

/** The name in the archive of what a part calls `target`. */
export function namedFrom(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}
