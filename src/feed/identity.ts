/** What an item says of itself. */
export interface Named {
  /** Guid of RSS, id of Atom and JSON Feed. */
  readonly id?: string | undefined;
  readonly link?: string | undefined;
}

/**
 * Names items of one feed: by guid, else by link, else by content; never by number, so that nothing is named anew when others come or go.
 * A guid that stands for several items counts with the link, and if that is the same too with the content. Feed it items in order.
 */
export function itemNames(): (item: Named, content: string) => string {
  const seen = new Map<string, string>();
  return ({ id, link }, content) => {
    const names = [
      ...(id ? [`guid ${id}`] : []),
      ...(id && link ? [`guid ${id} link ${link}`] : []),
      ...(!id && link ? [`link ${link}`] : []),
    ];
    for (const name of names) {
      const owner = seen.get(name);
      if (owner === undefined) seen.set(name, content);
      // The same item once more is the same item.
      if (owner === undefined || owner === content) return name;
    }
    const [name = ''] = names;
    return `${name} content ${content}`.trim();
  };
}
