import type { Rule } from '#rulekit';
import { change } from '../findings.ts';
import { defineTypography, mistyped } from './define-typography.ts';

/** What follows the English pronoun and nothing else: verbs and adverbs. `Rosja i Ukraina`, `part i of ii` have other neighbours. */
const after = new Set(
  `am was have had will would shall should can could cannot can't don't didn't won't wouldn't couldn't haven't hadn't wasn't think thought know knew believe feel felt want wanted like love hate need hope
  wish guess mean said say told saw see came went go got get did do made take took just really also never always still only ever already even must might may understand remember suppose swear agree
  didnt dont cant`.split(/\s+/),
);

const rule: Rule = defineTypography({
  id: 'typography/lower-i',
  title: 'Write the pronoun I with a capital',
  why: 'No other language writes *I* with a capital, and a caseless original has none to carry over.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'live',
  fix: [
    'The minister, [i → I] think, knew it.',
    "When [i'm → I'm] asked, it changes.",
    'He is the man that [i → I] saw there.',
    'And [i’ve → I’ve] seen it.',
    'There [i → I] just waited.',
  ],
  keep: [
    'I think he knew it.',
    'The group Rosja i Ukraina has met.',
    'See point (i) and point (ii).',
    'In part i of the book he dies.',
    'Set i = 0 before the loop.',
    'That is, i.e. never.',
  ],
  on: {
    words: ['i', "i'm", "i've", "i'd", "i'll"],
    wordIf: ({ text, next }) =>
      text.charCodeAt(0) === 105 && (text.length > 1 || (next !== undefined && after.has(next.lower))),
  },
  look: (text, offset) => {
    if (!/(?:^|[\s(“"‘'—–])$/u.test(text.charAt(offset - 1))) return undefined;
    const word = /^i(?:['’](?:m|ve|d|ll))?(?![\p{L}\p{N}'’=_])/u.exec(text.slice(offset, offset + 6))?.[0];
    if (word === undefined || (word === 'i' && text.charAt(offset + 1) !== ' ')) return undefined;
    return change(text, offset, offset + word.length, `I${word.slice(1)}`, mistyped);
  },
});

export default rule;
