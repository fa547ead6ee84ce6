import { expect, test } from 'vitest';
import {
  modelClasses,
  openContextModel,
  openTrigramModel,
  openWordVectors,
  writeTrigramModel,
  writeWordVectors,
} from '#language';
import { makeContextModel } from '#train';

test('words are told apart by what stands around them', () => {
  const words = ['loan', 'money', 'water', 'shore', 'bank', 'coast'];
  const rows = words.map((_, at) => words.map((_word, other) => (other === at ? 1 : 0)));
  const vectors = openWordVectors(writeWordVectors(words, rows));
  const rare = [...modelClasses, ...words].map(() => ({ cost: -5, backoff: 0 }));
  const model = openTrigramModel(writeTrigramModel([...modelClasses, ...words], rare, [], []));
  const texts = ['loan bank', 'money bank', 'water coast', 'shore coast'];
  const made = openContextModel(
    makeContextModel([Array(40).fill(texts.join('\n\n')).join('\n\n')], model, vectors),
    vectors,
  );
  const row = (word: string) => vectors.wordRow(word);
  const context = made.contextOf([-1, row('loan'), -1, -1], [row('loan')]);
  expect(made.fit(row('bank'), context)).toBeGreaterThan(made.fit(row('coast'), context) + 1);
});
