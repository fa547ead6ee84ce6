import { lemmaOf, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { following, preceding } from './following.ts';

/** Past forms that are nothing else: no participle, no noun, no base form. */
const pasts =
  'went came took gave knew began wrote grew threw flew drew ate chose became broke spoke swam sang shook stole froze wove forgot hid forgave withdrew undertook overcame arose'.split(
    ' ',
  );
const thirds =
  'has is was were are does goes comes takes gives becomes gets says makes seems wants knows begins happens exists believes continues allows provides includes'.split(
    ' ',
  );
const modals = new Set('can could will would should must might cannot'.split(' '));
const adverbs = new Set('not also never still only always soon already'.split(' '));

const rule: Rule = defineWordRule({
  id: 'agreement/modal-form',
  title: 'Use the base form after can, will, to',
  why: 'The verb was inflected as it is in the original, although *can*, *will* or *to* already carries the tense: *he can goes*, *he wanted to went*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'He can [goes → go] home now.',
    'They would never [came → come] back.',
    'It could [has → have] been worse.',
    'He wanted to [went → go] home.',
    'It will [was → be] over soon.',
  ],
  keep: [
    'The best that we can is not enough.',
    'The will is strong, the can was empty.',
    'What it comes down to is money.',
    'He went to work and to school.',
    'All he could was wait.',
    'He got used to it and came to.',
    'If he can, has he tried?',
  ],
  on: {
    words: [...pasts, ...thirds],
    near: { words: [...modals, 'to'], from: -2, to: -1 },
    wordIf: ({ lower, previous }) => {
      if (!previous) return false;
      const helper = adverbs.has(previous.lower) ? previous.previous : previous;
      return helper !== undefined && (modals.has(helper.lower) || (helper.lower === 'to' && pasts.includes(lower)));
    },
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const before = preceding(text, verb);
  const helper = before && adverbs.has(before.lower) ? preceding(text, before) : before;
  if (!before || !helper || verb.text !== verb.text.toLowerCase() || helper.text !== helper.text.toLowerCase())
    return undefined;
  const lead = preceding(text, helper);
  if (!lead || isClosing(lead.lower)) return undefined;
  // `the will is`, `a can was`: nouns. `the best we can is`, `all he could was`: the verb is left out.
  if (modals.has(helper.lower) && /^(?:is|was|were|are|has|does|seems|becomes|makes|gives|takes)$/.test(verb.lower)) {
    const subject = /^(?:he|she|it|they|we|you|i|there|this|that|who|which)$/.test(lead.lower);
    const sentence =
      text
        .slice(Math.max(0, lead.start - 60), lead.start)
        .split(/[.!?;\n]/)
        .at(-1) ?? '';
    if (
      !subject ||
      /\b(?:all|what|best|most|least|as|everything|whatever|only|how|one|thing|than|where|who|where)\b/i.test(sentence)
    )
      return undefined;
  }
  if (helper.lower === 'to' && (!/(?:ed|s|ing|[a-z])$/.test(lead.lower) || !isVerb(lexicon.facts(lead.lower))))
    return undefined;
  const [after] = following(text, verb, 1);
  if (after?.lower === 'that' && helper.lower === 'to') return undefined;
  const base = /^(?:is|was|were|are)$/.test(verb.lower) ? 'be' : lemmaOf(verb.lower, 'verb', lexicon);
  return base === verb.lower ? undefined : replaceWord(verb, [base], 0.86);
}

function isClosing(word: string): boolean {
  return /^(?:the|a|an|this|his|her|their|its|our|my|your|of|no|last|living|political|free|good|ill|at|strong|beer|tin|as|than)$/.test(
    word,
  );
}

function isVerb(facts: number): boolean {
  return (facts & wordFacts.verb) !== 0 || (facts & wordFacts.adjective) !== 0;
}
