import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FeedRecord } from '#feed';
import { AtomicFile, beginningOf, EncodingLook, fetchFeed, Hasher, type JournalFile, shownAddress, toldOf } from '#io';
import { DebabelError, type FeedFormat, feedFormats } from '#model';
import { formatOf } from '#read';
import { fromHere } from '../write-shown.ts';
import type { Archive } from './archive.ts';
import type { FeedTask } from './task.ts';

/** A feed that stands in the archive, and what there is to say of how it came there. */
export interface Obtained {
  readonly record: FeedRecord;
  readonly note?: string;
}

export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
}

/** Brings a feed into the archive, where it is not there as it is. Rejects with `DebabelError` where it cannot be read or fetched. */
export async function obtain(source: string, journal: JournalFile, task: FeedTask, cwd: string): Promise<Obtained> {
  if (isAddress(source)) return download(source, journal, task);
  const { archive } = task;
  const path = resolve(cwd, source);
  const feed = fromHere(cwd, path);
  const known = journal.feed(feed);
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
  const record = await store({ feed }, bytes, archive, known).catch((error: unknown) => {
    throw fileTrouble(error, source);
  });
  if (record !== known) journal.append(record);
  return { record };
}

async function download(address: string, journal: JournalFile, task: FeedTask): Promise<Obtained> {
  const feed = shownAddress(address);
  const last = journal.feed(feed);
  const known = last && existsSync(task.archive.source(feed, last.format)) ? last : undefined;
  if (known?.notBefore !== undefined && Date.parse(known.notBefore) > Date.now())
    return { record: known, note: `its server asked not to come again before ${known.notBefore}: taken as it was` };
  const { allowPrivate, maxSize, timeout } = task;
  const answer = await fetchFeed(address, { allowPrivate, maxSize, timeout, ...(known && { known }) });
  if (answer.kind === 'unchanged' && known) return { record: known };
  if (answer.kind !== 'body') {
    const seconds = answer.kind === 'later' ? answer.seconds : 0;
    const when = new Date(Date.now() + seconds * 1000).toISOString();
    const reason =
      answer.kind === 'later'
        ? `its server answered ${answer.status}${seconds > 0 ? ` and asked to come again after ${when}` : ''}`
        : 'nothing came';
    if (!known) throw new DebabelError('fetch', `Expected a feed, ${reason}: run this again later`, feed);
    const record = { ...known, ...(seconds > 0 && { notBefore: when }) };
    if (seconds > 0) journal.append(record);
    return { record, note: `${reason}: taken as it was` };
  }
  const { etag, lastModified, contentType, body } = answer;
  const facts = {
    feed,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(contentType !== undefined && { contentType }),
  };
  try {
    const record = await store(facts, body as AsyncIterable<Buffer>, task.archive, known);
    if (record !== known) journal.append(record);
    return { record };
  } catch (error) {
    throw toldOf(error, address, timeout);
  } finally {
    body.destroy();
  }
}

/** Writes bytes to their place, unless the same stand there; gives the record of them. */
async function store(
  facts: Facts,
  bytes: AsyncIterable<Buffer>,
  archive: Archive,
  known: FeedRecord | undefined,
): Promise<FeedRecord> {
  const file = new AtomicFile(archive.incoming(facts.feed));
  const hash = new Hasher();
  const look = new EncodingLook();
  try {
    for await (const chunk of bytes) {
      hash.add(chunk);
      look.add(chunk);
      file.write(chunk);
    }
    const source = hash.done();
    const format = feedFormatOf(facts, beginningOf(look.head));
    const whole = !(await look.isUtf8({ ...facts, format }));
    const path = archive.source(facts.feed, format);
    const same = known?.source === source && known.format === format && existsSync(path);
    if (same) file.abandon();
    else file.commit(path);
    const record: FeedRecord = {
      kind: 'feed',
      ...facts,
      at: new Date().toISOString(),
      source,
      format,
      ...(whole && { whole }),
    };
    return same && JSON.stringify({ ...record, at: known.at }) === JSON.stringify(known) ? known : record;
  } catch (error) {
    file.abandon();
    throw error;
  }
}

type Facts = Pick<FeedRecord, 'feed' | 'etag' | 'lastModified' | 'contentType'>;

function feedFormatOf({ feed, contentType }: Facts, text: string): FeedFormat {
  const format = formatOf({ name: feed, ...(contentType !== undefined && { contentType }), text });
  const known = feedFormats.find((one) => one === format);
  if (known) return known;
  throw new DebabelError(
    'unknown-format',
    `Expected RSS, Atom or JSON Feed, got ${format}: \`debabel repair\` takes single texts`,
    feed,
  );
}

function fileTrouble(error: unknown, source: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return new DebabelError(
      'input-file',
      'Expected a feed, found nothing: check the path, or begin an address with https://',
      source,
    );
  if (code === 'EISDIR') return new DebabelError('input-file', 'Expected a feed, got a folder: name its files', source);
  if (code === 'EACCES') return new DebabelError('input-file', 'May not be read: check its permissions', source);
  return error;
}
