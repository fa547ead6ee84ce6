import { bareKey, type Gazetteer, type Lexicon, type PersonEntry } from '#language';
import { countriesOf, type Countries } from './countries.ts';
import { formTable, type FormTable, wordsOf } from './form-table.ts';
import { isCommonWord } from './words.ts';

/** An accepted spelling of a family name. */
export interface FamilyForm {
  readonly text: string;
  /** Bare words. */
  readonly words: readonly string[];
}

/** A person of the registry, ready to be compared. */
export interface Bearer {
  readonly entry: PersonEntry;
  /** Accepted spellings, the one to write first. */
  readonly forms: readonly FamilyForm[];
  /** Accepted first names as bare keys, and their words. */
  readonly givens: ReadonlySet<string>;
  /** The last word of the family name: by it an article speaks of the person. */
  readonly tail: string;
  /** English has the tail as a word: nothing that looks like it is taken for the name. */
  readonly common: boolean;
}

/** People by what stands in a text. All keys are bare. */
export interface PeopleIndex {
  readonly bearers: readonly Bearer[];
  /** Words of accepted names, family and first: never wrong in themselves. */
  readonly rightWords: ReadonlySet<string>;
  /** Bearers by the last word of an accepted family name. */
  readonly byFamily: ReadonlyMap<string, readonly Bearer[]>;
  /** By each word of a first name. */
  readonly byGiven: ReadonlyMap<string, readonly Bearer[]>;
  /** By role: `prime minister`. */
  readonly byRole: ReadonlyMap<string, ReadonlySet<Bearer>>;
  /** Last words of roles. */
  readonly roleWords: ReadonlySet<string>;
  /** By the first three and by the last three letters of the tail: one slip of the pen damages one of them at most. */
  readonly byEdge: ReadonlyMap<string, readonly Bearer[]>;
  readonly mistaken: FormTable<Bearer>;
  /** Mistaken forms that stand for the whole name: `Si Jinping`. */
  readonly mistakenWhole: FormTable<Bearer>;
  readonly countries: Countries;
}

/** Makes the index of a registry; `style`: the house whose spelling is written. */
export function indexPeople(gazetteer: Gazetteer, lexicon: Lexicon, style: string | undefined): PeopleIndex {
  const bearers = gazetteer.registry.people.map((entry) => bearerOf(entry, lexicon, style));
  const byFamily = new Map<string, Bearer[]>();
  const byGiven = new Map<string, Bearer[]>();
  const byRole = new Map<string, Set<Bearer>>();
  const byEdge = new Map<string, Bearer[]>();
  const rightWords = new Set<string>();
  const mistaken: (readonly [string, Bearer])[] = [];
  const mistakenWhole: (readonly [string, Bearer])[] = [];
  for (const bearer of bearers) {
    const { entry, forms, givens } = bearer;
    for (const { words } of forms) {
      for (const word of words) rightWords.add(word);
      const tail = words.at(-1) ?? '';
      add(byFamily, tail, bearer);
      if (bearer.common || tail.length < 6) continue;
      add(byEdge, `${tail.slice(0, 3)}-`, bearer);
      add(byEdge, `-${tail.slice(-3)}`, bearer);
    }
    for (const given of givens) {
      for (const word of given.split(' ')) {
        rightWords.add(word);
        if (word.length > 1) add(byGiven, word, bearer);
      }
    }
    for (const role of entry.roles ?? []) {
      const key = roleKey(role);
      const holders = byRole.get(key);
      if (holders) holders.add(bearer);
      else byRole.set(key, new Set([bearer]));
    }
    for (const form of entry.mistaken ?? []) {
      const whole = entry.order === 'family-first' && wordsOf(bareKey(form)).length > 1;
      (whole ? mistakenWhole : mistaken).push([form, bearer]);
    }
  }
  return {
    bearers,
    rightWords,
    byFamily,
    byGiven,
    byRole,
    roleWords: new Set([...byRole.keys(), ...roleAliases.keys()].map((role) => role.slice(role.lastIndexOf(' ') + 1))),
    byEdge,
    mistaken: formTable(mistaken, lexicon),
    mistakenWhole: formTable(mistakenWhole, lexicon),
    countries: countriesOf(gazetteer.registry),
  };
}

/** Other words for a role. */
const roleAliases: ReadonlyMap<string, string> = new Map([
  ['pm', 'prime minister'], ['premier', 'prime minister'], ['head of state', 'president'], ['foreign secretary', 'foreign minister'],
  ['head of government', 'prime minister'], ['defence secretary', 'defence minister'], ['minister of defence', 'defence minister'],
  ['minister of foreign affairs', 'foreign minister'], ['foreign affairs minister', 'foreign minister'],
]);

/** Who holds a role, by its bare words. */
export function holdersOf(index: PeopleIndex, words: string): ReadonlySet<Bearer> | undefined {
  const key = roleKey(words);
  const alias = roleAliases.get(key);
  return index.byRole.get(key) ?? (alias === undefined ? undefined : index.byRole.get(alias));
}

function roleKey(role: string): string {
  return bareKey(role).replace('defense', 'defence');
}

function bearerOf(entry: PersonEntry, lexicon: Lexicon, style: string | undefined): Bearer {
  const house = style === undefined ? undefined : entry.style?.[style];
  const texts = new Set([...(house === undefined ? [] : [house]), entry.family, ...(entry.also ?? []), ...Object.values(entry.style ?? {})]);
  const forms = [...texts].map((text) => ({ text, words: wordsOf(bareKey(text)) }));
  const tail = forms[0]?.words.at(-1) ?? '';
  const givens = entry.given === undefined ? [] : [entry.given, ...(entry.givenAlso ?? [])];
  return { entry, forms, givens: new Set(givens.map(bareKey)), tail, common: tail.length < 4 || isCommonWord(lexicon, tail) };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
