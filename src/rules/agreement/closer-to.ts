import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceSpan } from '../findings.ts';
import { preceding } from './following.ts';

/** Verbs of motion: what they lead to is a place, and a place is close, not closely. */
const motion =
  /\b(?:bring|brings|bringing|brought|come|comes|coming|came|move|moves|moving|moved|draw|draws|drawing|drew|drawn|get|gets|getting|got|go|goes|going|went|gone|push|pushes|pushing|pushed|lead|leads|led|put|puts|putting|advance|advanced|shift|shifted)\b(?<between>[^.!?;\n]{0,45})$/iu;

const rule: Rule = defineWordRule({
  id: 'agreement/closer-to',
  title: 'Come closer, not more closely',
  why: 'Slavic and Romance comparatives of *near* are adverbs too (*blíže*, *ближе*, *más cerca*). After a verb of motion English says *closer*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['cs', 'sk', 'ru', 'pl', 'es'],
  state: 'live',
  fix: [
    'The talks brought them [more closely → closer] to a decision.',
    'They moved [more closely → closer] to the border.',
    'It brings dialogue “[more closely → closer] to the needed decisions”.',
    'We are coming [more closely → closer] to peace.',
  ],
  keep: [
    'They looked more closely to see it.',
    'He listened more closely to her.',
    'It is tied more closely to the euro.',
    'They brought it, and he works more closely with us.',
    'The law resembles more closely the old one.',
  ],
  on: { words: ['closely'], wordIf: ({ previous, next }) => previous?.lower === 'more' && next?.lower === 'to' },
  look,
});

export default rule;

function look(closely: Word, { text }: DocumentView): Finding | undefined {
  const more = preceding(text, closely);
  if (!more) return undefined;
  const found = motion.exec(text.slice(Math.max(0, more.start - 60), more.start));
  if (
    !found ||
    /[,:]|\b(?:tied|linked|bound|related|aligned|adhere|stick|hew|listen|look)\b/i.test(found.groups?.['between'] ?? '')
  )
    return undefined;
  return replaceSpan(more.start, closely.end, text.slice(more.start, closely.end), ['closer'], 0.88);
}
