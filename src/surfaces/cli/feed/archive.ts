import { join } from 'node:path';
import { feedFileName } from '#feed';
import { hashOf } from '#io';
import type { Format } from '#model';
import type { ReportForm } from '../report-forms.ts';

/** Where things stand in the folder of a run. All paths are absolute. */
export interface Archive {
  readonly folder: string;
  readonly journal: string;
  readonly page: string;
  readonly quarantine: string;
  /** Where a feed is written while it comes in. */
  incoming(feed: string): string;
  /** A feed as it was fetched. */
  source(feed: string, format: Format): string;
  /** The same feed, repaired. */
  repaired(feed: string, format: Format): string;
  /** What is kept of an item (`json`), or a report on it. */
  item(key: string, form: ReportForm): string;
}

/** The archive in `folder`. */
export function archiveIn(folder: string): Archive {
  const nameOf = (feed: string, format: Format) => feedFileName(feed, hashOf(feed), format);
  return {
    folder,
    journal: join(folder, 'journal.ndjson'),
    page: join(folder, 'index.html'),
    quarantine: join(folder, 'quarantine.ndjson'),
    incoming: (feed) => join(folder, 'sources', hashOf(feed)),
    source: (feed, format) => join(folder, 'sources', nameOf(feed, format)),
    repaired: (feed, format) => join(folder, 'feeds', nameOf(feed, format)),
    item: (key, form) => join(folder, 'items', key.slice(0, 2), `${key}.${form}`),
  };
}
