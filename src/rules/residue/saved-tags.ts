/** What parts the tags: `[t]`, which engines also write `(t)`, `[т]`, `(T )`; commas where nothing else does. */
const separator = /\s*[[(（［]\s?[tтTТ]\s?[\])）］]\s*/u;

/** The tags of a list that a plugin left behind, each once, as they stand. Right forms of names. */
export function savedTags(list: string): readonly string[] {
  const parts = separator.test(list) ? list.split(separator) : list.split(/\s*[,;|、，]\s*/u);
  const tags = parts
    .map((part) => part.replace(/^[\s#:.-]+|[\s.:-]+$/gu, ''))
    .filter((tag) => /\p{L}/u.test(tag) && tag.length <= 60);
  return [...new Set(tags)];
}
