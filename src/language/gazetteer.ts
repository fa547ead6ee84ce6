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

/** The registry of names, by accepted form; mistaken forms are the business of the rules about names. Forms are folded, words parted by one space. */
export class Gazetteer {
  readonly registry: Registry;
  #right: ReadonlyMap<string, readonly Named[]> | undefined;
  #longest: ReadonlyMap<string, number> | undefined;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  /** Accepted forms: full names, family names, places, organisations. Two people may share one. */
  get right(): ReadonlyMap<string, readonly Named[]> {
    return (this.#right ??= byForm(this.#named(), acceptedForms));
  }

  *#named(): Generator<Named> {
    for (const entry of this.registry.people) yield { kind: 'person', entry };
    for (const entry of this.registry.places) yield { kind: 'place', entry };
    for (const entry of this.registry.organisations) yield { kind: 'organisation', entry };
  }

  /** For each first word of an accepted form, the most words that a form has. */
  #mostWords(): ReadonlyMap<string, number> {
    if (this.#longest) return this.#longest;
    const longest = new Map<string, number>();
    for (const form of this.right.keys()) {
      // By hand: this runs over all names when a process meets its first text.
      let words = 1;
      for (let at = form.indexOf(' '); at >= 0; at = form.indexOf(' ', at + 1)) words++;
      const first = words === 1 ? form : form.slice(0, form.indexOf(' '));
      if ((longest.get(first) ?? 0) < words) longest.set(first, words);
    }
    return (this.#longest = longest);
  }

  /** The longest accepted name that begins at `start` of a sequence of folded words, and the index after its last word. */
  longestAt(
    words: (index: number) => string | undefined,
    start: number,
  ): { named: readonly Named[]; end: number } | undefined {
    const first = words(start);
    const most = first === undefined ? 0 : (this.#mostWords().get(first) ?? 0);
    for (let count = most; count > 0; count--) {
      const parts: string[] = [];
      for (let at = start; at < start + count; at++) parts.push(words(at) ?? '');
      const named = this.right.get(parts.join(' '));
      if (named) return { named, end: start + count };
    }
    return undefined;
  }
}

function byForm<T>(values: Iterable<T>, formsOf: (value: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const value of values) {
    for (const form of formsOf(value)) {
      const key = formKey(form);
      const list = map.get(key);
      if (!list) map.set(key, [value]);
      else if (!list.includes(value)) list.push(value);
    }
  }
  return map;
}

function acceptedForms(named: Named): string[] {
  const { also = none, style } = named.entry;
  const others = style ? [...also, ...Object.values(style)] : also;
  if (named.kind !== 'person') return [named.entry.name, ...others];
  const { family, order } = named.entry;
  const givens = givenNames(named.entry);
  return [family, ...others].flatMap((name) => [
    name,
    ...givens.map((given) => (order ? `${name} ${given}` : `${given} ${name}`)),
  ]);
}

const none: readonly string[] = [];

function givenNames({ given, givenAlso = [] }: PersonEntry): string[] {
  return given === undefined ? [] : [given, ...givenAlso];
}

/** A name as a key: folded, hyphens and spaces alike. */
export function formKey(form: string): string {
  const folded = fold(form);
  return parted.test(folded) ? folded.replace(/[\s-]+/g, ' ').trim() : folded;
}

const parted = /[\s-]/;
