import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';

const units = new Map([
  ['yr', 'year'],
  ['year', 'year'],
  ['years', 'year'],
  ['month', 'month'],
  ['months', 'month'],
]);

const rule: Rule = defineWordRule({
  id: 'agreement/year-outdated',
  title: 'Write 3-year-old, not 3-yr-outdated',
  why: 'A spinner swaps *old* for *outdated* or *previous* in an age too: *a 3-yr-outdated son*.',
  category: 'accuracy/mistranslation',
  severity: 'major',
  state: 'live',
  fix: [
    'They have a 3-[yr-outdated → year-old] son.',
    'The 45-[year-outdated → year-old] was hurt.',
    'A 16-[year-previous → year-old] girl left.',
  ],
  keep: [
    'They have a 3-year-old son.',
    'It is ten years outdated.',
    'In its 50-year outdated form.',
    'The five-year previous plan.',
    'A 5-constructor-outdated part.',
  ],
  on: {
    words: ['outdated', 'previous'],
    wordIf: ({ previous }) => previous !== undefined && units.has(previous.lower),
  },
  look,
});

export default rule;

function look(old: Word, { text }: DocumentView): Finding | undefined {
  const unit = old.previous;
  const count = unit?.previous;
  const name = units.get(unit?.lower ?? '');
  if (!unit || !count || name === undefined || old.text !== old.lower) return undefined;
  const isTied = [text.slice(count.end, unit.start), text.slice(unit.end, old.start)].every((mark) => mark === '-');
  if (!isTied || !/^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(count.lower)) return undefined;
  return replaceSpan(unit.start, old.end, text.slice(unit.start, old.end), [`${name}-old`], 0.93);
}
