/**
 * The form in which words are compared: lower case, straight apostrophes, no soft hyphens or zero-width marks.
 * Idempotent. `Putin’s` → `putin's`.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.replace(invisible, '').replace(apostrophes, "'").normalize('NFC').toLowerCase();
}

const plain = /^[\x20-\x7e]*$/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const apostrophes = /[\u2018\u2019\u02bc\uff07]/g;
