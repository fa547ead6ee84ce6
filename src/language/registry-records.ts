import { numbersIn, packLines, packNumbers } from './numbers-file.ts';
import {
  type Named,
  namedIn,
  type OrganisationEntry,
  type PersonEntry,
  type PlaceEntry,
  type Registry,
} from './registry.ts';

/** First number of the places of records: name and version of the format. */
const magic = 0x44425231;

/** Reads the text of a file from byte `start` to `end` (exclusive). */
type ReadText = (start: number, end: number) => string;

/** A registry as a line of JSON for each entry, and where each begins. */
export interface RegistryFiles {
  readonly places: Uint8Array;
  readonly records: Uint8Array;
}

/** The files that `RegistryRecords` opens, little-endian. */
export function writeRegistry(registry: Registry): RegistryFiles {
  const { bytes, starts } = packLines([...namedIn(registry)].map(({ entry }) => JSON.stringify(entry)));
  const { people, places, organisations } = registry;
  const counts = [magic, people.length, places.length, organisations.length];
  return { places: packNumbers([counts, starts]), records: bytes };
}

/** The registry of names, each entry made when it is first asked for: a text speaks of few. */
export class RegistryRecords {
  readonly #people: number;
  readonly #places: number;
  readonly #starts: Int32Array;
  readonly #read: ReadText;
  readonly #made: (Named | undefined)[] = [];
  #registry: Registry | undefined;

  /** `read` reads a part of the records. Throws `RangeError` on bytes of another format. */
  constructor(places: Uint8Array, read: ReadText) {
    const numbers = numbersIn(places);
    const [found, people = 0, ofPlaces = 0, organisations = 0] = numbers;
    if (found !== magic || numbers.length !== people + ofPlaces + organisations + 5)
      throw new RangeError('Expected a compiled registry of this version, got other bytes: run `npm run build`');
    this.#people = people;
    this.#places = ofPlaces;
    this.#starts = numbers.subarray(4);
    this.#read = read;
  }

  /** The entry of a number: people, then places, then organisations, as `namedIn` counts them. */
  named(number: number): Named | undefined {
    return (this.#made[number] ??= this.#makeAll(number, number + 1)[0]);
  }

  /** All of it. Its entries are those that `named` gives. */
  get registry(): Registry {
    if (this.#registry) return this.#registry;
    const count = this.#starts.length - 1;
    for (const [number, named] of this.#makeAll(0, count).entries()) this.#made[number] ??= named;
    const entries = this.#made.map((named) => named?.entry);
    const places = this.#people + this.#places;
    return (this.#registry = {
      people: entries.slice(0, this.#people) as PersonEntry[],
      places: entries.slice(this.#people, places) as PlaceEntry[],
      organisations: entries.slice(places) as OrganisationEntry[],
    });
  }

  #makeAll(first: number, after: number): Named[] {
    if (first < 0 || after >= this.#starts.length) return [];
    const text = this.#read(this.#starts[first] ?? 0, (this.#starts[after] ?? 1) - 1);
    const entries = JSON.parse(`[${text.replaceAll('\n', ',')}]`) as Named['entry'][];
    return entries.map((entry, at) => ({ kind: this.#kindOf(first + at), entry }) as Named);
  }

  #kindOf(number: number): Named['kind'] {
    if (number < this.#people) return 'person';
    return number < this.#people + this.#places ? 'place' : 'organisation';
  }
}
