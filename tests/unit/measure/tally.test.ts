import { expect, test } from 'vitest';
import { type MeasuredText, tally } from '#measure';
import { openKnowledge } from '#io';
import { createEngine, type Engine } from '#pipeline';
import { unmark } from '#rulekit';
import { ruleOf } from '../rulekit/data-rule.ts';

const engine: Engine = createEngine(
  [
    await ruleOf({ id: 'test/horse', match: 'striped horse', replace: 'zebra', confidence: 0.95 }),
    await ruleOf({ id: 'test/cat', match: 'barking cat', replace: 'dog', state: 'live', confidence: 0.9 }),
    await ruleOf({ id: 'test/animal', match: 'unknown animal', state: 'live' }),
    await ruleOf({ id: 'test/shadow', match: 'grey mouse', replace: 'rat', state: 'shadow' }),
  ],
  openKnowledge(),
);

function markedText(line: string): MeasuredText {
  const { input, marks } = unmark(line);
  return { kind: 'marked', name: 'a', text: input, errors: marks.map(({ span, answers }) => ({ span, answers })) };
}

test('of a marked text: errors found and answered, findings on errors and off them, repairs', () => {
  const { marked, rules, words } = tally(engine, [
    markedText(
      'A [striped horse → zebra] and a striped horse met a [barking cat → wolf | fox], an [unknown animal → ?] and a [green → red] bird.',
    ),
  ]);
  expect(marked).toEqual({
    errors: 4,
    located: 3,
    right: 1,
    findings: 4,
    onError: 3,
    repairs: 2,
    repairsRight: 1,
  });
  expect(Object.fromEntries([...rules].map(([id, seen]) => [id, Object.fromEntries(seen)]))).toEqual({
    'test/horse': { 'other-certain': { hits: 2, right: 1, wrong: 1, claimed: 0.95, clean: 0 } },
    'test/cat': { 'other-sure': { hits: 1, right: 0, wrong: 1, claimed: 0.9, clean: 0 } },
    'test/animal': { flag: { hits: 1, right: 1, wrong: 0, claimed: 0, clean: 0 } },
  });
  expect(words).toEqual({ garbled: 18, clean: 0 });
});

test('of a clean text every finding is a false alarm', () => {
  const { clean, marked, rules, words } = tally(engine, [
    { kind: 'clean', name: 'a', text: 'A striped horse, a barking cat, an unknown animal.' },
  ]);
  expect(clean).toEqual({ repaired: 1, suggested: 1, flagged: 1 });
  expect(marked.findings).toBe(0);
  expect(rules.get('test/horse')?.get('other-certain')).toMatchObject({ hits: 0, right: 0, wrong: 0, clean: 1 });
  expect(words).toEqual({ garbled: 0, clean: 9 });
});

test('beside a reference, a finding is right if it comes nearer to it', () => {
  const text = 'A striped horse ran.\nA striped horse ate.\nA striped horse slept.';
  const references = ['A zebra ran.', 'A striped horse ate.', 'The donkey slept.'];
  const parts = text.split('\n').map((sentence, index) => {
    const start = text.indexOf(sentence);
    return { span: { start, end: start + sentence.length }, reference: references[index] ?? '' };
  });
  const { rules } = tally(engine, [{ kind: 'referred', name: 'a', text, parts }]);
  // The third sentence is one word nearer with fewer words; the second is farther.
  expect(rules.get('test/horse')?.get('other-certain')).toMatchObject({ hits: 3, right: 2, wrong: 1, clean: 0 });
});

test('a rule that is only counted is counted, and shown nowhere', () => {
  const { rules, marked } = tally(engine, [markedText('A [grey mouse → rat] ran.')]);
  expect(rules.get('test/shadow')?.get('other-sure')).toMatchObject({ hits: 1, right: 1, wrong: 0, clean: 0 });
  expect(marked).toMatchObject({ errors: 1, located: 0, findings: 0 });
});

test('a doubtful finding is counted where it is not shown, for calibration could show it', async () => {
  const doubting = createEngine(
    [
      await ruleOf({ id: 'test/doubt', match: 'green cow', replace: 'frog', state: 'live', confidence: 0.5 }),
      await ruleOf({
        id: 'test/needy',
        match: 'blue cow',
        replace: 'whale',
        state: 'live',
        confidence: 0.9,
        needs: 'machine-made',
      }),
    ],
    openKnowledge(),
  );
  const { rules, marked } = tally(doubting, [markedText('A [green cow → frog] ran from a [blue cow → whale].')]);
  expect(marked.findings).toBe(0);
  expect([...rules]).toEqual([
    ['test/doubt', new Map([['other-doubtful', { hits: 1, right: 1, wrong: 0, claimed: 0.5, clean: 0 }]])],
  ]);
});

test('progress is told after each text', () => {
  const done: number[] = [];
  tally(engine, [markedText('A [x → y].'), markedText('A [x → y].')], (count) => done.push(count));
  expect(done).toEqual([1, 2]);
});
