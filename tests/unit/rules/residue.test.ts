import { describe, expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, repair, viewOf } from '#pipeline';
import { type Rule, triggerHits, unmark } from '#rulekit';
import { promises, runRule } from '#testing';
import { knownResidue } from '../../helpers/known-residue.ts';
import { residueRules } from '../../../src/rules/residue/index.ts';

const engine = createEngine(residueRules, openKnowledge());

describe('what the rules promise', () => {
  const lines = residueRules.flatMap((rule) => promises(rule).map((line) => ({ id: rule.id, line, rule })));
  test.each(lines)('$id: $line', ({ rule, line }) => {
    expect(runRule(rule, line, engine)).toBe(line);
  });
});

test.each(
  knownResidue.flatMap(({ rule, found, left }) => [
    ...found.map((text) => ({ rule, text, is: 'found' })),
    ...left.map((text) => ({ rule, text, is: 'left' })),
  ]),
)('$rule: $text is $is', ({ rule, text, is }) => {
  const asked = residueRules.find(({ id }) => id === rule);
  expect(asked && issuesOf(asked, text).length > 0 ? 'found' : 'left').toBe(is);
});

describe('what a finding says of the whole document', () => {
  test('a tag list is proof of a machine, and its words are saved', () => {
    const report = repair(engine, 'The talks go on.\n\n[tagsToTranslate]Merkel[t]Nato [t] Merkel\n');
    expect(report.output).toBe('The talks go on.\n');
    expect(report.summary).toMatchObject({ machineMade: true, tags: ['Merkel', 'Nato'], repaired: 1 });
  });

  test.each([
    'The <unk> left.',
    'Then [PERSON2] left.',
    'He met ${dnt3}.',
    'As an AI language model, I cannot translate this.',
  ])('content is lost: %s', (text) => {
    expect(repair(engine, text).summary).toMatchObject({ grade: 'quarantine', machineMade: true, flagged: 1 });
  });

  test('a letter that was lost proves no machine', () => {
    expect(repair(engine, 'The caf\ufffd was shut.').summary).toMatchObject({
      grade: 'quarantine',
      machineMade: false,
    });
  });
});

describe('what deletion leaves', () => {
  test.each([
    ['One.\n[ad_1]\nTwo.', 'One.\nTwo.'],
    ['One.\n\n[ad_1]\n\nTwo.', 'One.\n\nTwo.'],
    ['One.\n[ad_1]\n\nTwo.', 'One.\n\nTwo.'],
    ['One.\n\n[ad_1]\nTwo.', 'One.\n\nTwo.'],
    ['[ad_1]\n\nOne.\n', 'One.\n'],
    ['One.\r\n[ad_1]\r\nTwo.\r\n', 'One.\r\nTwo.\r\n'],
    ['One.\n[ad_1]\n[og_img]\nSource link\n', 'One.\n'],
    ['One [ad_1] two.', 'One two.'],
    ['One [ad_1].', 'One.'],
    ['One.[ad_1]Two.', 'One. Two.'],
    ['([ad_1] one)', '(one)'],
    ['[ad_1] One.', 'One.'],
    ['[ad_1]', ''],
  ])('%j → %j', (text, output) => {
    expect(repair(engine, text).output).toBe(output);
  });

  test('repairing what is repaired changes nothing', () => {
    const text = residueRules.flatMap(({ fix }) => fix.map((line) => unmark(line).input)).join('\n');
    const { output } = repair(engine, text);
    expect(repair(engine, output).output).toBe(output);
  });
});

function issuesOf(rule: Rule, text: string) {
  const view = viewOf(engine, text);
  return rule.scope === 'document' ? [...rule.check(view, triggerHits(rule, view))] : [];
}
