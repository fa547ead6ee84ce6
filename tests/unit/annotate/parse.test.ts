import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { parsePiece } from '#annotate';

const knowledge = openKnowledge();

/** The sentences of a text, each with its tokens parted by `|`. */
function sentencesOf(text: string): string[] {
  return parsePiece(text, { start: 0, end: text.length }, knowledge).map(({ tokens, span }) => {
    expect(text.slice(span.start, span.end)).toBe(text.slice(tokens[0]?.span.start, tokens.at(-1)?.span.end));
    return tokens.map((token) => token.text).join('|');
  });
}

test.each([
  ['He fought in the World War. They left.', ['He|fought|in|the|World|War|.', 'They|left|.']],
  ['He sat. They left it in. It shone in the sun.', ['He|sat|.', 'They|left|it|in|.', 'It|shone|in|the|sun|.']],
  ['It was in the War. “No,” he said. War. War.', ['It|was|in|the|War|.', '“|No|,|”|he|said|.', 'War|.', 'War|.']],
  ['After the War. 12 left.', ['After|the|War|.', '12|left|.']],
])('a plain word that could be an abbreviation ends its sentence: %s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  ['It is 5 in. Long ago it grew.', ['It|is|5|in.|Long|ago|it|grew|.']],
  ['On Sun. May 5 they left.', ['On|Sun.|May|5|they|left|.']],
  ['Dr. Who of the War. and peace fame left.', ['Dr.|Who|of|the|War.|and|peace|fame|left|.']],
])('an abbreviation does not: %s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
