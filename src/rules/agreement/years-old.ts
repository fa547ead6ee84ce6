import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { change } from '../findings.ts';
import { afterNoun } from './following.ts';

const people =
  'man|woman|boy|girl|child|driver|guy|teenager|pensioner|son|daughter|resident|inhabitant|soldier|officer|student|player|kid|worker|citizen|tourist|father|mother|husband|wife';
const terms = 'contract|deal|plan|term|sentence|ban|period|suspension|programme|program|break|project';
/** `42 - the summer major`, `35 - year driver`. */
const foreign = /(?<![\d.,])(\d{1,3}) ?[-–] (?:the |a )?$/;
const personAfter = new RegExp(`^ (?:old )?(?:${people})\\b(?!['’-])`);
const termAfter = new RegExp(`^ (?:${terms})\\b(?!['’-])`);
const unit = new Map([
  ['years', 'year'],
  ['months', 'month'],
  ['weeks', 'week'],
]);

const rule: Rule = defineWordRule({
  id: 'agreement/years-old',
  title: 'Write 42-year-old before a person',
  why: 'Russian *42-летний* is an adjective made of a number and *лето*, summer: it comes out as *42 - the summer*, *35 - year*, *18 years man*.',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'be', 'bg', 'sr', 'cs', 'pl', 'es', 'it', 'zh'],
  state: 'live',
  fix: [
    'A [42 - the summer → 42-year-old] major died there.',
    'Police found a [30 - summer → 30-year-old] driver.',
    'They have a [3 - the summer → 3-year-old] daughter.',
    'An [18 years → 18-year-old] man was held.',
    'He has a [5 years → 5-year] contract.',
    'The [35 - year → 35-year-old] woman was hurt.',
  ],
  keep: [
    'A 42-year-old major died there.',
    'It lasted from 30 – the summer was hot – to 40 days.',
    'The 35-year sentence was too long.',
    'In 18 years man will live on Mars.',
    'He got 10 years imprisonment and 5 years probation.',
    'It was 30 - summer at last.',
    'She is 18 years old and he is 2 years older.',
    'For 18 years women had no vote.',
    'After 5 years contract talks are over.',
    'They sold 20 - the summer sale was good.',
  ],
  on: {
    words: ['summer', ...unit.keys(), 'year'],
    wordIf: ({ previous }) => previous !== undefined && /^\d+$|^(?:the|a)$/.test(previous.text),
  },
  look,
});

export default rule;

function look(word: Word, { text }: DocumentView): Finding | undefined {
  const after = text.slice(word.end, word.end + 24);
  const before = text.slice(Math.max(0, word.start - 14), word.start);
  const parted = foreign.exec(before);
  if (parted && (word.lower === 'summer' || word.lower === 'year')) {
    const start = word.start - parted[0].length;
    const leads = /(?:^|[^\p{L}])(?:a|an|the|his|her|their|one|and|of|with|by|to|from|found|down)\s+$/iu.test(
      text.slice(Math.max(0, start - 8), start),
    );
    const opens = /(?:^|[.!?] |\n|[-–] )$/.test(text.slice(Math.max(0, start - 3), start));
    if (
      !/^ \p{L}/u.test(after) ||
      afterNoun.has(/\p{L}+/u.exec(after)?.[0] ?? '') ||
      (word.lower === 'year' && !personAfter.test(after))
    )
      return undefined;
    return leads || opens ? change(text, start, word.end, `${parted[1] ?? ''}-year-old`, 0.9) : undefined;
  }
  const count = /(?:^|\s)(?:a|an|the|his|her|their|this) (\d{1,3}) $/i.exec(before);
  const one = unit.get(word.lower);
  if (!count || one === undefined) return undefined;
  const start = word.start - (count[1]?.length ?? 0) - 1;
  if (personAfter.test(after) && !/^ old/.test(after))
    return change(text, start, word.end, `${count[1] ?? ''}-${one}-old`, 0.85);
  return termAfter.test(after) ? change(text, start, word.end, `${count[1] ?? ''}-${one}`, 0.85) : undefined;
}
