import { expect, test } from 'vitest';
import { candidateOf, fitIn, gramsIn, unigramsOf, WeighedPlace } from '#annotate';
import { createEngine, viewOf } from '#pipeline';
import { numberOf, tinyWorld } from '../../helpers/tiny-world.ts';

const engine = createEngine([], tinyWorld());

/** The place of one word of a text, weighed. */
function placeOf(text: string, word: string) {
  const view = viewOf(engine, text);
  const at = view.wordAt(text.indexOf(word));
  return new WeighedPlace(view, at, at + 1);
}

function weighed(text: string, word: string, ...meant: string[]) {
  const place = placeOf(text, word);
  const instead = candidateOf(engine.knowledge, meant);
  const made = fitIn(place, instead);
  return {
    contextGain: place.surroundings.contextGain(instead.rows),
    oldFit: place.fit,
    newFit: made,
    frequency: unigramsOf(engine.knowledge, instead.numbers) - place.unigrams,
  };
}

test('the fit is that of the word and of the two behind it, against chance', () => {
  const { oldFit, newFit, frequency } = weighed('The peace interviews failed', 'interviews', 'talks');
  // interviews, failed and the end are backed off to single words: only backoffs are left of their chances.
  expect(oldFit).toBeCloseTo(-0.25 - 0.5 - 0.25, 9);
  // the peace talks · peace talks failed · talks failed </s>
  expect(newFit).toBeCloseTo(-0.25 + 2 + (-0.5 + 2) + -0.25, 9);
  expect(frequency).toBe(0);
});

test('what is unknown counts as a name, a number or a word, by how it is written', () => {
  // Fit of `failed` tells only by its backoff; that of the word before it by what follows `met`.
  const fit = (text: string, word: string) => placeOf(text, word).fit;
  expect(fit('met Zyzzyva', 'Zyzzyva')).toBeCloseTo(-0.5 + 2 - 0.25, 9);
  expect(fit('met 1234', '1234')).toBeCloseTo(-1 + 2 - 0.25, 9);
  expect(fit('met zyzzyva', 'zyzzyva')).toBeCloseTo(-1.5 + 2 - 0.25, 9);
});

test('words of another sentence are no neighbours', () => {
  const told = (text: string) => gramsIn(placeOf(text, 'talks'))[0];
  expect(told('the peace talks')).toEqual(['the', 'peace', 'talks'].map(numberOf));
  expect(told('the peace, talks')).toEqual(['the', 'peace', 'talks'].map(numberOf));
  expect(told('the peace. talks')).toEqual(['<s>', '<s>', 'talks'].map(numberOf));
  expect(told('the. peace talks')).toEqual(['<s>', 'peace', 'talks'].map(numberOf));
});

test('the article follows the new word', () => {
  const place = placeOf('met an interview', 'interview');
  const told = gramsIn(place, candidateOf(engine.knowledge, ['talk']))[0];
  expect(told).toEqual(['met', 'a', 'talk'].map(numberOf));
  expect(gramsIn(place)[0]).toEqual(['met', 'an', 'interview'].map(numberOf));
});

test('the words around say which meaning is near', () => {
  const war = weighed('the war interviews', 'interviews', 'talks');
  const song = weighed('the song interviews', 'interviews', 'talks');
  expect(war.contextGain).toBeGreaterThan(0.7);
  expect(song.contextGain).toBeLessThan(-0.7);
  const other = weighed('the song.\nthe interviews', 'interviews', 'talks');
  expect(other.contextGain, 'another line is another subject').toBe(0);
});

test('a fit is the sum of its grams', () => {
  const place = placeOf('the peace interviews failed', 'interviews');
  const { model } = engine.knowledge;
  for (const instead of [undefined, candidateOf(engine.knowledge, ['talks'])]) {
    const grams = gramsIn(place, instead);
    const sum = grams.reduce((total, gram) => total + model.trigram(...gram) - model.unigram(gram[2]), 0);
    expect(sum).toBeCloseTo(instead ? fitIn(place, instead) : place.fit, 9);
  }
});
