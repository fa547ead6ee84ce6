import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';

const participles =
  'brought freed rescued transported hospitalized hospitalised arrested evacuated flown discharged detained sentenced taken driven'.split(
    ' ',
  );
const prepositions = /^(?:in|into|to|by|from|on|at|with)$/;
const determiners = /^(?:an?|the|his|her|its|their)$/;

const rule: Rule = defineWordRule({
  id: 'government/participle-last',
  title: 'Put the participle before what goes with it',
  why: 'German and Dutch put the participle at the end of its clause: *was by the fire brigade freed*. English puts it first.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['de', 'nl'],
  state: 'live',
  fix: [
    'He was [by the fire brigade freed → freed by the fire brigade] and left.',
    'She was unhurt but [to a hospital brought → brought to a hospital].',
    'The man was [by the police arrested → arrested by the police].',
    'They were [from the building evacuated → evacuated from the building], it is said.',
  ],
  keep: [
    'He was freed by the fire brigade and left.',
    'They spoke to the man arrested.',
    'The number of the people arrested.',
    'From the building he was evacuated.',
    'He is in the group arrested in May.',
    'Gas from the core is discharged.',
    'They went to the hospital and arrested him.',
    'It was by the road taken that they knew him.',
    'In the form taken.',
  ],
  on: { words: participles },
  look,
});

export default rule;

function look(participle: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  if (
    participle.text !== participle.lower ||
    !/^(?:[.,;]| and \p{Ll})/u.test(text.slice(participle.end, participle.end + 7))
  )
    return undefined;
  const words = wordsBack(text, participle, 12);
  const at = words.findIndex(({ lower }) => determiners.test(lower));
  const preposition = words[at + 1];
  if (at < 1 || at > 3 || !preposition || !prepositions.test(preposition.lower)) return undefined;
  const phrase = words.slice(0, at);
  if (
    phrase.some(
      ({ lower, text: own }) =>
        own !== lower ||
        (lexicon.facts(lower) & (wordFacts.noun | wordFacts.adjective)) === 0 ||
        /^(?:and|is|was|were|are|people|persons?|m[ae]n|wom[ae]n|those|suspects?|group|road|form|path|route|direction|action|approach|step|time)$/.test(
          lower,
        ),
    )
  )
    return undefined;
  // Only what is done to the subject of *be*: `was … freed`.
  const lead = words.slice(at + 2);
  if (!lead.some(({ lower }) => /^(?:is|was|were|are|been|be|but|even)$/.test(lower)) && lead.length > 0)
    return undefined;
  const span = { start: preposition.start, end: participle.end };
  const right = `${participle.text} ${text.slice(preposition.start, phrase[0]?.end)}`;
  return {
    span,
    message: `Unexpected order, expected \`${right}\``,
    replacements: [{ text: right, confidence: 0.75 }],
  };
}
