import { expect, test } from 'vitest';
import { readCalibration } from '#decide';

test('what is left out of a file is 0', () => {
  const { rules, families } = readCalibration(
    '{"words":{"garbled":9,"clean":5},"rules":{"a/b":{"made-sure":{"hits":2,"right":1,"claimed":0.9},"gated":true},"a/c":{"flag":{"clean":4}}}}',
    'x.json',
  );
  expect(Object.fromEntries(rules.entries())).toEqual({
    'a/b': { 'made-sure': { hits: 2, right: 1, wrong: 0, claimed: 0.9, clean: 0 }, gated: true },
    'a/c': { flag: { hits: 0, right: 0, wrong: 0, claimed: 0, clean: 4 } },
  });
  expect([...families.keys()]).toEqual(['a']);
  expect(families.get('a')?.['made-sure'], 'gated').toBeUndefined();
});

test.each([
  ['no JSON', '{"words":'],
  ['no words', '{"rules":{}}'],
  ['one figure a rule', '{"words":{"garbled":1,"clean":1},"rules":{"a/b":{"hits":1,"right":0,"wrong":1,"clean":0}}}'],
  ['an unknown count', '{"words":{"garbled":1,"clean":1},"rules":{"a/b":{"flag":{"seen":1}}}}'],
  ['a list', '[]'],
])('%s is told with its place and a way out', (_, text) => {
  expect(() => readCalibration(text, 'x.json')).toThrow(
    expect.objectContaining({
      code: 'data-file',
      place: 'x.json',
      message: expect.stringContaining('debabel measure') as unknown,
    }),
  );
});
