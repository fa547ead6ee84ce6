import { bareKey, fold, type Knowledge, type PlaceEntry } from '#language';
import { byInitial, initialOf, put } from './by-initial.ts';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable } from './form-table.ts';
import { once } from './once.ts';
import { isCommonWord } from './words.ts';

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
  /** Accepted names of one word, six letters or more, that share the first letter and the first three or the last three letters. */
  alike(key: string): readonly (readonly [key: string, place: PlaceEntry])[];
  countries(): Countries;
}

/** Names that begin with one letter. */
interface Part {
  readonly right: ReadonlySet<string>;
  readonly stems: ReadonlyMap<string, PlaceStem>;
  readonly edges: ReadonlyMap<string, readonly (readonly [string, PlaceEntry])[]>;
}

/** Foreign names that live in English ones, a ship, a hotel, and so are not mistaken in themselves; their case forms are. */
const stemOnly: readonly (readonly [stem: string, name: string])[] = [
  ['moskva', 'Moscow'], ['praha', 'Prague'], ['wien', 'Vienna'], ['roma', 'Rome'],
];

/** Makes the index of a registry, part by part when they are asked for. */
export function indexPlaces(knowledge: Knowledge): PlaceIndex {
  const places = () => knowledge.gazetteer.registry.places;
  const part = byInitial((initial) => makePart(places(), initial, knowledge));
  return {
    mistaken: formTable(places, knowledge.lexicon),
    isRight: (folded) => part(bareKey(folded.slice(0, 4))).right.has(folded),
    stem: (key) => part(key).stems.get(key),
    alike: (key) => {
      const { edges } = part(key);
      return [...(edges.get(`${key.slice(0, 3)}-`) ?? []), ...(edges.get(`-${key.slice(-3)}`) ?? [])];
    },
    countries: once(() => countriesOf(knowledge.gazetteer.registry)),
  };
}

function makePart(places: readonly PlaceEntry[], initial: string, { lexicon }: Knowledge): Part {
  const right = new Set<string>();
  const stems = new Map<string, PlaceStem>();
  const edges = new Map<string, (readonly [string, PlaceEntry])[]>();
  for (const place of places) {
    for (const form of acceptedForms(place)) {
      if (initialOf(form) !== initial) continue;
      right.add(fold(form));
      const key = bareKey(form);
      if (key.length < 4 || key.includes(' ')) continue;
      if (!stems.has(key)) stems.set(key, { place, foreign: false });
      if (key.length < 6 || isCommonWord(lexicon, key)) continue;
      const named = [key, place] as const;
      put(edges, `${key.slice(0, 3)}-`, named);
      put(edges, `-${key.slice(-3)}`, named);
    }
    for (const word of [...(place.adjective ?? []), ...(place.demonym ?? [])]) if (initialOf(word) === initial) right.add(fold(word));
  }
  for (const place of places) {
    for (const form of place.mistaken ?? []) {
      if (initialOf(form) !== initial || form.length < 4 || /[ -]/.test(form)) continue;
      const key = bareKey(form);
      if (!stems.has(key)) stems.set(key, { place, foreign: true });
    }
  }
  for (const [stem, name] of stemOnly) {
    if (!stem.startsWith(initial)) continue;
    const place = places.find((one) => one.name === name);
    if (place) stems.set(stem, { place, foreign: true });
  }
  return { right, stems, edges };
}

/** Every accepted spelling of a place. */
export function acceptedForms({ name, also, style }: PlaceEntry): string[] {
  return also || style ? [name, ...(also ?? []), ...Object.values(style ?? {})] : [name];
}
