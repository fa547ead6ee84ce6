import { expect, test } from 'vitest';
import { type LexiconClass, rareWords } from '#language';

test('rare words are those of small letters that the dictionary does not know, with their forms', () => {
  const lemmas = new Map<string, ReadonlySet<LexiconClass>>([
    ['folate', new Set(['noun'])],
    ['cantillate', new Set(['verb'])],
    ['Gorki', new Set(['noun'])],
    ['house', new Set(['noun'])],
    ['co-op', new Set(['noun'])],
    ['ion', new Set(['noun'])],
  ]);
  const words = [...rareWords(lemmas, (word) => word === 'house' || word === 'houses').keys()];
  expect(words).toEqual(['folate', 'folates', 'cantillate', 'cantillates', 'cantillating', 'cantillated']);
});
