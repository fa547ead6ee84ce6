import { bareKey, type PersonEntry, type PlaceEntry } from '#language';

/** Every accepted spelling of a family name. */
export function acceptedFamilies({ family, also, style }: PersonEntry): string[] {
  return also || style ? [family, ...(also ?? []), ...Object.values(style ?? {})] : [family];
}

/** Every accepted first name. */
export function acceptedGivens({ given, givenAlso }: PersonEntry): string[] {
  return given === undefined ? [] : givenAlso ? [given, ...givenAlso] : [given];
}

/** Every accepted spelling of a place. */
export function acceptedForms({ name, also, style }: PlaceEntry): string[] {
  return also || style ? [name, ...(also ?? []), ...Object.values(style ?? {})] : [name];
}

/** Foreign names that live in English ones, a ship, a hotel, and so are not mistaken in themselves; their case forms are. */
export const stemOnly: readonly (readonly [stem: string, name: string])[] = [
  ['moskva', 'Moscow'],
  ['praha', 'Prague'],
  ['wien', 'Vienna'],
  ['roma', 'Rome'],
];

/** A role as a key: in small letters, spelled one way. */
export function roleKey(role: string): string {
  return bareKey(role).replace('defense', 'defence');
}

/** The last word of a name: `Leyen` of `von der Leyen`. */
export function tailOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
}

/** Other words for a role. */
export const roleAliases: ReadonlyMap<string, string> = new Map([
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
