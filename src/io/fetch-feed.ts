import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Agent, Dispatcher } from 'undici';
import { DebabelError } from '#model';
import { readVersion } from './data-files.ts';
import { inflated } from './inflate.ts';
import { checkHost, lookupPublic } from './public-address.ts';

export interface FetchOptions {
  /** Private, loopback and link-local addresses too. */
  readonly allowPrivate: boolean;
  /** Most bytes of a body, packed or not. */
  readonly maxSize: number;
  /** Most milliseconds for a request with its body and redirects. */
  readonly timeout: number;
  /** What the last answer said of itself: asks only for what has changed since. */
  readonly known?: { readonly etag?: string | undefined; readonly lastModified?: string | undefined };
  /** Milliseconds before the second try, doubled before the third. */
  readonly backOff?: number;
}

/** What a server answered. */
export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'later'; readonly seconds: number; readonly status: number }
  | {
      readonly kind: 'body';
      readonly body: Readable;
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
      readonly contentType: string | undefined;
    };

const mostTries = 3;
const mostRedirects = 5;
/** Longest wait, in seconds, that a server may ask for within a run; told to come later than that, we do. */
const longestWait = 30;
/** Answers that may be others a moment later. */
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/**
 * Fetches a feed: conditional, with redirects that are each checked, tries again what may pass. The body must be read to its end or destroyed.
 * Rejects with `DebabelError` (`fetch`) that says what came and the way out.
 */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  // Loading it takes as long as checking a text, and only fetching needs it.
  const undici = await import('undici');
  const agent = new undici.Agent({
    connect: { timeout: options.timeout, ...(!options.allowPrivate && { lookup: lookupPublic }) },
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
  });
  for (let tries = 1; ; tries++) {
    const signal = AbortSignal.timeout(options.timeout);
    const pause = (options.backOff ?? 1000) * 2 ** (tries - 1);
    try {
      const answer = await follow(new URL(address), { agent, signal, options });
      if (answer.kind !== 'later') return answer;
      if (tries === mostTries || answer.seconds > longestWait) return answer;
      await wait(Math.max(answer.seconds * 1000, pause));
    } catch (error) {
      const told = toldOf(error, address, options.timeout);
      if (tries === mostTries || error instanceof DebabelError || signal.aborted) throw told;
      await wait(pause);
    }
  }
}

interface Call {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly options: FetchOptions;
}

async function follow(start: URL, call: Call): Promise<Fetched> {
  let url = start;
  for (let redirects = 0; ; redirects++) {
    checkUrl(url, call.options);
    const response = await ask(url, url.origin === start.origin ? start : undefined, call);
    const location = one(response.headers['location']);
    if (![301, 302, 303, 307, 308].includes(response.statusCode) || location === undefined)
      return fetchedOf(response, call.options);
    await response.body.dump().catch(() => undefined);
    if (redirects === mostRedirects)
      throw new DebabelError(
        'fetch',
        `Expected at most ${mostRedirects} redirects, got more: name the address that they lead to`,
      );
    if (!URL.canParse(location, url.href))
      throw new DebabelError(
        'fetch',
        `Expected a redirect to an address, got \`${location.slice(0, 100)}\`: name the address that is meant`,
      );
    url = new URL(location, url);
  }
}

/** Throws `DebabelError` (`fetch`) for what is no address of the web, or of a network that is not asked. */
function checkUrl(url: URL, { allowPrivate }: FetchOptions): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new DebabelError('fetch', `Expected an address that begins with http: or https:, got \`${url.protocol}\``);
  if (!allowPrivate) checkHost(url);
}

/** `login`: whose user and password go along; none go to another origin. */
async function ask(
  url: URL,
  login: URL | undefined,
  { agent, signal, options }: Call,
): Promise<Dispatcher.ResponseData> {
  const { etag, lastModified } = options.known ?? {};
  const { username = '', password = '' } = login ?? {};
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const { request } = await import('undici');
  return request(bare, {
    dispatcher: agent,
    signal,
    headers: {
      'user-agent': `debabel/${readVersion()}`,
      accept:
        'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
      ...(username !== '' && {
        authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      }),
    },
  });
}

async function fetchedOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  { maxSize }: FetchOptions,
): Promise<Fetched> {
  if (statusCode === 200) {
    return {
      kind: 'body',
      body: inflated(body, one(headers['content-encoding']) ?? '', maxSize),
      etag: one(headers['etag']),
      lastModified: one(headers['last-modified']),
      contentType: one(headers['content-type']),
    };
  }
  await body.dump().catch(() => undefined);
  if (statusCode === 304) return { kind: 'unchanged' };
  if (passing.includes(statusCode))
    return { kind: 'later', status: statusCode, seconds: secondsOf(one(headers['retry-after'])) };
  throw new DebabelError('fetch', `Expected a feed, got status ${statusCode}: check the address`);
}

/** `Retry-After`: seconds, or a date. */
function secondsOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, Math.ceil(seconds));
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** A fault of the network as a person should read it. */
export function toldOf(error: unknown, address: string, timeout: number): DebabelError {
  const shown = shownAddress(address);
  const own = causeOf(error);
  if (own) return own.place === undefined ? new DebabelError(own.code, own.message, shown) : own;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|TIMEDOUT/.test(code))
    return new DebabelError(
      'fetch',
      `Expected an answer in ${Math.ceil(timeout / 1000)} s, got none: \`--timeout SECONDS\` waits longer`,
      shown,
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new DebabelError(
      'fetch',
      `Expected a host, found none of that name (${code}): check the address and the network`,
      shown,
    );
  if (
    code.startsWith('Z_') ||
    code.startsWith('ERR__ERROR') ||
    code.startsWith('ERR_BROTLI') ||
    code.startsWith('ERR_PADDING')
  )
    return new DebabelError(
      'fetch',
      `Expected a sound compressed body, got a broken one (${code}): try again later`,
      shown,
    );
  return new DebabelError('fetch', `Could not be fetched (${code || String(error)}): try again later`, shown);
}

/** What we said ourselves, however deep it was wrapped. */
function causeOf(error: unknown): DebabelError | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof DebabelError) return cause;
    if (cause instanceof AggregateError && cause.errors.length > 0) return causeOf(cause.errors[0]);
  }
  return undefined;
}

/** An address without its password. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
