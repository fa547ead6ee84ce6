import { bareKey, fold, type Lexicon, type PlaceEntry, type Registry } from '#language';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable } from './form-table.ts';
import { isCommonWord } from './words.ts';

/** Places by what stands in a text. Keys are bare unless said otherwise. */
export interface PlaceIndex {
  readonly mistaken: FormTable<PlaceEntry>;
  /** Folded, diacritics kept: accepted names, adjectives and people, never wrong in themselves. */
  readonly right: ReadonlySet<string>;
  /** What a case ending may stand on: accepted names of one word, and mistaken ones (`true`). */
  readonly stems: ReadonlyMap<string, { readonly place: PlaceEntry; readonly foreign: boolean }>;
  /** Accepted names of one word, six letters or more, by their first three and their last three letters. */
  readonly byEdge: ReadonlyMap<string, readonly (readonly [key: string, place: PlaceEntry])[]>;
  readonly countries: Countries;
}

/** Foreign names that live in English ones, a ship, a hotel, and so are not mistaken in themselves; their case forms are. */
const stemOnly: readonly (readonly [stem: string, name: string])[] = [
  ['moskva', 'Moscow'], ['praha', 'Prague'], ['wien', 'Vienna'], ['roma', 'Rome'], ['kreml', 'Kremlin'],
];

/** Makes the index of a registry. */
export function indexPlaces(registry: Registry, lexicon: Lexicon): PlaceIndex {
  const right = new Set<string>();
  const stems = new Map<string, { place: PlaceEntry; foreign: boolean }>();
  const byEdge = new Map<string, [string, PlaceEntry][]>();
  const mistaken: (readonly [string, PlaceEntry])[] = [];
  const putEdge = (edge: string, key: string, place: PlaceEntry) => {
    const list = byEdge.get(edge);
    if (list) list.push([key, place]);
    else byEdge.set(edge, [[key, place]]);
  };
  for (const place of registry.places) {
    for (const form of acceptedForms(place)) {
      right.add(fold(form));
      const key = bareKey(form);
      if (key.length < 4 || key.includes(' ')) continue;
      if (!stems.has(key)) stems.set(key, { place, foreign: false });
      if (key.length < 6 || isCommonWord(lexicon, key)) continue;
      putEdge(`${key.slice(0, 3)}-`, key, place);
      putEdge(`-${key.slice(-3)}`, key, place);
    }
    for (const word of [...(place.adjective ?? []), ...(place.demonym ?? [])]) right.add(fold(word));
    for (const form of place.mistaken ?? []) mistaken.push([form, place]);
  }
  for (const [form, place] of mistaken) {
    const key = bareKey(form);
    if (key.length >= 4 && !key.includes(' ') && !stems.has(key)) stems.set(key, { place, foreign: true });
  }
  for (const [stem, name] of stemOnly) {
    const place = registry.places.find((one) => one.name === name);
    if (place) stems.set(stem, { place, foreign: true });
  }
  return { mistaken: formTable(mistaken, lexicon), right, stems, byEdge, countries: countriesOf(registry) };
}

/** Every accepted spelling of a place. */
export function acceptedForms({ name, also = [], style = {} }: PlaceEntry): string[] {
  return [...new Set([name, ...also, ...Object.values(style)])];
}
