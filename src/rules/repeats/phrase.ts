import { defineRule, type Finding, type Rule } from '#rulekit';
import { repetitionsOf } from './repetitions.ts';

/** Said twice for weight, or as counting and onomatopoeia go. */
const idioms =
  /^(?:(?:again|over|more|round|on|in|out|up|down|so|now|much|less|bit|day|step|side|time|back|one|two|by|after|to|and|a|the) ?){2,}$/iu;

/** `in the price in the price`: a whole phrase of a preposition or an article, which no one puts twice without a comma. */
const wholePhrase =
  /^(?:in|on|at|for|from|with|during|after|before|about|against|under|between|through|a|an|the|this|these|those|his|her|its|their|our)\b.* \p{Ll}{3,}$|^(?:in|on|at|from|with|during|against)(?: \p{Lu}[\p{L}\p{M}]+)+$/u;
/** What such a phrase does not end in: something still belongs to it. */
const openEnd =
  / (?:the|and|for|from|with|that|this|which|than|into|over|more|less|most|very|his|her|its|their|our|was|were|has|had)$/u;

const rule: Rule = defineRule(
  {
    id: 'repeats/phrase',
    title: 'Delete words that stand twice',
    why: 'A system that loses its thread says the same words again: `at the time at the time`. People do so only in songs and speeches, with a comma between.',
    category: 'fluency/grammar',
    severity: 'major',
    state: 'live',
    scope: 'document',
    fix: [
      'He left [at the time at the time → at the time] of the flood.',
      'The minister of [the interior the interior → the interior] left.',
      '[The city council The city council → The city council] met on Monday.',
      'They say [it is late it is late it is late → it is late] already.',
      'He was born in [New York New York → New York] City.',
      'There was a rise [in the price in the price → in the price] of onions.',
      'He was held [in Rome in Rome → in Rome] again.',
    ],
    keep: [
      'Again and again and again he called.',
      'It went on and on and on.',
      'He left at the time, at the time of the flood.',
      'More and more and more people came.',
      'Over and over and over it rained.',
      'It is what it is, what it is not is this.',
      'The best of the best of the best came.',
      'It shrank and shrank and shrank.',
      'What will be will be, they say.',
      'Draft rules of procedure Rules of procedure of the council',
    ],
  },
  function* (document): Generator<Finding> {
    const { text } = document;
    for (const { start, end, until, words, times } of repetitionsOf(document)) {
      const once = text.slice(start, end);
      if (words === 1 || end - start < 6 || idioms.test(once) || !/\p{L}{3}/u.test(once)) continue;
      // `and again and again`, `of the best of the best`: what leads on stands before the first copy too.
      if (/^(?:and|or|of|by|after|to|upon|than|but)\b|\b(?:and|or|by|after|upon|than)$/iu.test(once)) continue;
      // `what will be will be`
      if (/\b(?:what|whatever|who|whoever|where)$/iu.test(text.slice(Math.max(0, start - 9), start).trimEnd()))
        continue;
      // A copy that begins in another letter case begins something of its own: `rules of procedure Rules of procedure`.
      const other = text.charAt(end + 1);
      if (other !== text.charAt(start) && other !== other.toLowerCase()) continue;
      const [first = ''] = once.split(' ', 1);
      if (text.slice(until + 1, until + 1 + first.length).toLowerCase() === first.toLowerCase()) continue;
      yield {
        span: { start, end: until },
        message: `Unexpected \`${text.slice(start, until).slice(0, 60)}\`, expected \`${once}\``,
        replacements: [{ text: once, confidence: times > 2 ? 0.7 : isWhole(once) ? 0.95 : 0.82 }],
      };
    }
  },
);

export default rule;

/** Whether a repetition is a slip whatever the text: `the more the more` and the like may be meant. */
function isWhole(once: string): boolean {
  return wholePhrase.test(once) && !openEnd.test(once) && !/ \p{L}+er$/u.test(once);
}
