import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderOf, house, houseRules } from '../../helpers/cli.ts';
import { serve } from '../../helpers/server.ts';
import { debabel, type Ran } from '../../helpers/streams.ts';

const item = (id: string, text: string, more = ''): string =>
  `<item>\n  <guid>${id}</guid>\r\n <title>Title ${id}</title>${more}<description><![CDATA[<p>${text}</p>]]></description></item>`;

const feedOf = (...items: readonly string[]): string =>
  `<?xml version="1.0"?>\n<!-- a striped horse --><rss version="2.0"><channel><title>A striped horse</title>\n${items.join('\n')}\n</channel></rss>\n`;

const lostText = 'The {xx1 xx} left. See ${dnt3} for more.';
const three = feedOf(
  item('1', 'A striped horse ran.'),
  item('2', 'A barking cat slept.'),
  item('3', 'Nothing is wrong.'),
);

/** Runs `debabel feed` in a folder. */
const feed =
  (cwd: string, ...argv: readonly string[]) =>
  async (rules: readonly string[] = house): Promise<Ran> =>
    debabel('feed', ...rules, '--workers', '1', '--out', 'out', ...argv)({ cwd });

/** The only file of a folder. */
function only(folder: string): string {
  const [name, ...more] = filesIn(folder);
  if (name === undefined || more.length > 0) throw new Error(`Expected one file in ${folder}`);
  return readFileSync(join(folder, name), 'utf8');
}

