import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { following, isPlural, isTied } from '../agreement/following.ts';
import { putBefore } from '../findings.ts';

const amounts = 'dozens hundreds thousands millions billions'.split(' ');
/** Plurals that stand after an amount for another reason: `thousands times`, `hundreds years old`. */
const auxiliaries = new Set('has was is does says goes needs wants'.split(' '));

const rule: Rule = defineWordRule({
  id: 'government/hundreds-of',
  title: 'Say hundreds of people',
  why: 'Russian *сотни автографов* and Czech *stovky lidí* need a genitive only. English says *hundreds of*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'cs', 'sk', 'pl', 'sr', 'bg', 'ar', 'tr'],
  state: 'live',
  fix: [
    'Thousands [→ of] people came to the square.',
    'He gave hundreds [→ of] autographs there.',
    'Dozens [→ of] soldiers were hurt.',
    'Millions [→ of] animals died in the fire.',
  ],
  keep: [
    'Thousands of people came to the square.',
    'Hundreds died, thousands were hurt.',
    'Thousands protest in the capital.',
    'Millions more people came.',
    'He lost millions last year.',
    'It cost thousands. People wept.',
    'Dozens of hundreds of books.',
    'Hundreds flee, millions has he lost.',
    'To thousands, teachers are heroes.',
    'Thousands-people strong crowds came.',
  ],
  on: {
    words: amounts,
    wordIf: ({ next }) => next !== undefined && /s$|^(?:people|children|men|women)$/.test(next.lower),
  },
  look,
});

export default rule;

function look(number: Word, document: DocumentView): Finding | undefined {
  const [noun] = following(document.text, number, 1);
  if (!noun || !isCounted(noun, document)) return undefined;
  return putBefore(noun, 'of', 0.85);
}

function isCounted(noun: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  if (noun.text !== noun.lower || auxiliaries.has(noun.lower) || isTied(text, noun)) return false;
  return isPlural(lexicon, noun.lower, true) || /^(?:people|children|men|women)$/.test(noun.lower);
}
