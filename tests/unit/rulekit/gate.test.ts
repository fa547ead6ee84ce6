import { expect, test } from 'vitest';
import type { Ranker } from '#language';
import { createEngine, viewOf } from '#pipeline';
import { type DataRule, gateReasons, isDataRule, mark, type ToldGram } from '#rulekit';
import { rankerOf, tinyWorld } from '../../helpers/tiny-world.ts';
import { ruleOf } from './data-rule.ts';

const rule: DataRule = await senseOf();

async function senseOf(): Promise<DataRule> {
  const made = await ruleOf({
    id: 'test/interviews',
    garbled: 'n:interview',
    meant: ['talk'],
    for: 'ceasefire',
    against: 'radio',
    fix: ['[interviews → talks]', '[interviews → talks]'],
  });
  if (!isDataRule(made)) throw new Error('Expected a data rule');
  return made;
}

/** A line as the sense marks it where a ranker decides. */
function marked(ranker: Ranker, text: string): string {
  const view = viewOf(createEngine([], tinyWorld(ranker)), text);
  const sentences = [...view.paragraphs.keys()].flatMap((paragraph) => view.sentences(paragraph));
  return mark(
    text,
    sentences.flatMap((sentence) => [...rule.check(sentence, view)]),
  );
}

function reasonsIn(ranker: Ranker, text: string) {
  const view = viewOf(createEngine([], tinyWorld(ranker)), text);
  const [sentence] = view.sentences(0);
  if (!sentence) throw new Error('Expected a sentence');
  const token = sentence.tokens.findIndex(({ lower }) => lower.startsWith('interview'));
  return gateReasons(rule, sentence, view, token);
}

test('it fires where the neighbours make the meant word likelier', () => {
  const ranker = rankerOf({ gain: 1 });
  expect(marked(ranker, 'The peace interviews failed.')).toBe('The peace [interviews → talks] failed.');
  expect(marked(ranker, 'Interviews failed.')).toBe('[Interviews → Talks] failed.');
});

test('it does not where they do not', () => {
  const ranker = rankerOf({ gain: 1 });
  for (const line of ['She met interviews.', 'The peace talks failed.', 'The Peace Interviews failed.'])
    expect(marked(ranker, line)).toBe(line);
});

test('no threshold but that of the ranker is asked', () => {
  const line = 'The peace interviews failed.';
  expect(marked(rankerOf({ gain: 1 }, { loose: 3.9, strict: 5 }), line)).not.toBe(line);
  expect(marked(rankerOf({ gain: 1 }, { loose: 4.1, strict: 5 }), line)).toBe(line);
  expect(marked(rankerOf({ gain: 1 }, { offsets: { 'test/interviews': -4 } }), line)).toBe(line);
});

test.each([
  ['near', rankerOf({ forNear: 1 }), 'Of the ceasefire: interviews were held.', true],
  ['in another form', rankerOf({ forNear: 1 }), 'Of ceasefires: interviews were held.', true],
  ['not there', rankerOf({ forNear: 1 }), 'Of the song: interviews were held.', false],
  ['far away', rankerOf({ forNear: 1 }), `The ceasefire. ${'It was so. '.repeat(20)}The interviews were held.`, false],
  ['far away', rankerOf({ forFar: 1 }), `The ceasefire. ${'It was so. '.repeat(20)}The interviews were held.`, true],
])('a topic word %s speaks for what was meant: %#', (_, ranker, text, fires) => {
  expect(marked(ranker, text)).toBe(fires ? text.replace('interviews', '[interviews → talks]') : text);
});

test('topic words speak against it too, near and far', () => {
  const line = 'The peace interviews failed.';
  for (const sign of ['againstNear', 'againstFar'] as const) {
    const ranker = rankerOf({ gain: 1, [sign]: -5 });
    expect(marked(ranker, `Of the song: ${line}`)).toContain('→');
    expect(marked(ranker, `Of the radio: ${line}`)).not.toContain('→');
  }
});

test('what is told of a place is what its score is made of', () => {
  const ranker = rankerOf(
    { gain: 1, forNear: 0.5, contextGain: 2 },
    { bias: 0.125, offsets: { 'test/interviews': 1 } },
  );
  const text = 'The war ceasefire and peace interviews failed on radio.';
  const [reason] = reasonsIn(ranker, text);
  expect(reason).toMatchObject({
    rule: 'test/interviews',
    span: { start: 28, end: 38 },
    garbled: 'interviews',
    meant: 'talks',
    topics: { forNear: ['ceasefire'], againstNear: ['radio'], forFar: ['ceasefire'], againstFar: ['radio'] },
    bias: 0.125,
    offset: 1,
    strict: 3,
    loose: 1,
  });
  const { signs, score, likelihood } = reason ?? {};
  expect(score).toBeCloseTo(1.125 + (signs?.gain ?? NaN) + 0.5 + 2 * (signs?.contextGain ?? NaN), 9);
  expect(likelihood).toBeCloseTo(1 / (1 + Math.exp(-(score ?? NaN))), 9);
  expect(reason?.context.map(({ word }) => word)).toEqual(['war']);
  expect(reason?.grams.meant.map(({ before, word, order }) => [...before, word, order])).toEqual([
    ['<unknown>', 'peace', 'talks', 2],
    ['peace', 'talks', 'failed', 3],
    ['talks', 'failed', '<unknown>', 1],
  ]);
  const gain = (grams: readonly ToldGram[]) => grams.reduce((sum, { three, one }) => sum + three - one, 0);
  expect(reason && gain(reason.grams.meant) - gain(reason.grams.garbled)).toBeCloseTo(signs?.gain ?? NaN, 9);
});

test('nothing is told where its word does not stand', () => {
  expect(reasonsIn(rankerOf({ gain: 1 }), 'The Interviews failed.')).toEqual([]);
});
