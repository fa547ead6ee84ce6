import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { formKey, Gazetteer, openForms, writeForms } from '#language';

const { registry, right } = openKnowledge().gazetteer;
const plain = new Gazetteer(() => registry).right;
const keys = [...registry.people.map(({ family }) => family), ...registry.places.map(({ name }) => name)].map(formKey);

test('compiled forms name whom and what the registry names', () => {
  for (const key of keys) {
    expect(right.get(key)).toEqual(plain.get(key));
    expect(right.mostWords(key.split(' ')[0] ?? '')).toBe(plain.mostWords(key.split(' ')[0] ?? ''));
  }
});

test('compiled forms know no other words', () => {
  for (const word of ['', 'nobody', 'united', 'the', `${keys[0] ?? ''} x`]) {
    expect(right.has(word)).toBe(plain.has(word));
    expect(right.get(word)).toBeUndefined();
  }
});

test('the registry is not read to tell that a word is no name', () => {
  const forms = openForms(writeForms(registry), () => {
    throw new Error('Expected nobody to read the registry');
  });
  expect(forms.has('nobody')).toBe(false);
  expect(forms.has(keys[0] ?? '')).toBe(true);
  expect(() => forms.get(keys[0] ?? '')).toThrow('nobody');
});

test('other bytes are refused', () => {
  expect(() => openForms(new Uint8Array(64), () => undefined)).toThrow(RangeError);
});
