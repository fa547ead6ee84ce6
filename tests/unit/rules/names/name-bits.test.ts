import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { bareKey, editDistance } from '#language';
import { couldBe, nameBits } from '../../../../src/rules/names/name-bits.ts';
import { indexPeople } from '../../../../src/rules/names/people-index.ts';
import { indexPlaces } from '../../../../src/rules/names/place-index.ts';

const knowledge = openKnowledge();
const { lexicon, gazetteer } = knowledge;
const { people, places } = gazetteer.registry;
const withBits = { people: indexPeople(knowledge, undefined), places: indexPlaces(knowledge) };
const without = {
  people: indexPeople({ lexicon, gazetteer }, undefined),
  places: indexPlaces({ lexicon, gazetteer }),
};

/** Words of the registry, as bare keys. */
const words = [
  ...people.flatMap(({ given = '', family, also = [], mistaken = [] }) => [given, family, ...also, ...mistaken]),
  ...places.flatMap(({ name, also = [], mistaken = [] }) => [name, ...also, ...mistaken]),
].flatMap((form) => bareKey(form).split(' '));

/** A word of the registry, or one slip of the pen away from it. */
const key = fc
  .tuple(fc.constantFrom(...words), fc.nat(20), fc.nat(2), fc.constantFrom('', 'a', 'e', 'x', 'em', 'ovi'))
  .map(([word, at, cut, put]) => word.slice(0, at) + put + word.slice(at + cut));

/** What the indices say of a word, without the objects that each makes for itself. */
function known({ people: persons, places: towns }: typeof withBits, word: string): unknown {
  return {
    family: persons.ofFamily(word).map(({ entry }) => entry),
    given: persons.ofGiven(word).map(({ entry }) => entry),
    right: persons.isRight(word),
    mistaken: persons.mistaken(word),
    whole: persons.mistakenWhole(word),
    near: persons
      .alike(word)
      .filter(({ forms }) => forms.some((form) => editDistance(word, form.words.at(-1) ?? '', 1) === 1))
      .map(({ entry }) => entry),
    place: towns.mistaken(word),
    stem: towns.stem(word),
    nearPlace: towns.alike(word).filter(([name]) => editDistance(word, name, 1) === 1),
  };
}

test('the bits of names hide nothing that the tables know', () => {
  fc.assert(
    fc.property(key, (word) => {
      expect(known(withBits, word)).toEqual(known(without, word));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test('every mistaken form of an organisation has the bit of a pair of its words, or of its word', () => {
  const missing = gazetteer.registry.organisations
    .flatMap(({ mistaken = [] }) => mistaken)
    .filter((form) => {
      const parts = bareKey(form).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
      const pairs = parts.map((part, at) => (parts.length === 1 ? part : `${part} ${parts[at + 1] ?? ''}`));
      return !pairs.some((pair) => couldBe(knowledge, pair, nameBits.mistakenOrganisation));
    });
  expect(missing).toEqual([]);
});
