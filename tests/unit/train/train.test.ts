import { expect, test } from 'vitest';
import { openTrigramModel, openWordVectors } from '#language';
import { countText, makeTrigramModel, makeWordVectors, type ModelRecipe, readSphinxModel } from '#train';
import { sphinxBytes, type TinyModel } from './tiny-sphinx-model.ts';

const tiny: TinyModel = {
  words: ['<s>', '</s>', 'peace', 'talks', 'failed', 'smith'],
  unigrams: [-2, -1, -1.5, -1.25, -2, -2.5],
  bigrams: [
    { words: [2, 3], cost: -0.5 },
    { words: [3, 4], cost: -0.75 },
    { words: [0, 2], cost: -0.25 },
    { words: [5, 4], cost: -0.3 },
  ],
  trigrams: [
    { words: [2, 3, 4], cost: -0.125 },
    { words: [0, 2, 3], cost: -0.0625 },
  ],
};
const base = readSphinxModel(sphinxBytes(tiny));

test('counts words, pairs and triples within sentences; figures are one word', () => {
  const { unigrams, bigrams, trigrams, total } = countText(['The talks failed. The talks of 2014!']);
  expect(Object.fromEntries(unigrams)).toEqual({ the: 2, talks: 2, failed: 1, of: 1, '<number>': 1, '</s>': 2 });
  expect(bigrams.get('the talks')).toBe(2);
  expect(bigrams.get('<s> the')).toBe(2);
  expect(bigrams.get('failed the')).toBeUndefined();
  expect(trigrams.get('talks of <number>')).toBe(1);
  expect(total).toBe(9);
});

test('reads words, costs and grams of a Sphinx model in reading order', () => {
  expect(base.words).toEqual(tiny.words);
  for (const [word, cost] of tiny.unigrams.entries()) expect(base.unigrams.cost[word]).toBeCloseTo(cost, 4);
  const pairs = Array.from(base.bigrams.first, (first, gram) => [first, base.bigrams.second[gram]]);
  const costOf = (...words: number[]) =>
    base.bigrams.cost[pairs.findIndex((pair) => pair.every((word, at) => word === words[at]))];
  expect(pairs).toHaveLength(4);
  for (const { words, cost } of tiny.bigrams) expect(costOf(...words)).toBeCloseTo(cost, 4);
  const triples = Array.from(base.trigrams.first, (first, gram) => [
    first,
    base.trigrams.second[gram],
    base.trigrams.third[gram],
    Math.round(1e4 * (base.trigrams.cost[gram] ?? 0)),
  ]);
  expect(triples.toSorted()).toEqual([
    [0, 2, 3, -625],
    [2, 3, 4, -1250],
  ]);
});

test('other bytes are no Sphinx model', () => {
  expect(() => readSphinxModel(new Uint8Array(100))).toThrow(RangeError);
});

const recipe: ModelRecipe = {
  base,
  text: countText(Array.from({ length: 20 }, () => 'Smith failed. The summit talks failed.')),
  textShare: 0.5,
  members: new Map([['<person>', ['smith']]]),
  bigrams: 100,
  trigrams: 100,
};

function modelOf(parts: Partial<ModelRecipe> = {}) {
  const model = openTrigramModel(makeTrigramModel({ ...recipe, ...parts }));
  const numbers = (text: string) => text.split(' ').map((word) => model.wordNumber(word)) as [number, number, number];
  return {
    model,
    pair: (text: string) => {
      const [first, second] = numbers(text);
      return model.bigram(first, second);
    },
    triple: (text: string) => model.trigram(...numbers(text)),
    order: (text: string) => model.orderOf(...numbers(text)),
  };
}

test('a model has the grams of both its sources', () => {
  const { order, model } = modelOf();
  expect(order('peace talks failed')).toBe(3);
  expect(order('the summit talks')).toBe(3);
  expect(order('peace summit talks')).toBe(2);
  expect(model.wordNumber('zyzzyva')).toBe(-1);
});

test('the share of the text decides between them', () => {
  const [little, much] = [modelOf({ textShare: 0.01 }), modelOf({ textShare: 0.99 })];
  expect(much.pair('summit talks')).toBeGreaterThan(little.pair('summit talks') + 0.5);
  expect(much.triple('peace talks failed')).toBeGreaterThan(-1);
  expect(little.pair('peace talks')).toBeGreaterThan(much.pair('peace talks') + 0.3);
});

test('what is known of its members is known of a class', () => {
  const { pair } = modelOf();
  expect(pair('<person> failed')).toBeGreaterThan(pair('<place> failed') + 0.5);
  expect(modelOf({ members: new Map() }).pair('<person> failed')).toBeLessThan(pair('<person> failed') - 0.5);
});

test('chances after a word add up to one', () => {
  const { model } = modelOf();
  const talks = model.wordNumber('talks');
  let sum = 0;
  for (let word = 0; word < 20; word++) if (model.unigram(word) > -7.9) sum += 10 ** model.bigram(talks, word);
  expect(sum).toBeGreaterThan(0.8);
  expect(sum).toBeLessThan(1.2);
});

test('no more grams are kept than are asked for', () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const count = (parts: Partial<ModelRecipe>) => {
    const { model } = modelOf(parts);
    const orders = numbers.flatMap((one) =>
      numbers.map((other) => numbers.map((before) => model.orderOf(before, one, other))),
    );
    return [orders.filter((all) => Math.min(...all) >= 2).length, orders.flat().filter((order) => order === 3).length];
  };
  expect(count({ bigrams: 3, trigrams: 1 })).toEqual([3, 1]);
  const [pairs = 0, triples = 0] = count({});
  expect([pairs > 3, triples > 1]).toEqual([true, true]);
});

test('the same sources make the same bytes', () => {
  expect(makeTrigramModel(recipe)).toEqual(makeTrigramModel(recipe));
});

test('vectors are of the commonest words of letters that are known, without what follows their numbers', () => {
  const source = {
    dimensions: 2,
    words: ['the', 'a', 'co-op', 'war', 'unknown', 'peace', 'song'],
    vectors: { the: [1, 0, 9, 9], war: [0, 1, 9, 9], unknown: [1, 1, 9, 9], peace: [1, 1, 9, 9], song: [1, 2, 9, 9] },
  };
  const vectors = openWordVectors(makeWordVectors(source, 3, (word) => word !== 'unknown'));
  expect(source.words.map((word) => vectors.wordRow(word))).toEqual([0, -1, -1, 1, -1, 2, -1]);
  expect(vectors.size).toBe(2);
  expect(vectors.cosine(0, 1)).toBe(0);
});
