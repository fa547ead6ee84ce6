import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { opensSentence, wordsOn } from '../clause.ts';

/** Verbs that say who told it. */
const telling = new Set(
  `reported reports report informed informs inform wrote writes write said says stated states told tells announced announces transmits transmitted transfers transferred declared declares noted notes
  communicated communicates`.split(/\s+/),
);
const adverbs = new Set('also already earlier today yesterday on in at to'.split(' '));

const rule: Rule = defineWordRule({
  id: 'government/about-it',
  title: 'Say this was reported by',
  why: 'Russian *об этом сообщает*, Czech *o tom informoval*: what it is about stands first, and who tells it last. English says *this was reported by*.',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'be', 'bg', 'cs'],
  state: 'live',
  fix: [
    '[About it reports → This was reported by] the radio.',
    '[About it told → This was reported by] Anna Novak, who lives there.',
    '[About it on Friday wrote → This was reported on Friday by] the mayor.',
    '[About it at a briefing were told by → This was reported at a briefing by] the head of the firm.',
    'It rained. [About this has informed → This was reported by] the head of the police.',
    '[About it wrote → ?] in his blog the mayor of the town.',
    '[About it → ?] the correspondent of the agency reported.',
  ],
  keep: [
    'About this, the mayor wrote a letter.',
    'About this he said nothing.',
    'About this time last year, the mayor wrote a book.',
    'About it all was said and done.',
    'He wrote about it: reports came in.',
    'What about it? The mayor said no.',
    'About it and about, says the poem.',
    'About that reports differ.',
    'About this there is little to say.',
  ],
  on: {
    words: ['about'],
    first: 'capital',
    wordIf: ({ next }) => next !== undefined && /^(?:it|this)$/.test(next.lower),
  },
  look,
});

export default rule;

function look(about: Word, { text }: DocumentView): Finding | undefined {
  if (!opensSentence(text, about)) return undefined;
  const [it, ...rest] = wordsOn(text, about, 14);
  const at = rest.findIndex(({ lower }) => telling.has(lower));
  const verb = rest[at];
  if (!it || it.text !== it.lower || !verb) return undefined;
  const between = rest.slice(0, at);
  if (
    /^(?:time|kind|sort|all|and|he|she|they|we|you|i|nothing|little|much|one|that|there|no)$/.test(rest[0]?.lower ?? '')
  )
    return undefined;
  const auxiliary = /^(?:has|have|was|were|is|had)$/.test(between.at(-1)?.lower ?? '');
  const adverbial = auxiliary ? between.slice(0, -1) : between;
  const first = adverbial[0];
  // `about it the correspondent reported`: who tells it stands before the verb.
  if (first && !adverbs.has(first.lower))
    return { span: { start: about.start, end: it.end }, message: message(about, it), replacements: [] };
  if (it.lower === 'this' && adverbial.length === 0 && !/ \S/.test(text.slice(verb.end, verb.end + 2)))
    return undefined;
  const next = rest[at + 1];
  // `about it wrote in his blog the mayor`: who tells it comes later still.
  if (next && /^(?:in|on|at|to|with|that|during|after)$/.test(next.lower))
    return { span: { start: about.start, end: verb.end }, message: message(about, verb), replacements: [] };
  const by = next?.lower === 'by' ? next : undefined;
  const last = adverbial.at(-1);
  const when = first && last ? `${text.slice(first.start, last.end)} ` : '';
  return {
    span: { start: about.start, end: (by ?? verb).end },
    message: message(about, by ?? verb),
    replacements: [{ text: `This was reported ${when}by`, confidence: 0.85 }],
  };

  function message(from: Word, to: Word): string {
    return `Unexpected order \`${text.slice(from.start, to.end)}\`: say who told it, then *this*`;
  }
}
