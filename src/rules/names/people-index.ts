import { bareKey, type PersonEntry } from '#language';
import { addForms, both, byInitial, type NamedForm, put } from './by-initial.ts';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable, wordsOf } from './form-table.ts';
import { couldBe, couldBeNear, type NameKnowledge, nameBits } from './name-bits.ts';
import { once } from './once.ts';
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
  /** Accepted first names as bare keys. */
  readonly givens: ReadonlySet<string>;
  /** The last word of the family name: by it an article speaks of the person. */
  readonly tail: string;
  /** English has the tail as a word: nothing that looks like it is taken for the name. */
  readonly common: boolean;
}

/** People by what stands in a text. All keys are bare. */
export interface PeopleIndex {
  bearerOf(entry: PersonEntry): Bearer;
  /** Bearers by the last word of an accepted family name. */
  ofFamily(tail: string): readonly Bearer[];
  /** Bearers by a word of a first name. */
  ofGiven(word: string): readonly Bearer[];
  /** Bearers whose tail may be one slip of the pen away: it shares the first letter, and the first three or the last three letters, for a slip damages one of them at most. */
  alike(word: string): readonly Bearer[];
  /** Words of accepted names, family and first: never wrong in themselves. */
  isRight(word: string): boolean;
  /** Who holds a role: `prime minister`. */
  holdersOf(role: string): ReadonlySet<Bearer> | undefined;
  /** Whether a role ends in this word. */
  isRoleWord(word: string): boolean;
  readonly mistaken: FormTable<PersonEntry>;
  /** Mistaken forms that stand for the whole name: `Si Jinping`. */
  readonly mistakenWhole: FormTable<PersonEntry>;
  countries(): Countries;
}

/** Names that begin with one letter. */
interface Part {
  readonly families: ReadonlyMap<string, readonly Bearer[]>;
  readonly edges: ReadonlyMap<string, readonly Bearer[]>;
  readonly givens: ReadonlyMap<string, readonly Bearer[]>;
  readonly words: ReadonlySet<string>;
}

/** Makes the index of a registry, part by part when they are asked for; `style`: the house whose spelling is written. */
export function indexPeople(knowledge: NameKnowledge, style: string | undefined): PeopleIndex {
  const { lexicon } = knowledge;
  const people = () => knowledge.gazetteer.registry.people;
  const bearers = new Map<PersonEntry, Bearer>();
  const bearerOf = (entry: PersonEntry) => {
    let bearer = bearers.get(entry);
    if (!bearer) {
      bearer = makeBearer(entry, knowledge, style);
      bearers.set(entry, bearer);
    }
    return bearer;
  };
  const part = byInitial(
    () => namesOf(people()),
    (names, initial) => makePart(names, initial, bearerOf),
  );
  const roles = once(() => rolesOf(people()));
  const holders = new Map<string, ReadonlySet<Bearer>>();
  const isWhole = ({ order }: PersonEntry, form: string) => order === 'family-first' && /[ -]/.test(form);
  const listed = (table: FormTable<PersonEntry>): FormTable<PersonEntry> => {
    return (key) => (couldBe(knowledge, key, nameBits.mistakenPerson) ? table(key) : none);
  };
  return {
    bearerOf,
    ofFamily: (tail) => (couldBe(knowledge, tail, nameBits.family) ? (part(tail).families.get(tail) ?? none) : none),
    ofGiven: (word) => (couldBe(knowledge, word, nameBits.given) ? (part(word).givens.get(word) ?? none) : none),
    alike: (word) => {
      if (!couldBeNear(knowledge, word, nameBits.nearPerson)) return none;
      const { edges } = part(word);
      return both(edges.get(word.slice(0, 3)), edges.get(`-${word.slice(-3)}`));
    },
    isRight: (word) => (knowledge.names ? couldBe(knowledge, word, nameBits.right) : part(word).words.has(word)),
    holdersOf: (role) => {
      const key = roleKey(role);
      const entries = roles().holders.get(key) ?? roles().holders.get(roleAliases.get(key) ?? '');
      if (!entries) return undefined;
      const made = holders.get(key) ?? new Set(entries.map(bearerOf));
      holders.set(key, made);
      return made;
    },
    isRoleWord: (word) => roles().lastWords.has(word),
    mistaken: listed(formTable(people, lexicon, (entry, form) => !isWhole(entry, form))),
    mistakenWhole: listed(formTable(people, lexicon, isWhole)),
    countries: once(() => countriesOf(knowledge.gazetteer.registry)),
  };
}

