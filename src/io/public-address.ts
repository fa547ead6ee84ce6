import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DebabelError } from '#model';

/** Whether an IP address is one of the public internet: not private, loopback, link-local, shared, multicast or set aside. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}

/** Refuses an address that is written out in a URL: no name is looked up for it. Throws `DebabelError` (`fetch`). */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw refused(url.hostname, host);
}

/**
 * Looks names up for a connection and leaves out what is no public address: what is checked is what is connected to,
 * whatever the name leads to a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  systemLookup(hostname, all, (error, addresses: LookupAddress[]) => {
    if (error) {
      callback(error, []);
      return;
    }
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (!first) callback(refused(hostname, addresses[0]?.address ?? 'nothing'), []);
    else if (options.all === true) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

function refused(host: string, address: string): DebabelError {
  return new DebabelError(
    'fetch',
    `Expected an address of the public internet, got \`${host}\`${host.replace(/^\[|\]$/g, '') === address ? '' : ` (${address})`}: \`--allow-private\` lets feeds of your own network through`,
  );
}
