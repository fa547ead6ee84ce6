import { bareKey, fold, type Lexicon, type PlaceEntry } from '#language';
import { acceptedForms, stemOnly } from './accepted.ts';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable } from './form-table.ts';
import { both } from './lists.ts';
import { couldBe, couldBeNear, type NameKnowledge, nameBits } from './name-bits.ts';
import { edgedKeys, nameLists, type NameLists } from './name-lists.ts';
import { once, remember } from './once.ts';

/** What a case ending may stand on: an accepted name, or a mistaken one. */
export interface PlaceStem {
  readonly place: PlaceEntry;
  readonly foreign: boolean;
}

/** Places by what stands in a text. Keys are bare unless said otherwise. */
export interface PlaceIndex {
  readonly mistaken: FormTable<PlaceEntry>;
  /** Whether a folded word or name, diacritics kept, is an accepted name, adjective or people: never wrong in itself. */
  isRight(folded: string): boolean;
  /** What a case ending may stand on; one word. */
  stem(key: string): PlaceStem | undefined;
  /** Accepted names of one word, six letters or more, that may be one slip of the pen away: they share the first letter and the first three or the last three letters. */
  alike(key: string): readonly (readonly [key: string, place: PlaceEntry])[];
  countries(): Countries;
}

/** Makes the index of a registry: of a text only the places that its words lead to are made. */
export function indexPlaces(knowledge: NameKnowledge): PlaceIndex {
  const lists = nameLists(knowledge);
  const mistaken = formTable((word) => lists.places('mistaken-place', word), knowledge.lexicon);
  const stem = remember((key) => stemOf(lists, key));
  const edge = remember((edge) => atEdge(lists, knowledge.lexicon, edge));
  return {
    mistaken: (key) => (couldBe(knowledge, key, nameBits.mistakenPlace) ? mistaken(key) : none),
    isRight: remember((folded) =>
      lists.places('place', bareKey(folded)).some((place) => acceptedOf(place).some((form) => fold(form) === folded)),
    ),
    stem: (key) => (couldBe(knowledge, key, nameBits.placeStem) ? stem(key) : undefined),
    alike: (key) =>
      couldBeNear(knowledge, key, nameBits.nearPlace) ? both(edge(key.slice(0, 3)), edge(`-${key.slice(-3)}`)) : none,
    countries: once(() => countriesOf(lists)),
  };
}

const none: readonly never[] = [];

/** Its names, adjectives and people. */
function acceptedOf(place: PlaceEntry): string[] {
  return [...acceptedForms(place), ...(place.adjective ?? none), ...(place.demonym ?? none)];
}

/** What stands alone before what is right, and that before what is mistaken. */
function stemOf(lists: NameLists, key: string): PlaceStem | undefined {
  if (key.length < 4 || key.includes(' ')) return undefined;
  const places = lists.places('place', key);
  const isKey = (form: string) => bareKey(form) === key;
  const alone = places.find(({ name }) => stemOnly.some(([stem, of]) => stem === key && of === name));
  if (alone) return { place: alone, foreign: true };
  const right = places.find((place) => acceptedForms(place).some(isKey));
  if (right) return { place: right, foreign: false };
  const foreign = places.find(({ mistaken = none }) => mistaken.some(isKey));
  return foreign && { place: foreign, foreign: true };
}

/** Names with this edge: three first letters, or a hyphen and three last ones. */
function atEdge(lists: NameLists, lexicon: Lexicon, edge: string): readonly (readonly [string, PlaceEntry])[] {
  return lists.places('place-edge', edge).flatMap((place) =>
    edgedKeys(place, lexicon)
      .filter((key) => key.slice(0, 3) === edge || `-${key.slice(-3)}` === edge)
      .map((key) => [key, place] as const),
  );
}
