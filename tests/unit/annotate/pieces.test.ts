import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePiece, type Sentence } from '#annotate';
import { openKnowledge } from '#io';
import { createEngine, viewOf } from '#pipeline';

const knowledge = openKnowledge();
const engine = createEngine([], knowledge);

const words = [
  'thurs',
  'later',
  'tbsp',
  'Messrs',
  'U.S',
  'e.g',
  'no',
  'Ol',
  'then',
  'The',
  'A',
  'Peter',
  '7',
  '&',
  '/',
];
const gaps = [
  '. ',
  '. ',
  '. ',
  '! ',
  '? ',
  ' ',
  ' ',
  ' ',
  ', ',
  '.” ',
  ' “',
  "' ",
  " '",
  '’',
  '- ',
  '...',
  '. . ',
  '.',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

/** What rules see of sentences. */
function seen(sentences: readonly Sentence[]): unknown {
  return sentences.map(({ text: own, span, tokens }) => ({ own, span, tokens }));
}

test('a paragraph that is parsed in pieces has the sentences of the whole', () => {
  fc.assert(
    fc.property(text, (one) => {
      const view = viewOf(engine, one);
      for (const [paragraph, span] of view.paragraphs.entries())
        expect(seen(view.sentences(paragraph))).toEqual(seen(parsePiece(one, span, knowledge)));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('a sentence is found by every place in it', () => {
  const view = viewOf(engine, 'He came later. The others left. It rained.');
  for (const sentence of view.sentences(0)) {
    for (let offset = sentence.span.start; offset < sentence.span.end; offset++)
      expect(view.sentenceAt(0, offset)).toBe(sentence);
  }
  expect(view.sentenceAt(0, 14)?.text).toBe('The others left.');
  expect(view.sentenceAt(0, 42)).toBeUndefined();
});
