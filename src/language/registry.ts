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

/** Everyone and everything in a registry, in its order. */
export function* namedIn({ people, places, organisations }: Registry): Generator<Named> {
  for (const entry of people) yield { kind: 'person', entry };
  for (const entry of places) yield { kind: 'place', entry };
  for (const entry of organisations) yield { kind: 'organisation', entry };
}
