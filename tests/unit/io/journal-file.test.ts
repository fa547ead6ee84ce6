import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ItemRecord } from '#feed';
import { JournalFile, lockFolder } from '#io';
import { folderOf } from '../../helpers/cli.ts';

const item = (key: string, content: string): ItemRecord => ({
  ...{
    kind: 'item',
    key,
    feed: 'f',
    at: 'now',
    title: 'A – ü 😀',
    content,
    rules: 'r',
    grade: 'edit',
    reasons: ['Why'],
  },
  ...{ repaired: 1, suggested: 0, flagged: 0, words: 3, found: { 'a/b': 1 }, edits: [[0, 1, 'x']], files: {} },
});

test('what was added is read again, the last record of an item counts', async () => {
  const path = join(folderOf(), 'deep', 'journal.ndjson');
  const journal = await JournalFile.open(path);
  journal.append(item('a', '1'));
  journal.append(item('b', '1'));
  journal.append(item('a', '2'));
  journal.append({ kind: 'written', feed: 'f', state: 's' });
  expect(journal.read('a')).toEqual(item('a', '2'));
  journal.close();
  const again = await JournalFile.open(path);
  expect(again.keys()).toEqual(['a', 'b']);
  expect([again.read('a'), again.read('b'), again.read('c')]).toEqual([item('a', '2'), item('b', '1'), undefined]);
  expect([again.state('f'), again.state()]).toEqual(['s', undefined]);
  again.close();
});

test('half of a line at the end is cut off, and what is added next is whole', async () => {
  const line = `${JSON.stringify(item('a', '1'))}\n`;
  for (let cut = 0; cut < line.length; cut++) {
    const path = join(folderOf({ 'journal.ndjson': line + line.slice(0, cut) }), 'journal.ndjson');
    const journal = await JournalFile.open(path);
    journal.append(item('b', '1'));
    journal.close();
    expect(readFileSync(path, 'utf8')).toBe(`${line}${JSON.stringify(item('b', '1'))}\n`);
  }
});

test('a broken line in the middle is passed over: its item is done again', async () => {
  const path = join(folderOf(), 'journal.ndjson');
  writeFileSync(path, `{"kind":"item","key"\n`);
  appendFileSync(path, `${JSON.stringify(item('b', '1'))}\n`);
  const journal = await JournalFile.open(path);
  expect(journal.keys()).toEqual(['b']);
  expect(journal.read('b')).toEqual(item('b', '1'));
  journal.close();
});

test('a folder is held by one process; what a process that is gone held is taken over', () => {
  const folder = folderOf();
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(/Expected a folder that nobody works in/);
  release();
  const host = JSON.parse(JSON.stringify({ pid: 2 ** 22 + 1 })) as { pid: number };
  lockFolder(folder)();
  for (const holder of [
    '',
    'nonsense',
    { ...host, host: lockHost(folder), born: '1' },
    { pid: process.pid, host: lockHost(folder), born: '1' },
  ]) {
    writeFileSync(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
    lockFolder(folder)();
  }
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', born: '' }));
  expect(() => lockFolder(folder)).toThrow(/elsewhere/);
});

test('what a process left that was killed while it took a folder is taken away', () => {
  const folder = folderOf();
  const gone = 2 ** 22 + 1;
  const holder = (host: string) => JSON.stringify({ pid: gone, host, born: '1' });
  const files = {
    [`.lock-${gone}`]: holder(lockHost(folder)),
    [`.lock-${gone}-stale`]: holder(lockHost(folder)),
    [`.lock-${gone + 1}`]: '',
    [`.lock-${gone + 2}`]: holder('elsewhere'),
    [`.lock-${process.pid}-stale`]: holder(lockHost(folder)),
    '.lock-x': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  lockFolder(folder)();
  expect(readdirSync(folder).toSorted()).toEqual(
    [`.lock-${gone + 2}`, `.lock-${process.pid}-stale`, '.lock-x'].toSorted(),
  );
});

/** The name of this machine, as a lock has it. */
function lockHost(folder: string): string {
  const release = lockFolder(folder);
  const { host } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { host: string };
  release();
  return host;
}
