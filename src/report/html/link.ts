/** Only a path or an address of the web is made a link: never `javascript:` and its kind. */
export function isSafeLink(href: string): boolean {
  return /^https?:/i.test(href) || !/^[\0-\x20]*[a-z][a-z0-9+.\-\s]*:/i.test(href);
}
