import { fold } from './fold.ts';

/** A person in the registry. Fields as in `rules/names/people.yml`. */
export interface PersonEntry {
  readonly given?: string;
  readonly family: string;
  readonly also?: readonly string[];
  readonly givenAlso?: readonly string[];
  readonly style?: Readonly<Record<string, string>>;
  readonly roles?: readonly string[];
  readonly country?: string;
  readonly gender: 'm' | 'f';
  readonly order?: 'family-first';
  readonly mistaken?: readonly string[];
}

/** A place. `in`: prepositions of being there, best first; `the`: English needs the article. */
export interface PlaceEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly style?: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly country?: string;
  readonly in?: string | readonly string[];
  readonly the?: boolean;
  readonly adjective?: readonly string[];
  readonly demonym?: readonly string[];
  readonly mistaken?: readonly string[];
}

/** An organisation. `context`: words of which one must stand in the article before a mistaken form counts. */
export interface OrganisationEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly style?: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly country?: string;
  readonly context?: readonly string[];
  readonly mistaken?: readonly string[];
}

/** The registry as data: what `rules/names/*.yml` compile to. */
export interface Registry {
  readonly people: readonly PersonEntry[];
  readonly places: readonly PlaceEntry[];
  readonly organisations: readonly OrganisationEntry[];
}

/** Whom or what a form of words names. */
export type Named =
  | { readonly kind: 'person'; readonly entry: PersonEntry }
  | { readonly kind: 'place'; readonly entry: PlaceEntry }
  | { readonly kind: 'organisation'; readonly entry: OrganisationEntry };

/** The registry of names, by form: accepted spellings and mistaken ones. Forms are folded, words parted by one space. */
export class Gazetteer {
  readonly registry: Registry;
  /** Accepted forms: full names, family names, places, organisations. Two people may share one. */
  readonly right: ReadonlyMap<string, readonly Named[]>;
  /** Mistaken forms. */
  readonly mistaken: ReadonlyMap<string, readonly Named[]>;
  /** Given names with the people who bear them. */
  readonly given: ReadonlyMap<string, readonly PersonEntry[]>;
  /** For each first word of an accepted form, the most words that a form has. */
  readonly #longest = new Map<string, number>();

  constructor(registry: Registry) {
    this.registry = registry;
    const right = new Map<string, Named[]>();
    const mistaken = new Map<string, Named[]>();
    const given = new Map<string, PersonEntry[]>();
    const put = <T>(map: Map<string, T[]>, form: string, value: T) => {
      const key = formKey(form);
      const list = map.get(key);
      if (!list) map.set(key, [value]);
      else if (!list.includes(value)) list.push(value);
    };
    for (const entry of registry.people) {
      const named: Named = { kind: 'person', entry };
      const families = [entry.family, ...(entry.also ?? []), ...Object.values(entry.style ?? {})];
      const givens = entry.given === undefined ? [] : [entry.given, ...(entry.givenAlso ?? [])];
      for (const family of families) {
        put(right, family, named);
        for (const name of givens) put(right, entry.order ? `${family} ${name}` : `${name} ${family}`, named);
      }
      for (const name of givens) put(given, name, entry);
      for (const form of entry.mistaken ?? []) put(mistaken, form, named);
    }
    for (const kind of ['place', 'organisation'] as const) {
      for (const entry of kind === 'place' ? registry.places : registry.organisations) {
        const named = { kind, entry } as Named;
        for (const form of [entry.name, ...(entry.also ?? []), ...Object.values(entry.style ?? {})]) put(right, form, named);
        for (const form of entry.mistaken ?? []) put(mistaken, form, named);
      }
    }
    this.right = right;
    this.mistaken = mistaken;
    this.given = given;
    for (const form of right.keys()) {
      const [first = '', ...rest] = form.split(' ');
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, rest.length + 1));
    }
  }

  /** The longest accepted name that begins at `start` of a sequence of folded words, and the index after its last word. */
  longestAt(words: (index: number) => string | undefined, start: number): { named: readonly Named[]; end: number } | undefined {
    const first = words(start);
    const most = first === undefined ? 0 : (this.#longest.get(first) ?? 0);
    for (let count = most; count > 0; count--) {
      const parts: string[] = [];
      for (let at = start; at < start + count; at++) parts.push(words(at) ?? '');
      const named = this.right.get(parts.join(' '));
      if (named) return { named, end: start + count };
    }
    return undefined;
  }
}

/** A name as a key: folded, hyphens and spaces alike. */
export function formKey(form: string): string {
  return fold(form).replace(/[\s-]+/g, ' ').trim();
}
