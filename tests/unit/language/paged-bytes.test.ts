import { expect, test } from 'vitest';
import { PagedBytes } from '#language';

const page = 4096;

/** A file of forty pages and a bit, each byte the number of its page + 1, and what was read of it. */
function paged() {
  const length = 40 * page + 7;
  const read: string[] = [];
  const file = PagedBytes.ofFile(length, (into, start, end) => {
    read.push(`${start / page}-${Math.ceil(end / page)}`);
    for (let at = start; at < end; at++) into[at] = Math.floor(at / page) + 1;
  });
  return { file, read };
}

test('a page is read when it is first needed, and once', () => {
  const { file, read } = paged();
  file.need(5, 9);
  file.need(0, 100);
  expect(read).toEqual(['0-1']);
  expect([file.bytes[0], file.bytes[page - 1], file.bytes[page]]).toEqual([1, 1, 0]);
});

test('what lies in two pages has both read', () => {
  const { file, read } = paged();
  file.need(2 * page - 1, 2 * page);
  expect(read).toEqual(['1-3']);
  expect([file.bytes[page], file.bytes[2 * page]]).toEqual([2, 3]);
});

test('a stretch is read at once, but for what is there', () => {
  const { file, read } = paged();
  file.need(page, page);
  file.needAll(0, 4 * page);
  expect(read).toEqual(['1-2', '0-1', '2-4']);
});

test('after half of the pages the rest is read too, to the last byte', () => {
  const { file, read } = paged();
  file.needAll(0, 20 * page);
  expect(read).toEqual(['0-20']);
  file.need(20 * page, 20 * page);
  expect(read).toEqual(['0-20', '20-21', '0-41']);
  file.need(40 * page, 40 * page + 6);
  expect(read).toHaveLength(3);
  expect(file.bytes.at(-1)).toBe(41);
});

test('bytes that are in memory are not read, and stand where numbers can be read in place', () => {
  const file = PagedBytes.of(Uint8Array.of(9, 1, 2, 3, 4).subarray(1));
  file.need(0, 3);
  expect([...file.bytes]).toEqual([1, 2, 3, 4]);
  expect(file.bytes.byteOffset % 4).toBe(0);
});