const journalOf = (cwd: string): Record<string, unknown>[] =>
  readFileSync(join(cwd, 'out/journal.ndjson'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const worked = (cwd: string): number => journalOf(cwd).filter(({ kind }) => kind === 'item').length;

test('the same feed comes out, with the repairs of its items and nothing else changed', async () => {
  const cwd = folderOf({ 'a.xml': three });
  const { code, stdout, stderr } = await feed(cwd, 'a.xml')();
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('3 items of 1 feed, 3 worked on');
  expect(only(join(cwd, 'out/feeds'))).toBe(three.replace('CDATA[<p>A striped horse', 'CDATA[<p>A zebra'));
  expect(only(join(cwd, 'out/sources'))).toBe(three);
  expect(filesIn(join(cwd, 'out/items')).map((name) => name.replace(/.*\./, ''))).toEqual([
    'html',
    'json',
    'html',
    'json',
    'html',
    'json',
  ]);
  const page = readFileSync(join(cwd, 'out/index.html'), 'utf8');
  for (const [, href = ''] of page.matchAll(/href="([^"]+)"/g)) expect(existsSync(join(cwd, 'out', href))).toBe(true);
  expect(existsSync(join(cwd, 'out/lock'))).toBe(false);
});

test('a second run does nothing and says so', async () => {
  const cwd = folderOf({ 'a.xml': three });
  await feed(cwd, 'a.xml')();
  const before = filesIn(cwd).map((name) => [name, statSync(join(cwd, name)).mtimeMs, statSync(join(cwd, name)).ino]);
  expect((await feed(cwd, './a.xml')()).stderr).toBe(
    'Nothing to do: all 3 items of 1 feed are on record as they stand\n',
  );
  expect(filesIn(cwd).map((name) => [name, statSync(join(cwd, name)).mtimeMs, statSync(join(cwd, name)).ino])).toEqual(
    before,
  );
});

test('a run that was stopped between the feed and the page writes the page only', async () => {
  const cwd = folderOf({ 'a.xml': three });
  await feed(cwd, 'a.xml')();
  const journal = readFileSync(join(cwd, 'out/journal.ndjson'), 'utf8');
  const page = readFileSync(join(cwd, 'out/index.html'), 'utf8');
  writeFileSync(join(cwd, 'out/journal.ndjson'), journal.replace(/\{"kind":"pages".*\n$/, ''));
  rmSync(join(cwd, 'out/index.html'));
  await feed(cwd, 'a.xml')();
  expect(readFileSync(join(cwd, 'out/journal.ndjson'), 'utf8')).toBe(journal);
  expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toBe(page);
});

test('only what is new or has changed is worked on', async () => {
  const cwd = folderOf({ 'a.xml': three });
  await feed(cwd, 'a.xml')();
  const now = feedOf(
    item('4', 'A striped horse came.'),
    item('1', 'A striped horse ran.'),
    item('2', 'A barking cat woke.'),
  );
  writeFileSync(join(cwd, 'a.xml'), now);
  expect((await feed(cwd, 'a.xml')()).stderr).toContain('3 items of 1 feed, 2 worked on, 1 on record as they stand');
  expect(only(join(cwd, 'out/feeds'))).toBe(now.replaceAll('<p>A striped horse', '<p>A zebra'));
});

test('an item whose files are gone is worked on again', async () => {
  const cwd = folderOf({ 'a.xml': three });
  await feed(cwd, 'a.xml')();
  const [name = ''] = filesIn(join(cwd, 'out/items'));
  const before = readFileSync(join(cwd, 'out/items', name), 'utf8');
  rmSync(join(cwd, 'out/items', name));
  expect((await feed(cwd, 'a.xml')()).stderr).toContain('1 worked on');
  expect(readFileSync(join(cwd, 'out/items', name), 'utf8')).toBe(before);
});

test('other rules: all is worked on again, and replay shows what comes out differently', async () => {
  const cwd = folderOf({ 'a.xml': three });
  await feed(cwd, 'a.xml')();
  const less = [...house, '--no-rule', 'house/animals/zebra'];
  const before = filesIn(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'));
  const tried = await debabel('feed', 'replay', '--dry-run', '--out', 'out', ...less)({ cwd });
  expect(tried.stdout).toMatch(/^-.*A zebra ran/m);
  expect(tried.stdout).toMatch(/^\+.*A striped horse ran/m);
  expect(tried.stdout.match(/^--- /gm)).toHaveLength(1);
  expect(tried.stderr).toBe('3 items, 3 worked on with other rules before, 1 would change\n');
  expect(filesIn(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual(before);
  const done = await debabel('feed', 'replay', '--out', 'out', ...less)({ cwd });
  expect(done.stdout).toBe(tried.stdout);
  expect(only(join(cwd, 'out/feeds'))).toBe(three);
  expect((await debabel('feed', 'replay', '--out', 'out', ...less)({ cwd })).stderr).toBe(
    'Nothing to do: all 3 items were worked on with these rules\n',
  );
  expect((await feed(cwd, 'a.xml')(less)).stderr).toContain('Nothing to do');
});

test('own rules count by what they say', async () => {
  const cwd = folderOf({ 'a.xml': three, 'own.yml': readFileSync(houseRules) });
  const own = ['--no-config', '--rules', 'own.yml', '--rule', 'house'];
  await feed(cwd, 'a.xml')(own);
  expect((await feed(cwd, 'a.xml')(own)).stderr).toContain('Nothing to do');
  writeFileSync(
    join(cwd, 'own.yml'),
    readFileSync(houseRules, 'utf8').replace('replace: zebra', 'replace: quagga').replace('→ zebra', '→ quagga'),
  );
  await feed(cwd, 'a.xml')(own);
  expect(only(join(cwd, 'out/feeds'))).toContain('A quagga ran.');
});

test('quarantined items have their reasons, stand in a file, and leave the feed only if asked', async () => {
  const cwd = folderOf({
    'a.xml': feedOf(item('1', lostText, '<link>https://e.org/1</link>'), item('2', 'Nothing is wrong.')),
  });
  const rules = ['--no-config', '--rule', 'residue'];
  expect((await feed(cwd, '--fail-on', 'quarantine', 'a.xml')(rules)).code).toBe(1);
  expect((await feed(cwd, 'a.xml')(rules)).code).toBe(0);
  const [line = '', ...more] = readFileSync(join(cwd, 'out/quarantine.ndjson'), 'utf8').split('\n');
  expect(more).toEqual(['']);
  expect(JSON.parse(line)).toMatchObject({
    title: 'Title 1',
    link: 'https://e.org/1',
    reasons: ['Content is lost, as `residue/leaked-placeholder` found'],
    source: item('1', lostText, '<link>https://e.org/1</link>'),
  });
  expect(only(join(cwd, 'out/feeds'))).toContain('<guid>1</guid>');
  await feed(cwd, '--drop-quarantined', 'a.xml')(rules);
  expect(only(join(cwd, 'out/feeds'))).toBe(feedOf('', item('2', 'Nothing is wrong.')));
  expect(worked(cwd)).toBe(2);
});

test('--fail-on edit: an item that someone should edit is bad enough', async () => {
  const cwd = folderOf({ 'a.xml': three, 'b.xml': feedOf(item('1', 'A striped horse ran.')) });
  expect((await feed(cwd, '--fail-on', 'edit', 'b.xml')()).code).toBe(0);
  expect((await feed(cwd, '--fail-on', 'edit', 'a.xml')()).code).toBe(1);
  expect((await feed(cwd, '--fail-on', 'quarantine', 'a.xml')()).code).toBe(0);
});

test('--limit takes the freshest, --since what is not older; the rest stays as it came', async () => {
  const dated = (id: string, date: string) => item(id, 'A striped horse ran.', `<pubDate>${date}</pubDate>`);
  const cwd = folderOf({
    'a.xml': feedOf(
      dated('1', 'Tue, 01 Sep 2026 10:00:00 GMT'),
      dated('2', 'Thu, 03 Sep 2026 10:00:00 GMT'),
      dated('3', 'Wed, 02 Sep 2026 10:00:00 GMT'),
    ),
  });
  expect((await feed(cwd, '--limit', '1', 'a.xml')()).stderr).toContain('1 worked on, 2 left for a later run');
  expect(only(join(cwd, 'out/feeds')).match(/<p>A \w+/g)).toEqual(['<p>A striped', '<p>A zebra', '<p>A striped']);
  expect((await feed(cwd, '--since', '2026-09-02', 'a.xml')()).stderr).toContain(
    '1 worked on, 1 on record as they stand, 1 left',
  );
  expect(only(join(cwd, 'out/feeds')).match(/<p>A \w+/g)).toEqual(['<p>A striped', '<p>A zebra', '<p>A zebra']);
});

test('a feed that cannot be had is told and does not stop the others', async () => {
  const cwd = folderOf({ 'a.xml': three });
  const { code, stderr } = await feed(cwd, 'none.xml', 'ftp://example.org/a', 'http://127.0.0.1:1/x', 'a.xml')();
  expect(code).toBe(2);
  expect(stderr).toContain('debabel: none.xml: Expected a feed, found nothing');
  expect(stderr).toContain('debabel: ftp://example.org/a: Expected an address that begins with http: or https:');
  expect(stderr).toContain('debabel: http://127.0.0.1:1/x: Expected an address of the public internet');
  expect(only(join(cwd, 'out/feeds'))).toContain('A zebra ran.');
});

test('a feed whose bytes are none of its encoding is told and does not stop the others', async () => {
  const broken = Buffer.concat([
    Buffer.from(three.replace('1.0"', '1.0" encoding="gb18030"').padEnd(100_000)),
    Buffer.of(0x81),
  ]);
  const cwd = folderOf({ 'a.xml': broken, 'b.xml': three });
  const { code, stderr } = await feed(cwd, 'a.xml', 'b.xml')();
  expect(code).toBe(2);
  expect(stderr).toContain('debabel: a.xml: Expected gb18030, got bytes that it does not have');
  expect(stderr).toContain('3 items of 1 feed, 3 worked on');
  expect(only(join(cwd, 'out/feeds'))).toContain('A zebra');
});

test('over the web: an unchanged feed is not fetched again, a redirect to loopback needs the flag', async () => {
  const statuses: number[] = [];
  const address = await serve((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/feed' }).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"', 'content-type': 'application/rss+xml' }).end(three);
    statuses.push(response.statusCode);
  });
  const cwd = folderOf();
  const refused = await feed(cwd, `${address}/moved`)();
  expect(refused.stderr).toContain('Expected an address of the public internet');
  expect(statuses).toEqual([]);
  expect((await feed(cwd, '--allow-private', `${address}/moved`)()).stderr).toContain('3 worked on');
  expect((await feed(cwd, '--allow-private', `${address}/moved`)()).stderr).toContain('Nothing to do');
  expect(statuses).toEqual([302, 200, 302, 304]);
});

test('a server that asks for patience gets it: the feed is taken as it was', async () => {
  let busy = false;
  let asked = 0;
  const address = await serve((_, response) => {
    asked++;
    if (busy) response.writeHead(429, { 'retry-after': '3600' }).end();
    else response.end(three);
  });
  const cwd = folderOf();
  await feed(cwd, '--allow-private', address)();
  busy = true;
  const told = await feed(cwd, '--allow-private', address)();
  expect({ code: told.code, asked }).toEqual({ code: 0, asked: 2 });
  expect(told.stderr).toMatch(
    /its server answered 429 and asked to come again after .*: taken as it was\n.*Nothing to do/s,
  );
  expect((await feed(cwd, '--allow-private', address)()).stderr).toContain('asked not to come again before');
  expect(asked).toBe(2);
});

test('a body that is too large leaves nothing behind', async () => {
  const address = await serve((_, response) => response.end(Buffer.alloc(2_000_000, 'x')));
  const cwd = folderOf();
  const { code, stderr } = await feed(cwd, '--allow-private', '--max-size', '1', address)();
  expect(code).toBe(2);
  expect(stderr).toContain('Expected at most 1 MB, got more: `--max-size MB` raises the limit');
  expect(filesIn(join(cwd, 'out', 'sources'))).toEqual([]);
});

test.each([
  [['--limit', '0', 'a.xml'], 'Expected `--limit` to be a whole number from 1 up, got `0`'],
  [
    ['--since', 'soon', 'a.xml'],
    'Expected `--since` to be a date like `2026-01-31` or how long ago like `7d`, got `soon`',
  ],
  [['--watch=soon', 'a.xml'], 'Expected `--watch` to be an interval like `15m` or `2h`, got `soon`'],
  [['--fail-on', 'publish', 'a.xml'], 'Expected `--fail-on` to be of edit, quarantine, got `publish`'],
  [['--dry-run', 'a.xml'], 'Expected `--dry-run` with `replay`'],
  [['replay', 'a.xml'], 'Expected no URL or FILE with `replay`'],
  [['replay'], 'Expected an archive of `debabel feed`, found none'],
  [[], 'Expected URL or FILE, got none'],
])('%j is refused', async (argv, told) => {
  const cwd = folderOf({ 'a.xml': three });
  const { code, stderr } = await feed(cwd, ...argv)();
  expect(code).toBe(2);
  expect(stderr).toContain(told);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('Atom and JSON Feed', async () => {
  const json = (text: string) =>
    `{"version": "https://jsonfeed.org/version/1.1", "title": "A striped horse", "items": [\n  {"id": "1", "url": "https://e.org/1", "content_html": "<p>${text}</p>", "tags": ["A striped horse"]},\n  {"id": 2, "content_text": "${text}"}]}\n`;
  const atom = (text: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>A striped horse</title><entry><id>1</id><title>${text}</title><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content></entry></feed>`;
  const cwd = folderOf({ 'a.json': json('A striped horse ran.'), 'b.xml': atom('A striped horse ran.') });
  expect((await feed(cwd, 'a.json', 'b.xml')()).stderr).toContain('3 items of 2 feeds, 3 worked on');
  const written = filesIn(join(cwd, 'out/feeds')).map((name) => readFileSync(join(cwd, 'out/feeds', name), 'utf8'));
  expect(written).toEqual([json('A zebra ran.'), atom('A zebra ran.')]);
});

test('a feed stays in its encoding; what that does not have is written as a reference', async () => {
  const russian = (text: string) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>`),
      Buffer.of(0xd0, 0xf3, 0xf1),
      Buffer.from(`</title>`),
      Buffer.from(text),
      Buffer.from('</channel></rss>'),
    ]);
  const lost = item('2', lostText);
  const cwd = folderOf({ 'a.xml': russian(item('1', 'A striped horse ran.') + lost) });
  const rules = ['--no-config', '--rules', houseRules, '--rule', 'house', '--rule', 'residue', '--drop-quarantined'];
  await feed(cwd, 'a.xml')(rules);
  const [name = ''] = filesIn(join(cwd, 'out/feeds'));
  expect(readFileSync(join(cwd, 'out/feeds', name))).toEqual(russian(item('1', 'A zebra ran.')));
});

test('what is no feed is told', async () => {
  const cwd = folderOf({ 'a.html': '<p>A striped horse.</p>' });
  const { code, stderr } = await feed(cwd, 'a.html')();
  expect(code).toBe(2);
  expect(stderr).toContain('a.html: Expected RSS, Atom or JSON Feed, got html');
});
