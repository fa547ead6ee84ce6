import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { wordsBack, wordsOn } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { pastOf, perfectAt } from './perfect.ts';
import { beforePastTime, opensWithPastTime } from './past-time.ts';

/** Verbs that look ahead: `has called a strike on Monday`. */
const ahead = new Set(
  `call schedule plan announce set arrange organise organize book convene invite urge postpone propose promise threaten ask expect demand order agree fix prepare offer want need move choose pick confirm
  request approve give grant get take make have do be see become remain`.split(/\s+/),
);

const rule: Rule = defineWordRule({
  id: 'agreement/perfect-past-time',
  title: 'Use the past tense with a time that is over',
  why: 'German, French, Italian and Czech tell the past with *have*, and machines make a perfect of the one Slavic past. English tells what happened at a time that is over in the past tense: *he arrived yesterday*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'de', 'fr', 'it', 'cs'],
  state: 'live',
  fix: [
    'The guests [have arrived → arrived] in the town yesterday.',
    'A lorry [has turned → turned] over on Thursday.',
    'The writer [has died → died] in 2010.',
    'The plant [has been opened → was opened] three years ago.',
    'Three days ago the coach [has said → said] the same.',
    'They [have not managed → did not manage] it last night.',
    'On Tuesday evening the court [has also heard → also heard] his wife.',
  ],
  keep: [
    'He has lived here since last year.',
    'The guests would have arrived yesterday.',
    'Prices have risen from the low of two years ago.',
    'It has called a strike on Thursday.',
    'He has found the car that was stolen yesterday.',
    'Has he come yesterday or today?',
    'He has asked us to come on Monday.',
    'Last year has been good for them.',
    'Last year the firm said it has grown.',
    'The band has always played on Sunday.',
    'They have not been seen since Friday.',
    'More have died this year than in 2011.',
    'It has been better than yesterday, and has yesterday’s bread.',
    'On Monday he has a meeting.',
  ],
  on: {
    words: ['has', 'have'],
    wordIf: ({ start, next }, text) =>
      next !== undefined &&
      /\b(?:yesterday|ago|last|on|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:19|20)\d\d)\b/i.test(
        text.slice(Math.max(0, start - 90), start + 90),
      ),
  },
  look,
});

export default rule;

function look(have: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const perfect = perfectAt(have, text, lexicon);
  if (!perfect) return undefined;
  const { participle, lemma } = perfect;
  const time =
    beforePastTime(wordsOn(text, participle, 12), lexicon) ??
    opensWithPastTime(wordsBack(text, have, 12), text, lexicon);
  if (time === undefined || (time.day && ahead.has(lemma))) return undefined;
  const wrong = text.slice(have.start, participle.end);
  return replaceSpan(have.start, participle.end, wrong, [pastOf(perfect)], time.sure);
}
