import { expect, test } from 'vitest';
import { unmark } from '#rulekit';
import { judge } from '../../../src/measure/judge.ts';

/** The verdict on `made` in the place of the first `was` of a line with marks. */
function verdictOn(line: string, was: string, made: string | undefined): ReturnType<typeof judge> {
  const { input, marks } = unmark(line);
  const start = input.indexOf(was);
  const errors = marks.map(({ span, answers }) => ({ span, answers }));
  return judge({ kind: 'marked', name: 'a', text: input, errors }, { start, end: start + was.length }, made);
}

test.each<[string, string, string, string, ReturnType<typeof judge>]>([
  ['all of an error', 'He [did a photo → took a photo].', 'did a photo', 'took a photo', 'right'],
  ['one of its answers', 'He [did → took | made] a photo.', 'did', 'made', 'right'],
  ['a part of it', 'He [did an photo fast → took a photo quickly].', 'an', 'a', 'right'],
  ['a part that no answer has', 'He [did an photo fast → took a photo quickly].', 'an', 'the', 'wrong'],
  [
    'a part that an answer leaves as it is',
    'He [did a photo fast → took a photo quickly].',
    'photo',
    'picture',
    'wrong',
  ],
  [
    'a part that mends and harms',
    'He [did a photo fast → took a photo quickly].',
    'did a photo',
    'took photo',
    'wrong',
  ],
  ['the word of an answer in another place', 'He [did a photo → took a photo in a hurry].', 'did', 'a', 'wrong'],
  ['an error and what stands beside it', 'He [did → took] [an → a] photo.', 'did an', 'took a', 'right'],
  ['an error, and what stands beside it left', 'He [did → took] [an → a] photo.', 'did an', 'took an', 'right'],
  ['off all errors', 'He [did → took] a photo.', 'photo', 'picture', 'wrong'],
  ['an error that only the source could tell', 'He [did → ?] a photo.', 'did', 'took', 'wrong'],
])('a mend of %s', (_, line, was, made, verdict) => {
  expect(verdictOn(line, was, made)).toBe(verdict);
});

test('a flag is right on an error and wrong beside it', () => {
  expect(verdictOn('He [did → took] a photo.', 'did', undefined)).toBe('right');
  expect(verdictOn('He [did → took] a photo.', 'photo', undefined)).toBe('wrong');
});

test('beside a reference nothing is said of a flag, of what comes neither nearer nor farther, of what is in no part', () => {
  const text = 'He did a photo. Rest.';
  const measured = {
    kind: 'referred',
    name: 'a',
    text,
    parts: [{ span: { start: 0, end: 15 }, reference: 'He took a photo.' }],
  } as const;
  const did = { start: 3, end: 6 };
  expect(judge(measured, did, 'took')).toBe('right');
  expect(judge(measured, did, 'took the')).toBeUndefined();
  expect(judge(measured, { start: 9, end: 14 }, 'image')).toBe('wrong');
  expect(judge(measured, did, 'made')).toBeUndefined();
  expect(judge(measured, did, undefined)).toBeUndefined();
  expect(judge(measured, { start: 16, end: 20 }, 'End')).toBeUndefined();
});
