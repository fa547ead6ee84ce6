import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { type Form, formOf, formsOf, inflect, type Inflecting, lemmaOf, pluralOf } from '#language';

const { lexicon } = openKnowledge();

describe('verbs: base, -s, -ing, past, participle', () => {
  test.each([
    // Regular, and the changes of spelling.
    'float floats floating floated floated',
    'hope hopes hoping hoped hoped',
    'agree agrees agreeing agreed agreed',
    'dye dyes dyeing dyed dyed',
    'pursue pursues pursuing pursued pursued',
    'canoe canoes canoeing canoed canoed',
    'die dies dying died died',
    'carry carries carrying carried carried',
    'play plays playing played played',
    'ski skis skiing skied skied',
    'pass passes passing passed passed',
    'reach reaches reaching reached reached',
    'fix fixes fixing fixed fixed',
    'veto vetoes vetoing vetoed vetoed',
    'radio radios radioing radioed radioed',
    // Doubling.
    'stop stops stopping stopped stopped',
    'commit commits committing committed committed',
    'refer refers referring referred referred',
    'equip equips equipping equipped equipped',
    'visit visits visiting visited visited',
    'offer offers offering offered offered',
    'need needs needing needed needed',
    'act acts acting acted acted',
    'show shows showing showed shown',
    'format formats formatting formatted formatted',
    'quiz quizzes quizzing quizzed quizzed',
    'panic panics panicking panicked panicked',
    'sync syncs syncing synced synced',
    // Irregular.
    'be is being was been',
    'have has having had had',
    'do does doing did done',
    'go goes going went gone',
    'put puts putting put put',
    'lie lies lying lay lain',
    'speak speaks speaking spoke spoken',
    'overcome overcomes overcoming overcame overcome',
    'withdraw withdraws withdrawing withdrew withdrawn',
    // Phrases.
    'rule out,rules out,ruling out,ruled out,ruled out',
    'be over,is over,being over,was over,been over',
  ])('%s', (row) => {
    const [lemma = '', ...forms] = row.split(row.includes(',') ? ',' : ' ');
    const made = (['s', 'ing', 'past', 'participle'] as const).map((form) => inflect(lemma, 'verb', form));
    expect(made).toEqual(forms);
  });
});

test.each([
  'plan plans',
  'city cities',
  'day days',
  'soliloquy soliloquies',
  'bus buses',
  'box boxes',
  'church churches',
  'wish wishes',
  'photo photos',
  'hero heroes',
  'roof roofs',
  'wolf wolves',
  'man men',
  'spokeswoman spokeswomen',
  'child children',
  'crisis crises',
  'series series',
  'aircraft aircraft',
  'criterion criteria',
  'quiz quizzes',
  'monarch monarchs',
  'stomach stomachs',
  'passer-by passers-by',
])('a noun and its plural: %s', (row) => {
  const [noun = '', plural] = row.split(' ');
  expect(pluralOf(noun)).toBe(plural);
  expect(inflect(noun, 'noun', 'plural')).toBe(plural);
});

test('of a phrase the last noun is inflected', () => {
  expect(inflect('front line', 'noun', 'plural')).toBe('front lines');
  expect(inflect('front line', 'noun', 'base')).toBe('front line');
});

test.each([
  'big,bigger,biggest',
  'old,older,oldest',
  'new,newer,newest',
  'wide,wider,widest',
  'free,freer,freest',
  'happy,happier,happiest',
  'dry,drier,driest',
  'shy,shyer,shyest',
  'narrow,narrower,narrowest',
  'simple,simpler,simplest',
  'clever,cleverer,cleverest',
  'good,better,best',
  'bad,worse,worst',
  'important,more important,most important',
  'modern,more modern,most modern',
  'expensive,more expensive,most expensive',
  'possible,more possible,most possible',
  'extreme,more extreme,most extreme',
  'necessary,more necessary,most necessary',
  'unlikely,unlikelier,unlikeliest',
])('comparison: %s', (row) => {
  const [adjective = '', ...forms] = row.split(',');
  expect([inflect(adjective, 'adjective', 'comparative'), inflect(adjective, 'adjective', 'superlative')]).toEqual(
    forms,
  );
});

test.each<[string, string, Inflecting, Form | undefined]>([
  ['hovered', 'hover', 'verb', 'past'],
  ['hover', 'hover', 'verb', 'base'],
  ['spoken', 'speak', 'verb', 'participle'],
  ['put', 'put', 'verb', 'base'],
  ['were', 'be', 'verb', 'past'],
  ['am', 'be', 'verb', 'base'],
  ['learnt', 'learn', 'verb', 'past'],
  ['spines', 'spine', 'noun', 'plural'],
  ['series', 'series', 'noun', 'base'],
  ['best', 'good', 'adjective', 'superlative'],
  ['ruling out', 'rule out', 'verb', 'ing'],
  ['hovers', 'float', 'verb', undefined],
])('%s is a form of %s (%s): %s', (word, lemma, kind, form) => {
  expect(formOf(word, lemma, kind)).toBe(form);
});

test('every form that is made is known', () => {
  const lemma = fc.oneof(
    fc.constantFrom(
      'stop',
      'carry',
      'be',
      'have',
      'go',
      'panic',
      'series',
      'big',
      'dry',
      'rule out',
      'be over',
      'front line',
      'more',
      'quiz',
    ),
    fc
      .string({ unit: fc.constantFrom(...'a b c d e i o s x y z -'.split(' '), ' '), minLength: 1, maxLength: 7 })
      .map((text) => text.trim().replace(/ +/g, ' ') || 'a'),
  );
  const kinds: Record<Inflecting, readonly Form[]> = {
    verb: ['base', 's', 'ing', 'past', 'participle'],
    noun: ['base', 'plural'],
    adjective: ['base', 'comparative', 'superlative'],
  };
  fc.assert(
    fc.property(lemma, fc.constantFrom<Inflecting>('verb', 'noun', 'adjective'), (one, kind) => {
      for (const form of kinds[kind]) expect(formOf(inflect(one, kind, form), one, kind)).toBeDefined();
      for (const word of formsOf(one, kind).keys()) expect(word.trim()).not.toBe('');
    }),
    { seed: 41, numRuns: 2000 },
  );
});

test.each<[string, Inflecting, string]>([
  ['hovered', 'verb', 'hover'],
  ['ruling', 'verb', 'rule'],
  ['stopped', 'verb', 'stop'],
  ['carries', 'verb', 'carry'],
  ['dying', 'verb', 'die'],
  ['brought', 'verb', 'bring'],
  ['is', 'verb', 'be'],
  ['has', 'verb', 'have'],
  ['agreed', 'verb', 'agree'],
  ['panicked', 'verb', 'panic'],
  ['cities', 'noun', 'city'],
  ['churches', 'noun', 'church'],
  ['houses', 'noun', 'house'],
  ['men', 'noun', 'man'],
  ['crises', 'noun', 'crisis'],
  ['bus', 'noun', 'bus'],
  ['bigger', 'adjective', 'big'],
  ['happiest', 'adjective', 'happy'],
  ['wider', 'adjective', 'wide'],
  ['better', 'adjective', 'good'],
  ['worst', 'adjective', 'bad'],
  ['xyzzies', 'noun', 'xyzzies'],
])('%s (%s) is of %s', (word, kind, lemma) => {
  expect(lemmaOf(word, kind, lexicon)).toBe(lemma);
});
