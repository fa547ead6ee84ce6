import { expect, test } from 'vitest';
import {
  namedIn,
  NumberLists,
  openNumberLists,
  type Registry,
  RegistryRecords,
  writeNumberLists,
  writeRegistry,
} from '#language';

const registry: Registry = {
  people: [
    { given: 'Ada', family: 'Valdorf', gender: 'f', mistaken: ['Waldorf, Ada'] },
    { family: 'Škoda', gender: 'm' },
  ],
  places: [{ name: 'Vyrsk', kind: 'city' }],
  organisations: [{ name: 'Union', kind: 'body' }],
};

function opened() {
  const { places, records } = writeRegistry(registry);
  const read: number[] = [];
  const made = new RegistryRecords(places, (start, end) => {
    read.push(start);
    return new TextDecoder().decode(records.subarray(start, end));
  });
  return { made, read };
}

test('a name is read when it is first asked for, and once', () => {
  const { made, read } = opened();
  const all = [...namedIn(registry)];
  for (const number of [2, 1, 2, 3, 0]) expect(made.named(number)).toEqual(all[number]);
  expect(read).toHaveLength(4);
  expect(made.named(4)).toBeUndefined();
  expect(made.named(-1)).toBeUndefined();
});

test('all of it are the same names', () => {
  const { made } = opened();
  const one = made.named(1);
  expect(made.registry).toEqual(registry);
  expect(made.registry.people[1]).toBe(one?.entry);
  expect(made.named(3)?.entry).toBe(made.registry.organisations[0]);
});

test('lists are found by their keys', () => {
  const lists = openNumberLists(
    writeNumberLists(
      new Map([
        ['family valdorf', [0, 7]],
        ['place vyrsk', [2]],
      ]),
    ),
  );
  expect(lists).toBeInstanceOf(NumberLists);
  expect(lists.get('family valdorf')).toEqual([0, 7]);
  expect(lists.get('place vyrsk')).toEqual([2]);
  expect(lists.get('place valdorf')).toEqual([]);
  expect([lists.has('place vyrsk'), lists.has('vyrsk')]).toEqual([true, false]);
});

test('other bytes are refused', () => {
  expect(() => openNumberLists(new Uint8Array(64))).toThrow(RangeError);
  expect(() => new RegistryRecords(new Uint8Array(64), () => '')).toThrow(RangeError);
});
