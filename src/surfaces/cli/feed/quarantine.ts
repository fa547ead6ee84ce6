import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { AtomicFile, type JournalFile } from '#io';
import type { Archive } from './archive.ts';
import type { KeptItem } from './job.ts';

/** Writes all quarantined items of an archive, each with its reasons and as it came, a line each. */
export function writeQuarantine(journal: JournalFile, archive: Archive): void {
  const file = new AtomicFile(archive.quarantine);
  try {
    for (const key of journal.keys()) {
      if (journal.item(key)?.grade !== 'quarantine') continue;
      const record = journal.read(key);
      if (!record) continue;
      const { feed, title, link, date, reasons } = record;
      const path = archive.item(key, 'json');
      const { source } = keptItem(path);
      file.write(
        Buffer.from(
          `${JSON.stringify({ key, feed, title, link, date, reasons, report: relative(archive.folder, path), source })}\n`,
        ),
      );
    }
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.commit();
}

/** What is kept of an item. */
export function keptItem(path: string): KeptItem {
  return JSON.parse(readFileSync(path, 'utf8')) as KeptItem;
}
