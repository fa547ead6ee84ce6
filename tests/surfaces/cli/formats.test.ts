import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { folderOf, house } from '../../helpers/cli.ts';
import { bytesOf, debabel } from '../../helpers/streams.ts';

const feed = `<?xml version="1.0" encoding="windows-1251"?>\r\n<rss><channel><title>A striped horse</title><item><guid>striped horse</guid><title>Правда: a striped horse &amp; co</title><description><![CDATA[<p>A <b>striped</b> horse ran.</p>]]></description></item></channel></rss>`;
const repaired = feed.replace('a striped horse &amp;', 'a zebra &amp;').replace('<b>striped</b> horse', '<b>zebra</b>');

test('a feed is repaired in its prose and in its encoding', async () => {
  const cwd = folderOf({ 'feed.xml': iconv.encode(feed, 'windows-1251') });
  const bytes = await bytesOf('repair', 'feed.xml', ...house)({ cwd });
  expect(iconv.decode(bytes, 'windows-1251')).toBe(repaired);
  await debabel('repair', '--write', 'feed.xml', ...house)({ cwd });
  expect(readFileSync(join(cwd, 'feed.xml')).equals(iconv.encode(repaired, 'windows-1251'))).toBe(true);
});

test('a second run changes nothing', async () => {
  const bytes = await bytesOf('repair', '--quiet', ...house)({ stdin: iconv.encode(feed, 'windows-1251') });
  const again = await bytesOf('repair', '--quiet', ...house)({ stdin: bytes });
  expect(again.equals(bytes)).toBe(true);
});

test('plain text in UTF-16 with a mark is repaired', async () => {
  const stdin = iconv.encode('\uFEFFA striped horse.', 'utf-16le');
  const bytes = await bytesOf('repair', '--quiet', ...house)({ stdin });
  expect(bytes.equals(iconv.encode('\uFEFFA zebra.', 'utf-16le'))).toBe(true);
});

test('a page keeps bytes that are no UTF-8', async () => {
  const stdin = Buffer.concat([Buffer.from('<p>éé '), Buffer.of(0xff), Buffer.from(' A striped horse.')]);
  const bytes = await bytesOf('repair', '--quiet', ...house)({ stdin });
  expect(bytes.toString('latin1')).toBe(stdin.toString('latin1').replace('striped horse', 'zebra'));
});

test.each([
  ['check', '--as'],
  ['repair', '--as'],
  ['repair', '--format'],
])('%s %s overrules what the name says', async (command, option) => {
  const cwd = folderOf({ 'a.html': 'A <code>striped horse</code>.' });
  const told = await debabel(command, 'a.html', ...house)({ cwd });
  const overruled = await debabel(command, option, 'text', 'a.html', ...house)({ cwd });
  expect(told.stdout).not.toMatch(/zebra/);
  expect(overruled.stdout).toMatch(/zebra/);
  expect((await debabel(command, option, 'htm', 'a.html', ...house)({ cwd })).stderr).toMatch(
    /^debabel: Expected a format \(text, .*\), got `htm`, did you mean `html`\?/,
  );
});

test('reports for reading show prose, those for programs the source', async () => {
  const cwd = folderOf({ 'a.html': '<p>A <b>striped</b> horse ran.' });
  await debabel('repair', '--quiet', '--report', 'html,md,diff,json', 'a.html', ...house)({ cwd });
  const [md, html, diff, json] = ['md', 'html', 'diff', 'json'].map((form) =>
    readFileSync(join(cwd, 'reports', 'a', `a.${form}`), 'utf8'),
  );
  expect(md).not.toContain('<b>striped');
  expect(html).not.toContain('&lt;b&gt;');
  expect(diff).toContain('-<p>A <b>striped</b> horse ran.');
  expect(json).toContain('"format": "html"');
});