const none: readonly never[] = [];

/** Of whom a name is, and whether it is a first name. */
interface OwnName {
  readonly entry: PersonEntry;
  readonly given: boolean;
}

function namesOf(people: readonly PersonEntry[]): NamedForm<OwnName>[] {
  const names: NamedForm<OwnName>[] = [];
  for (const entry of people) {
    addForms(names, acceptedFamilies(entry), { entry, given: false });
    addForms(names, acceptedGivens(entry), { entry, given: true });
  }
  return names;
}

function makePart(
  names: readonly NamedForm<OwnName>[],
  initial: string,
  bearerOf: (entry: PersonEntry) => Bearer,
): Part {
  const families = new Map<string, Bearer[]>();
  const edges = new Map<string, Bearer[]>();
  const givens = new Map<string, Bearer[]>();
  const words = new Set<string>();
  for (const {
    form,
    meant: { entry, given },
  } of names) {
    const own = wordsOf(bareKey(form));
    for (const word of own) {
      if (!word.startsWith(initial)) continue;
      words.add(word);
      if (given && word.length > 1) put(givens, word, bearerOf(entry));
    }
    const tail = own.at(-1);
    if (given || !tail?.startsWith(initial)) continue;
    const bearer = bearerOf(entry);
    put(families, tail, bearer);
    if (bearer.common || tail.length < 6) continue;
    put(edges, tail.slice(0, 3), bearer);
    put(edges, `-${tail.slice(-3)}`, bearer);
  }
  return { families, edges, givens, words };
}

function makeBearer(entry: PersonEntry, { lexicon }: NameKnowledge, style: string | undefined): Bearer {
  const house = style === undefined ? undefined : entry.style?.[style];
  const texts = new Set([...(house === undefined ? [] : [house]), ...acceptedFamilies(entry)]);
  const forms = [...texts].map((text) => ({ text, words: wordsOf(bareKey(text)) }));
  const tail = forms[0]?.words.at(-1) ?? '';
  return {
    entry,
    forms,
    givens: new Set(acceptedGivens(entry).map(bareKey)),
    tail,
    common: tail.length < 4 || isCommonWord(lexicon, tail),
  };
}

/** Every accepted spelling of a family name. */
export function acceptedFamilies({ family, also, style }: PersonEntry): string[] {
  return also || style ? [family, ...(also ?? none), ...Object.values(style ?? {})] : [family];
}

/** Every accepted first name. */
export function acceptedGivens({ given, givenAlso }: PersonEntry): string[] {
  return given === undefined ? [] : givenAlso ? [given, ...givenAlso] : [given];
}

/** Other words for a role. */
const roleAliases: ReadonlyMap<string, string> = new Map([
  ['pm', 'prime minister'],
  ['premier', 'prime minister'],
  ['head of state', 'president'],
  ['foreign secretary', 'foreign minister'],
  ['head of government', 'prime minister'],
  ['defence secretary', 'defence minister'],
  ['minister of defence', 'defence minister'],
  ['minister of foreign affairs', 'foreign minister'],
  ['foreign affairs minister', 'foreign minister'],
]);

function rolesOf(people: readonly PersonEntry[]): {
  holders: ReadonlyMap<string, readonly PersonEntry[]>;
  lastWords: ReadonlySet<string>;
} {
  const holders = new Map<string, PersonEntry[]>();
  const keys = new Map<string, string>();
  for (const entry of people) {
    for (const role of entry.roles ?? none) {
      const key = keys.get(role) ?? roleKey(role);
      keys.set(role, key);
      put(holders, key, entry);
    }
  }
  const lastWords = new Set(
    [...holders.keys(), ...roleAliases.keys()].map((role) => role.slice(role.lastIndexOf(' ') + 1)),
  );
  return { holders, lastWords };
}

function roleKey(role: string): string {
  return bareKey(role).replace('defense', 'defence');
}
