import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchFeed, type FetchOptions } from '#io';
import { isPublicAddress } from '../../../src/io/public-address.ts';
import { serve } from '../../helpers/server.ts';

const options: FetchOptions = { allowPrivate: true, maxSize: 1_000_000, timeout: 5000, backOff: 5 };
const xml = '<rss><channel><item><title>Zürich</title></item></channel></rss>';

async function textOf(address: string, more: Partial<FetchOptions> = {}): Promise<string> {
  const answer = await fetchFeed(address, { ...options, ...more });
  if (answer.kind !== 'body') return JSON.stringify(answer);
  return read(answer.body);
}

async function read(body: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

test.each([
  ['gzip', gzipSync(xml)],
  ['br', brotliCompressSync(xml)],
  ['deflate', deflateSync(xml)],
  ['deflate, gzip', gzipSync(deflateSync(xml))],
  ['identity', Buffer.from(xml)],
])('a body in %s', async (encoding, bytes) => {
  const address = await serve((_, response) => response.setHeader('content-encoding', encoding).end(bytes));
  expect(await textOf(address)).toBe(xml);
});

test('what was known is asked for conditionally, by a name with a version', async () => {
  const heard: IncomingHttpHeaders[] = [];
  const address = await serve((request, response) => {
    heard.push(request.headers);
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"', 'last-modified': 'Tue, 01 Sep 2026 10:00:00 GMT' }).end(xml);
  });
  const first = await fetchFeed(address, options);
  expect(first).toMatchObject({ kind: 'body', etag: '"1"', lastModified: 'Tue, 01 Sep 2026 10:00:00 GMT' });
  if (first.kind === 'body') await read(first.body);
  const known = { etag: '"1"', lastModified: 'Tue, 01 Sep 2026 10:00:00 GMT' };
  expect(await fetchFeed(address, { ...options, known })).toEqual({ kind: 'unchanged' });
  expect(heard[0]?.['user-agent']).toMatch(/^debabel\/\d+\.\d+\.\d+/);
  expect(heard[1]?.['if-modified-since']).toBe(known.lastModified);
});

test('redirects are followed, not for ever, and not out of the web', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/a') response.writeHead(301, { location: '/b' }).end();
    else if (request.url === '/b') response.writeHead(200).end(xml);
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else response.writeHead(302, { location: '/again' }).end();
  });
  expect(await textOf(`${address}/a`)).toBe(xml);
  await expect(textOf(`${address}/again`)).rejects.toThrow(/Expected at most 5 redirects/);
  await expect(textOf(`${address}/file`)).rejects.toThrow(/begins with http: or https:, got `file:`/);
});

test('a login goes to its own origin only', async () => {
  const heard: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    heard.push(request.headers.authorization);
    response.end(xml);
  });
  const address = await serve((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(302, { location: other }).end();
  });
  await textOf(address.replace('//', '//me:p%40ss@'));
  expect(heard).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`, undefined]);
});

test('a login is not told in faults', async () => {
  await expect(textOf('http://me:secret@127.0.0.1:1/')).rejects.toThrow(
    /^http:\/\/127\.0\.0\.1:1\/: Could not be fetched \(ECONNREFUSED\)/,
  );
});

test.each([
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://0x7f.1:1/',
  'http://[::ffff:10.0.0.1]/',
  'http://169.254.169.254/',
  'http://localhost:1/',
])('%s is refused unless it is allowed', async (address) => {
  await expect(textOf(address, { allowPrivate: false })).rejects.toThrow(
    /Expected an address of the public internet.*--allow-private/,
  );
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ...[
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
  ].map((address) => [address, false] as const),
  ...['fe80::1', 'fe80::1%eth0', 'fc00::1', '::', '::ffff:192.168.0.1', '64:ff9b::a00:1', 'ff02::1', 'nonsense'].map(
    (address) => [address, false] as const,
  ),
] as const)('%s is a public address: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test('an endless response ends at the limit', async () => {
  const address = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
    };
    response.on('drain', more);
    more();
  });
  await expect(textOf(address)).rejects.toThrow(/Expected at most 1 MB, got more/);
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(50_000_000))],
  ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
  ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
])('a bomb in %s ends at the limit', async (encoding, bytes) => {
  const address = await serve((_, response) => response.setHeader('content-encoding', encoding).end(bytes));
  await expect(textOf(address)).rejects.toThrow(/Expected at most 1 MB, got more/);
});

test('a coding that nobody asked for is told', async () => {
  const address = await serve((_, response) => response.setHeader('content-encoding', 'zstd').end('x'));
  await expect(textOf(address)).rejects.toThrow(/Expected a body in gzip, br or deflate, got `zstd`/);
});

test('a server that says nothing is given up', async () => {
  const address = await serve(() => undefined);
  await expect(textOf(address, { timeout: 200 })).rejects.toThrow(
    /Expected an answer in 1 s, got none: `--timeout SECONDS`/,
  );
});

test('a body that trickles is given up', async () => {
  const address = await serve((_, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  await expect(textOf(address, { timeout: 300 })).rejects.toThrow();
});

test('what may pass is tried again, what does not pass is told', async () => {
  let asked = 0;
  const address = await serve((request, response) => {
    asked++;
    if (request.url === '/gone') response.writeHead(410).end();
    else if (request.url === '/long') response.writeHead(429, { 'retry-after': '3600' }).end();
    else if (request.url === '/down') response.writeHead(503).end();
    else response.writeHead(asked < 3 ? 502 : 200).end(xml);
  });
  expect(await textOf(address)).toBe(xml);
  expect(asked).toBe(3);
  await expect(textOf(`${address}/gone`)).rejects.toThrow(/got status 410/);
  expect(asked).toBe(4);
  expect(await fetchFeed(`${address}/long`, options)).toEqual({ kind: 'later', status: 429, seconds: 3600 });
  expect(asked).toBe(5);
  expect(await fetchFeed(`${address}/down`, options)).toEqual({ kind: 'later', status: 503, seconds: 0 });
  expect(asked).toBe(8);
});

test('a server that asks for a short wait gets it', async () => {
  const times: number[] = [];
  const address = await serve((_, response) => {
    times.push(Date.now());
    if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.end(xml);
  });
  expect(await textOf(address)).toBe(xml);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});
