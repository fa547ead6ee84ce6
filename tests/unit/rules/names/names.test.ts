import { describe, expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { Gazetteer, type Knowledge, wordFacts } from '#language';
import { createEngine, viewOf } from '#pipeline';
import { mark, type Rule, triggerHits } from '#rulekit';
import { englishOf } from '../../../../src/rules/names/foreign-calendar.ts';
import { namesRules } from '../../../../src/rules/names/index.ts';
import { promises, runRule } from '#testing';

const { lexicon, model, vectors, contexts, ranker } = openKnowledge();

/** A registry of our own, so that these tests say all that they rest on. */
const knowledge: Knowledge = {
  lexicon,
  model,
  vectors,
  contexts,
  ranker,
  gazetteer: new Gazetteer(() => ({
    people: [
      {
        given: 'Olexa',
        family: 'Hrymsky',
        also: ['Hrymskyy'],
        roles: ['president'],
        country: 'UA',
        gender: 'm',
        mistaken: ['Hrymsk', 'Chrymskyj'],
      },
      { given: 'Bruno', family: 'Valdorf', roles: ['chancellor'], country: 'DE', gender: 'm' },
      { given: 'Ada', family: 'Valdorf', roles: ['singer'], country: 'DE', gender: 'f' },
      { given: 'Xi', family: 'Zhongwen', order: 'family-first', gender: 'm', mistaken: ['Dzhongven Si'] },
    ],
    places: [
      { name: 'Ukraine', kind: 'country', country: 'UA', adjective: ['Ukrainian'] },
      { name: 'Germany', kind: 'country', country: 'DE', adjective: ['German'] },
      {
        name: 'Vyrsk',
        also: ['Virsk'],
        style: { ap: 'Virsk' },
        kind: 'city',
        country: 'UA',
        mistaken: ['Wyrsk', 'Vyrško'],
      },
    ],
    organisations: [
      {
        name: 'Union of Rivers',
        also: ['UR'],
        kind: 'body',
        context: ['treaty', 'river'],
        mistaken: ['Rivers Unity', 'ZRK'],
      },
      { name: 'Uferblatt', kind: 'outlet', country: 'DE', mistaken: ['Mirror'] },
    ],
  })),
};
const rules = namesRules(knowledge);
const engine = createEngine(rules, knowledge);

function find(id: string, text: string, tags: readonly string[] = []): string[] {
  const rule = rules.find((one): one is Rule => one.id === id);
  if (rule?.scope !== 'document') throw new Error(`Expected a document rule \`${id}\``);
  const view = viewOf(engine, text, { machineMade: false, tags });
  return [...rule.check(view, triggerHits(rule, view))].map(
    (issue) =>
      `${mark(text.slice(issue.span.start, issue.span.end), [
        { span: { start: 0, end: issue.span.end - issue.span.start }, replacements: issue.replacements },
      ])} ${issue.state}`,
  );
}

describe('people', () => {
  test.each([
    ['first name and role', 'President Olexa Hrymsk left.', ['[Hrymsk → Hrymsky] safe']],
    ['role and country', 'Ukrainian President Hrymsk left.', ['[Hrymsk → Hrymsky] safe']],
    ['the country after', 'President Hrymsk of Ukraine left.', ['[Hrymsk → Hrymsky] safe']],
    [
      'a country of another sentence',
      'He left Germany. President Hrymsk slept in Ukraine.',
      ['[Hrymsk → Hrymsky] safe'],
    ],
    ['the president of another country', 'German President Hrymsk left.', []],
    ['a first name alone: another spelling', 'Olexa Chrymskyj left.', ['[Chrymskyj → Hrymsky] safe']],
    ['a first name alone: a garble could be a name', 'Olexa Hrymsk left.', ['[Hrymsk → Hrymsky] live']],
    ['somebody else', 'Marko Hrymsk left.', []],
    ['nobody: only a suggestion', 'Then Chrymskyj left.', ['[Chrymskyj → Hrymsky] live']],
    ['the right form elsewhere', 'Hrymsky came. Then Chrymskyj left.', ['[Chrymskyj → Hrymsky] safe']],
    ['the form that the text has elsewhere', 'Hrymskyy came. Then Chrymskyj left.', ['[Chrymskyj → Hrymskyy] safe']],
    [
      'sure in one place, sure in the other',
      'Hrymsk slept. President Hrymsk of Ukraine woke.',
      ['[Hrymsk → Hrymsky] safe', '[Hrymsk → Hrymsky] safe'],
    ],
    ['a case ending', 'They met Bruno Valdorfem.', ['[Valdorfem → Valdorf] safe']],
    ['a woman of her own', 'They met Eva Valdorfova and Valdorfova.', []],
    ['capitals and a possessive', 'CHANCELLOR VALDORFEM’S PLAN FOR GERMANY', ['[VALDORFEM → VALDORF] safe']],
    ['the office elsewhere', 'The Ukrainian president slept. Chrymskyj left.', ['[Chrymskyj → Hrymsky] safe']],
    ['the office of another country', 'The German president slept. Hrymsk left.', ['[Hrymsk → Hrymsky] live']],
    ['a garbled name with a case ending', 'They met Olexa Chrymskyjem.', ['[Chrymskyjem → Hrymsky] safe']],
    ['a Baltic ending', 'Bruno Valdorfas left.', ['[Valdorfas → Valdorf] safe']],
    ['a street', 'They live in Chrymskyj Street.', []],
    ['an address', 'See chrymskyj.example and @Chrymskyj.', []],
    ['an initial that sticks to it', 'They met O.Chrymskyj. Hrymsky left.', ['[O.Chrymskyj → O. Hrymsky] safe']],
    ['a plural', 'Hrymsky left. The Hrymskys live in Ukraine.', []],
    ['an Arabic particle', 'Hrymsky left. They read al-Chrymskyj.', []],
    [
      'somebody else, whoever speaks of him later',
      'Ukraine: the plumber Olexa Hrymsk got a letter. President Hrymsk, it said.',
      [],
    ],
    ['a firm', 'Hrymsky buys of Chrymskyj & Sons in Ukraine. Chrymskyj is pleased.', []],
    ['a trade behind the name', 'Hrymsky left. Olexa Hrymsk, a retired baker, stayed.', []],
    [
      'a relative',
      'Hrymsky left. His brother Olexa Hrymsk stayed. President Hrymsk slept in Ukraine.',
      ['[Hrymsk → Hrymsky] safe'],
    ],
    ['a title of the other sex', 'Hrymsky left. Mrs Hrymsk stayed.', []],
  ])('%s', (_, text, found) => {
    expect(find('names/people', text)).toEqual(found);
  });

  test('tags that a plugin left behind anchor a name', () => {
    expect(find('names/people', 'Then Chrymskyj left.', ['Hrymsky'])).toEqual(['[Chrymskyj → Hrymsky] safe']);
  });
});

describe('places', () => {
  test.each([
    ['a listed form', 'They left Wyrsk in Ukraine.', ['[Wyrsk → Vyrsk] safe']],
    ['nothing speaks for it', 'Then Wyrsk fell.', ['[Wyrsk → Vyrsk] live']],
    ['a part of another name', 'They stayed at Hotel Wyrsk in Ukraine.', []],
    ['a case form', 'They met in Vyrsku. Vyrsk is old.', ['[Vyrsku → Vyrsk] safe']],
    ['an accepted spelling', 'They met in Virsk in Ukraine.', []],
    ['a hall', 'Ukraine: they sang in the Wyrsk.', []],
    ['its region', 'Ukraine: they sang in the Wyrsk region.', ['[Wyrsk → Vyrsk] safe']],
  ])('%s', (_, text, found) => {
    expect(find('names/places', text)).toEqual(found);
  });
});

test('a form of an organisation counts where the article speaks of its business', () => {
  expect(find('names/organisations', 'The Rivers Unity met.')).toEqual([]);
  expect(find('names/organisations', 'The Rivers Unity signed the treaty.')).toEqual([
    '[Rivers Unity → Union of Rivers] live',
  ]);
  expect(find('names/organisations', 'The Rivers Unity signed the treaty on the river.')).toEqual([
    '[Rivers Unity → Union of Rivers] safe',
  ]);
  expect(find('names/organisations', 'The ZRK signed the treaty, zrk.')).toEqual(['[ZRK → UR] live']);
});

describe('a month or a day', () => {
  test.each([
    ['a number before', 'On 3 října they left.', ['[října → October] safe']],
    ['a number behind', 'On Oktober 3 they left.', ['[Oktober → October] safe']],
    ['a word that goes with dates', 'They will leave in märz.', ['[märz → March] live']],
    ['with a capital', 'They live with März and Sobota.', []],
    ['another language', 'Il a plu en avril et en mai.', []],
    ['one half of a word', 'The märz-like rain fell.', []],
  ])('%s', (_, text, found) => {
    expect(find('names/calendar', text)).toEqual(found);
  });

  test('English has none of the names in small letters', () => {
    const { lexicon } = knowledge;
    expect([...englishOf.keys()].filter((name) => (lexicon.facts(name) & wordFacts.lower) !== 0)).toEqual([]);
  });
});

describe('a pronoun', () => {
  test.each([
    ['of the other gender', 'Bruno Valdorf left. She slept.', ['[She → He] live']],
    ['after a title', 'Chancellor Bruno Valdorf left. She slept.', ['[She → He] live']],
    ['of the same gender', 'Ada Valdorf left. She slept.', []],
    ['where somebody else is named', 'Bruno Valdorf met Eva Brun. She slept.', []],
    ['where there is somebody else', 'Bruno Valdorf met his wife. She slept.', []],
    ['in another paragraph', 'Bruno Valdorf left.\nShe slept.', []],
    ['where somebody else is the subject', 'Eva met Bruno Valdorf in Vyrsk. She slept.', []],
  ])('%s', (_, text, found) => {
    expect(find('names/pronoun', text)).toEqual(found);
  });
});

describe('an unknown name', () => {
  test.each([
    ['with a case ending', 'Ivo Trofimchek left. Then Trofimchekem slept.', ['[Trofimchekem → Trofimchek] live']],
    ['of a woman', 'Ivo Trofimchek left. Then Trofimchekova slept.', []],
    ['of somebody else', 'Pavlo Hrynevych left. Hrynevych met Oleh Grynevich.', []],
  ])('%s', (_, text, found) => {
    expect(find('names/variants', text)).toEqual(found);
  });
});

test('a plain word is an organisation only in a frame, and where its country is spoken of', () => {
  const found = (text: string) => find('names/organisations', text);
  expect(found('The German magazine Mirror wrote it.')).toEqual(['[Mirror → Uferblatt] live']);
  expect(found('A mirror and a Mirror fell in Germany.')).toEqual([]);
  expect(found('They read Mirror magazine in Germany.')).toEqual([]);
  expect(found('The German magazine Mirror Lake wrote it.')).toEqual([]);
});

test('a house style asks for its spelling, and only for that', () => {
  const real = openKnowledge();
  const style = namesRules(real, 'ap').find(({ id }) => id === 'names/house-style');
  expect(style).toBeDefined();
  if (!style) return;
  const own = createEngine([style], real);
  for (const line of promises(style)) expect(runRule(style, line, own)).toBe(line);
  expect(rules.map(({ id }) => id)).not.toContain('names/house-style');
});
