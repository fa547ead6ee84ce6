/** Zones that feeds name and `Date` does not know. */
const zones: Readonly<Record<string, string>> = {
  BST: '+0100',
  CEST: '+0200',
  CET: '+0100',
  EEST: '+0300',
  EET: '+0200',
  IST: '+0530',
  JST: '+0900',
  MSK: '+0300',
  WEST: '+0100',
  WET: '+0000',
};

/** Before it there were no feeds: exports write the year -0001 for drafts. */
const earliest = 0;

/** A date of a feed (RFC 822, ISO 8601) as ISO 8601 in UTC; without a zone it is taken for UTC. `undefined`: it is none. */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 60) return undefined;
  const zoned = trimmed.replace(/\b[A-Z]{3,4}$/, (zone) => zones[zone] ?? zone);
  const hasZone = /(?:[+-]\d{2}:?\d{2}|Z|UTC?|GMT|[ECMP][SD]T)$/i.test(zoned) || /^\d{4}(?:-\d{2}){0,2}$/.test(zoned);
  const time = Date.parse(hasZone ? zoned : `${zoned}${/^\d{4}-.*T/.test(zoned) ? 'Z' : ' GMT'}`);
  return Number.isNaN(time) || time < earliest ? undefined : new Date(time).toISOString();
}
