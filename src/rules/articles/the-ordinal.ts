import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { preceding } from '../agreement/following.ts';
import { putBefore } from '../findings.ts';

const days = Array.from({ length: 31 }, (_, index) => {
  const day = index + 1;
  const teen = day >= 11 && day <= 13;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
});
/** What follows a date that stands alone. */
const alone =
  /^(?:$|[.;)\n]|,? (?:in|at|that|when|after|but|because|while|the police|with|for|by|to|when|of (?:this|last|next) month)\b)/;

const rule: Rule = defineWordRule({
  id: 'articles/the-ordinal',
  title: 'Say on the 15th',
  why: 'Japanese *15日に* and Russian *15-го* name a day by its number alone. English says *on the 15th*, or adds the month.',
  category: 'locale/date',
  severity: 'minor',
  pivots: ['ja', 'zh', 'ko', 'ru', 'uk'],
  state: 'live',
  fix: [
    'The mayor left on [→ the] 15th.',
    'It opens on [→ the] 22nd in the old town.',
    'The fair began on [→ the] 3rd of this month.',
    'They waited until [→ the] 31st. Nobody came.',
  ],
  keep: [
    'The mayor left on the 15th.',
    'He lives on 15th Street and on 42nd.',
    'It opens on 22nd May, and on 3rd of June.',
    'There were runners on 1st and 2nd base.',
    'He was on 3rd when the ball came.',
    'They rose from 15th to 12th in the table.',
    'She came 3rd in the race.',
    'On 5th Avenue and on 10th, people sang.',
    'It was late on 21st-century roads.',
    'The team was on 11th place, he said.',
  ],
  on: {
    words: days.filter((day) => !/^(?:1st|2nd|3rd)$/.test(day)).concat('3rd'),
    wordIf: ({ previous }) => previous !== undefined && /^(?:on|until|since)$/.test(previous.lower),
  },
  look,
});

export default rule;

function look(day: Word, document: DocumentView): Finding | undefined {
  if (!preceding(document.text, day)) return undefined;
  const after = document.text.slice(day.end, day.end + 20);
  // `runner on 3rd when`: a base of baseball.
  if (
    !alone.test(after) ||
    (/^[123]/.test(day.text) && day.text.length === 3 && !/^ of (?:this|last|next) month/.test(after))
  )
    return undefined;
  // `42nd Street … on 42nd`: a street that the text names.
  if (new RegExp(`\\b${day.text} (?:Street|Avenue|St|Ave)\\b`).test(document.text)) return undefined;
  return putBefore(day, 'the', 0.85);
}
