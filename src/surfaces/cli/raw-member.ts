/**
 * The value of a member of a JSON object as it is written: numbers keep digits that JavaScript would round off.
 * `json` is a whole, sound JSON object. Of several members of that name the last counts, as for `JSON.parse`.
 */
export function rawMember(json: string, name: string): string | undefined {
  let found: string | undefined;
  let at = json.indexOf('{') + 1;
  for (;;) {
    const start = json.indexOf('"', at);
    if (start < 0) return found;
    const colon = json.indexOf(':', endOfString(json, start));
    const end = endOfValue(json, colon + 1);
    if (JSON.parse(json.slice(start, endOfString(json, start))) === name) found = json.slice(colon + 1, end).trim();
    if (json.charAt(end) !== ',') return found;
    at = end + 1;
  }
}

/** Index after the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = json.indexOf('"', at);
    let backslashes = 0;
    while (json.charAt(at - 1 - backslashes) === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}

/** Index of the comma or bracket that ends the value at `start`. */
function endOfValue(json: string, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    const character = json.charAt(at);
    if (character === '"') {
      at = endOfString(json, at);
      continue;
    }
    if (character === '{' || character === '[') depth++;
    if (depth === 0 && (character === ',' || character === '}')) return at;
    if (character === '}' || character === ']') depth--;
    at++;
  }
}
