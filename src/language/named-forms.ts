import { fold } from './fold.ts';
import { HashTable, hashWord, tableOf } from './hash.ts';
import { numbersIn, packNumbers } from './numbers-file.ts';
import { type Named, namedIn, type PersonEntry, type Registry } from './registry.ts';

/** Accepted names by their forms: folded, words parted by one space. */
export interface NamedForms {
  has(form: string): boolean;
  /** Whom or what a form names. Two people may share one. */
  get(form: string): readonly Named[] | undefined;
  /** The most words of a form that begins with this word, 0 if none does. */
  mostWords(first: string): number;
}

/** The forms of a registry as they are found out from it. */
export function formsOf(registry: Registry): NamedForms {
  const forms = new Map<string, Named[]>();
  const longest = new Map<string, number>();
  for (const named of namedIn(registry)) {
    for (const form of acceptedForms(named)) {
      const key = formKey(form);
      const list = forms.get(key);
      if (!list) forms.set(key, [named]);
      else if (!list.includes(named)) list.push(named);
      const words = key.split(' ');
      longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length));
    }
  }
  return {
    has: (form) => forms.has(form),
    get: (form) => forms.get(form),
    mostWords: (first) => longest.get(first) ?? 0,
  };
}

/** First number of compiled forms: name and version of the format. */
const magic = 0x44424731;

/** Compiles the forms of a registry into the bytes that `openForms` opens: two tables, and of each form a list of entries by their order. */
export function writeForms(registry: Registry): Uint8Array {
  const named = [...namedIn(registry)];
  const numbers = new Map(named.map((one, number) => [one.entry, number]));
  const forms = formsOf(registry);
  const keys = new Set(named.flatMap((one) => acceptedForms(one).map(formKey)));
  const table = HashTable.sized(keys.size);
  const longest = HashTable.sized(keys.size);
  const lists: number[] = [0];
  for (const key of keys) {
    const list = forms.get(key) ?? [];
    const [first = ''] = key.split(' ');
    table.set(...hashWord(key), lists.length);
    longest.set(...hashWord(first), forms.mostWords(first));
    lists.push(list.length, ...list.map(({ entry }) => numbers.get(entry) ?? 0));
  }
  return packNumbers([
    [magic, table.keys.length, longest.keys.length, lists.length],
    table.keys,
    table.values,
    longest.keys,
    longest.values,
    lists,
  ]);
}

/** Opens compiled forms of a registry (little-endian), in place; `named` gives its entries by their numbers. Throws `RangeError` on bytes of another format. */
export function openForms(bytes: Uint8Array, named: (number: number) => Named | undefined): NamedForms {
  const numbers = numbersIn(bytes);
  const [found, slots = 0, longestSlots = 0, length = 0] = numbers;
  if (found !== magic || numbers.length !== 4 + 2 * slots + 2 * longestSlots + length)
    throw new RangeError('Expected compiled names of this version, got other bytes: run `npm run build`');
  let at = 4;
  const take = (count: number) => numbers.subarray(at, (at += count));
  const table = tableOf(take(slots), take(slots));
  const longest = tableOf(take(longestSlots), take(longestSlots));
  const lists = take(length);
  return {
    has: (form) => table.get(...hashWord(form)) !== 0,
    get: (form) => {
      const start = table.get(...hashWord(form));
      if (start === 0) return undefined;
      const entries = lists.subarray(start + 1, start + 1 + (lists[start] ?? 0));
      return [...entries].map(named).filter((one) => one !== undefined);
    },
    mostWords: (first) => longest.get(...hashWord(first)),
  };
}

function acceptedForms(named: Named): string[] {
  const { also = [], style = {} } = named.entry;
  if (named.kind !== 'person') return [named.entry.name, ...also, ...Object.values(style)];
  const { family, order } = named.entry;
  const givens = givenNames(named.entry);
  return [family, ...also, ...Object.values(style)].flatMap((name) => [
    name,
    ...givens.map((given) => (order ? `${name} ${given}` : `${given} ${name}`)),
  ]);
}

function givenNames({ given, givenAlso = [] }: PersonEntry): string[] {
  return given === undefined ? [] : [given, ...givenAlso];
}

/** A name as a key: folded, hyphens and spaces alike. */
export function formKey(form: string): string {
  const folded = fold(form);
  return parted.test(folded) ? folded.replace(/[\s-]+/g, ' ').trim() : folded;
}

const parted = /[\s-]/;
