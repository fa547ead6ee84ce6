import { expect, test } from 'vitest';
import { signNames, type Signs } from '#language';
import { fitRanker } from '#measure';

const silent = Object.fromEntries(signNames.map((name) => [name, 0])) as unknown as Signs;
const trial = (rule: string, gain: number, right: boolean, place: number) => ({
  rule,
  signs: { ...silent, gain },
  right,
  half: (place % 2) as 0 | 1,
  place,
});
const places = Array.from({ length: 40 }, (_, place) => place);

test('a sense that was wrong in translations is worth less than one that was not', () => {
  const both = (gain: number, right: boolean) =>
    places.map((place) => trial(place % 4 < 2 ? 'senses/cs/one' : 'senses/cs/other', gain, right, place));
  const { weights, offsets } = fitRanker({
    natural: both(-1, false),
    injected: both(1, true).map((one) => [one]),
    translated: places.map((place) => trial('senses/cs/one', 1, false, place)),
    promised: [],
    words: 1000,
  });
  expect(weights.gain).toBeGreaterThan(0);
  expect(offsets['senses/cs/one'] ?? 0).toBeLessThan((offsets['senses/cs/other'] ?? 0) - 1);
});
