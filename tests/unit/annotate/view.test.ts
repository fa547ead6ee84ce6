import { expect, test } from 'vitest';
import { fold, hashWord } from '#language';
import { createEngine, viewOf } from '#pipeline';
import { tinyWorld } from '../../helpers/tiny-world.ts';

const view = viewOf(createEngine([], tinyWorld()), 'The peace talks failed.');
const hashOf = (word: string) => hashWord(fold(word))[0];

test('a document has the words that stand in it', () => {
  expect(view.hasAny(new Set([hashOf('war'), hashOf('Talks')]))).toBe(true);
  expect(view.hasAny(new Set([hashOf('war'), hashOf('song')]))).toBe(false);
  expect(view.hasAny(new Set())).toBe(false);
});

test('words that look alike at first sight are told apart', () => {
  // All bits that are looked at first are those of `talks`.
  const others = Array.from({ length: 16 }, (_, at) => hashOf('talks') ^ (1 << (at + 16)));
  expect(view.hasAny(new Set(others))).toBe(false);
});
