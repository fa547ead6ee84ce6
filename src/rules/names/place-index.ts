import { bareKey, fold, type PlaceEntry } from '#language';
import { addForms, both, byInitial, type NamedForm, put } from './by-initial.ts';
import { type Countries, countriesOf } from './countries.ts';
import { formTable, type FormTable } from './form-table.ts';
import { couldBe, couldBeNear, type NameKnowledge, nameBits } from './name-bits.ts';
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
  /** Accepted names of one word, six letters or more, that may be one slip of the pen away: they share the first letter and the first three or the last three letters. */
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
export const stemOnly: readonly (readonly [stem: string, name: string])[] = [
  ['moskva', 'Moscow'],
  ['praha', 'Prague'],
  ['wien', 'Vienna'],
  ['roma', 'Rome'],
];

/** Makes the index of a registry, part by part when they are asked for. */
export function indexPlaces(knowledge: NameKnowledge): PlaceIndex {
  const places = () => knowledge.gazetteer.registry.places;
  const part = byInitial(
    () => formsOf(places()),
    (forms, initial) => makePart(forms, initial, knowledge),
  );
  const mistaken = formTable(places, knowledge.lexicon);
  return {
    mistaken: (key) => (couldBe(knowledge, key, nameBits.mistakenPlace) ? mistaken(key) : none),
    isRight: (folded) => part(bareKey(folded.slice(0, 4))).right.has(folded),
    stem: (key) => (couldBe(knowledge, key, nameBits.placeStem) ? part(key).stems.get(key) : undefined),
    alike: (key) => {
      if (!couldBeNear(knowledge, key, nameBits.nearPlace)) return none;
      const { edges } = part(key);
      return both(edges.get(key.slice(0, 3)), edges.get(`-${key.slice(-3)}`));
    },
    countries: once(() => countriesOf(knowledge.gazetteer.registry)),
  };
}

const none: readonly never[] = [];

/** What a form is to its place. */
interface OwnForm {
  readonly place: PlaceEntry;
  readonly kind: 'name' | 'adjective' | 'mistaken' | 'stem';
}

/** Every form of every place; accepted ones before mistaken ones. */
function formsOf(places: readonly PlaceEntry[]): NamedForm<OwnForm>[] {
  const forms: NamedForm<OwnForm>[] = [];
  for (const place of places) {
    addForms(forms, acceptedForms(place), { place, kind: 'name' });
    addForms(forms, place.adjective, { place, kind: 'adjective' });
    addForms(forms, place.demonym, { place, kind: 'adjective' });
  }
  for (const place of places) addForms(forms, place.mistaken, { place, kind: 'mistaken' });
  for (const [stem, name] of stemOnly) {
    const place = places.find((one) => one.name === name);
    if (place) forms.push({ form: stem, meant: { place, kind: 'stem' } });
  }
  return forms;
}

function makePart(forms: readonly NamedForm<OwnForm>[], initial: string, { lexicon }: NameKnowledge): Part {
  const right = new Set<string>();
  const stems = new Map<string, PlaceStem>();
  const edges = new Map<string, (readonly [string, PlaceEntry])[]>();
  for (const {
    form,
    meant: { place, kind },
  } of forms) {
    const key = bareKey(form);
    if (!key.startsWith(initial)) continue;
    if (kind === 'name' || kind === 'adjective') right.add(fold(form));
    if (kind === 'adjective' || key.length < 4 || key.includes(' ')) continue;
    if (kind === 'stem' || !stems.has(key)) stems.set(key, { place, foreign: kind !== 'name' });
    if (kind !== 'name' || key.length < 6 || isCommonWord(lexicon, key)) continue;
    const named = [key, place] as const;
    put(edges, key.slice(0, 3), named);
    put(edges, `-${key.slice(-3)}`, named);
  }
  return { right, stems, edges };
}

/** Every accepted spelling of a place. */
export function acceptedForms({ name, also, style }: PlaceEntry): string[] {
  return also || style ? [name, ...(also ?? []), ...Object.values(style ?? {})] : [name];
}
