import { formatOf, itemReader, openEngine, readerOf, repairSource, splitFeed } from 'debabel';

const engine = await openEngine();

/** A text in its format, told by its name and its beginning: only its prose changes. */
export async function repaired(name, text) {
  const reader = await readerOf(formatOf({ name, text }));
  return repairSource(engine, text, reader, { name }).whole;
}

/** A feed (`rss`, `atom`, `json-feed`) as it streams by, in parts that together are the same feed with its items repaired. */
export async function* repairedFeed(chunks, format) {
  for await (const { kind, text, head } of splitFeed(chunks))
    yield kind === 'item' ? repairSource(engine, text, await itemReader(format, head)).whole.output : text;
}
