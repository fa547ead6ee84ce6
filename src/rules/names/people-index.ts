import { bareKey, type PersonEntry } from '#language';
import { acceptedFamilies, acceptedGivens, roleAliases, roleKey } from './accepted.ts';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable, wordsOf } from './form-table.ts';
import { both } from './lists.ts';
import { couldBe, couldBeNear, type NameKnowledge, nameBits } from './name-bits.ts';
import { type NameKey, nameLists } from './name-lists.ts';
import { once, remember } from './once.ts';
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

/** Makes the index of a registry: of a text only the names that its words lead to are made. `style`: the house whose spelling is written. */
export function indexPeople(knowledge: NameKnowledge, style: string | undefined): PeopleIndex {
  const { lexicon } = knowledge;
  const lists = nameLists(knowledge);
  const bearers = new Map<PersonEntry, Bearer>();
  const bearerOf = (entry: PersonEntry) => {
    let bearer = bearers.get(entry);
    if (!bearer) {
      bearer = makeBearer(entry, knowledge, style);
      bearers.set(entry, bearer);
    }
    return bearer;
  };
  const by = (key: NameKey) => remember((word) => lists.people(key, word).map(bearerOf));
  const [family, given, edge] = [by('family'), by('given'), by('edge')];
  const holders = remember((role) => {
    const entries = lists.people('role', role);
    return entries.length === 0 ? undefined : new Set(entries.map(bearerOf));
  });
  const isRoleWord = remember((word) => lists.has('role-end', word) || aliasEnds.has(word));
  const allWords = once(() => wordsOfAll(knowledge.gazetteer.registry.people));
  const isWhole = ({ order }: PersonEntry, form: string) => order === 'family-first' && /[ -]/.test(form);
  const mistaken = (wanted: (entry: PersonEntry, form: string) => boolean): FormTable<PersonEntry> => {
    const table = formTable((word) => lists.people('mistaken-person', word), lexicon, wanted);
    return (key) => (couldBe(knowledge, key, nameBits.mistakenPerson) ? table(key) : none);
  };
  return {
    bearerOf,
    ofFamily: (tail) => (couldBe(knowledge, tail, nameBits.family) ? family(tail) : none),
    ofGiven: (word) => (couldBe(knowledge, word, nameBits.given) ? given(word) : none),
    alike: (word) =>
      couldBeNear(knowledge, word, nameBits.nearPerson)
        ? both(edge(word.slice(0, 3)), edge(`-${word.slice(-3)}`))
        : none,
    isRight: (word) => (knowledge.names ? couldBe(knowledge, word, nameBits.right) : allWords().has(word)),
    holdersOf: (role) => {
      const key = roleKey(role);
      return holders(key) ?? holders(roleAliases.get(key) ?? '');
    },
    isRoleWord,
    mistaken: mistaken((entry, form) => !isWhole(entry, form)),
    mistakenWhole: mistaken(isWhole),
    countries: once(() => countriesOf(lists)),
  };
}

const none: readonly never[] = [];

/** Words of all accepted names. */
function wordsOfAll(people: readonly PersonEntry[]): ReadonlySet<string> {
  return new Set(
    people.flatMap((entry) =>
      [...acceptedFamilies(entry), ...acceptedGivens(entry)].flatMap((form) => wordsOf(bareKey(form))),
    ),
  );
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

/** Words in which they end. */
const aliasEnds: ReadonlySet<string> = new Set(
  [...roleAliases.keys()].map((role) => role.slice(role.lastIndexOf(' ') + 1)),
);
