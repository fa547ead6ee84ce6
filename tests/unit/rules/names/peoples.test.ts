import { expect, test } from 'vitest';
import { hashWord } from '#language';
import { openKnowledge } from '#io';
import { peopleOf } from '../../../../src/rules/names/foreign-peoples.ts';

const { lexicon, gazetteer, rare } = openKnowledge();

test('English has none of the foreign names of peoples, and nobody is called so', () => {
  const right = [...peopleOf.keys()].filter(
    (form) => lexicon.facts(form) !== 0 || rare?.get(...hashWord(form)) !== 0 || gazetteer.right.has(form),
  );
  expect(right).toEqual([]);
});

test('each form stands for one people', () => {
  expect(peopleOf.get('otomans')).toBe('Ottomans');
  expect(peopleOf.get('japonese')).toBe('Japanese');
  expect(peopleOf.has('japoneses')).toBe(false);
});
