import { expect, test } from 'vitest';
import { contextSize, openContextModel, openWordVectors, writeContextModel, writeWordVectors } from '#language';

const vectors = openWordVectors(
  writeWordVectors(
    ['bank', 'river'],
    [
      [1, 0],
      [0, 1],
    ],
  ),
);
const [bank, river] = [vectors.wordRow('bank'), vectors.wordRow('river')];

/** A model in which a word wants words like itself around, and nothing of those beside. */
function likesItsLike(): Float32Array {
  const wide = contextSize(vectors);
  const matrix = new Float32Array((wide + 1) * vectors.size);
  for (let at = 0; at < vectors.size; at++) matrix[(wide - vectors.size + at) * vectors.size + at] = 1;
  return matrix;
}

test('a word fits the context that the model has for it, read back from its bytes', () => {
  const model = openContextModel(writeContextModel(likesItsLike()), vectors);
  const context = model.contextOf([-1, -1, bank, -1], [river, river, bank]);
  expect(model.fit(river, context)).toBeCloseTo(2 / 3);
  expect(model.fit(bank, context)).toBeCloseTo(1 / 3);
});

test('bytes of another format or size are refused', () => {
  expect(() => openContextModel(new Uint8Array(0), vectors)).toThrow(RangeError);
  expect(() => openContextModel(writeContextModel(new Float32Array(3)), vectors)).toThrow(RangeError);
});
