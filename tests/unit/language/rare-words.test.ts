import { expect, test } from 'vitest';
import { rareWords } from '#language';

test('rare words are those of small letters that the dictionary does not know, with their forms', () => {
  const lemmas = new Map([
    ['folate', new Set(['noun'] as const)],
    ['cantillate', new Set(['verb'] as const)],
    ['Gorki', new Set(['noun'] as const)],
    ['house', new Set(['noun'] as const)],
    ['co-op', new Set(['noun'] as const)],
    ['ion', new Set(['noun'] as const)],
  ]);
  const words = [...rareWords(lemmas, (word) => word === 'house' || word === 'houses').keys()];
  expect(words).toEqual(['folate', 'folates', 'cantillate', 'cantillates', 'cantillating', 'cantillated']);
});
