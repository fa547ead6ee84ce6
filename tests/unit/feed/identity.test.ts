import { expect, test } from 'vitest';
import { itemNames } from '#feed';

/** Names of items, each with its content. */
function names(
  ...items: readonly (readonly [id: string | undefined, link: string | undefined, content: string])[]
): string[] {
  const nameOf = itemNames();
  return items.map(([id, link, content]) => nameOf({ id, link }, content));
}

test('an item is known by its guid, else by its link, else by its content', () => {
  expect(names(['g', 'l', 'c'], [undefined, 'l', 'c'], [undefined, undefined, 'c'])).toEqual([
    'guid g',
    'link l',
    'content c',
  ]);
});

test('items that come and go do not name others anew', () => {
  const all = names(['1', 'a', 'x'], ['2', 'b', 'y'], ['3', 'c', 'z']);
  expect(names(['3', 'c', 'z'])).toEqual(all.slice(2));
  expect(names(['0', 'n', 'w'], ['1', 'a', 'x'], ['3', 'c', 'z'])).toEqual(['guid 0', all[0], all[2]]);
});

test('a guid that stands for several items counts with the link, then with the content', () => {
  expect(names(['g', 'a', 'x'], ['g', 'b', 'y'], ['g', 'b', 'z'])).toEqual([
    'guid g',
    'guid g link b',
    'guid g content z',
  ]);
});

test('the same item once more is the same item', () => {
  expect(names(['g', 'a', 'x'], ['g', 'a', 'x'])).toEqual(['guid g', 'guid g']);
});
