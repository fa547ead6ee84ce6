import type { Lexicon } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { following, isDescribing, isNumber, isPlural, isSingular, isTied, units } from './following.ts';

const plural = new Map([
  ['is', 'are'],
  ['was', 'were'],
]);
const singular = new Map([
  ['are', 'is'],
  ['were', 'was'],
]);
const adverbs = new Set(
  'also still now only already currently always often usually at least about around nearly almost over more than really actually just probably'.split(
    ' ',
  ),
);
/** With these a plural follows, or nothing does. */
const several = new Set('several many various numerous few these those both'.split(' '));
const some = new Set('no some any other such certain different'.split(' '));
/** `there are a number of`: one word, many things. */
const collective = new Set(
  'number lot few couple handful dozen hundred thousand million billion variety range series majority group total host array multitude plethora myriad bunch pair set slew score string raft wealth mixture mix combination minority further good great record maximum minimum average team crowd family trillion ton'.split(
    ' ',
  ),
);

const rule: Rule = defineWordRule({
  id: 'agreement/there-be',
  title: 'Let is and are fit what follows there',
  why: 'Where another language says *it gives* (German *es gibt*) or nothing at all (Russian), the verb after *there* does not know the number of what follows.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'There [is → are] five dangers in it.',
    'He said there [was → were] several old houses.',
    'There [is → are] many reasons for it.',
    'There [is → are] also reports that he left.',
    'There [were → was] a doctor in the house.',
  ],
  keep: [
    'There is news of him.',
    'There are five dangers in it.',
    'There is five minutes left.',
    'There was two of us in it.',
    'There are a number of houses.',
    'There is a man, a woman and two children.',
    'There were a man and a woman in it.',
    'There was many a day like this.',
    'There is no means to stop it.',
  ],
  on: {
    words: ['there'],
    wordIf: ({ next }) => next !== undefined && (plural.has(next.lower) || singular.has(next.lower)),
  },
  look,
});

export default rule;

function look(there: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const words = following(text, there, 9);
  const [be, ...rest] = words;
  if (!be || (there.previous && /^(?:is|are|was|were|from|in|over|out|up|down)$/.test(there.previous.lower)))
    return undefined;
  const many = plural.get(be.lower);
  if (many !== undefined) return tooFew(be, many, rest, text, lexicon);
  const one = singular.get(be.lower);
  return one === undefined ? undefined : tooMany(be, one, rest, text, lexicon);
}

/** `there is dangers`. */
function tooFew(be: Word, right: string, rest: readonly Word[], text: string, lexicon: Lexicon): Finding | undefined {
  let at = 0;
  while (adverbs.has(rest[at]?.lower ?? '')) at++;
  const first = rest[at];
  if (!first) return undefined;
  const counted = isNumber(first.lower) || several.has(first.lower);
  if (counted || some.has(first.lower)) at++;
  while (at < 7 && rest[at + 1] && isDescribing(lexicon, rest[at]?.lower ?? '')) at++;
  const noun = rest[at];
  if (
    !noun ||
    noun.text !== noun.lower ||
    isTied(text, noun) ||
    units.has(noun.lower) ||
    (first.lower === 'both' && counted)
  )
    return undefined;
  if (!isPlural(lexicon, noun.lower, true) && !/^(?:people|children|men|women)$/.test(noun.lower)) return undefined;
  const finding = replaceWord(be, [right], counted ? 0.96 : 0.85);
  return counted ? finding : { ...finding, state: 'live' };
}

/** `there were a doctor`. */
function tooMany(be: Word, right: string, rest: readonly Word[], text: string, lexicon: Lexicon): Finding | undefined {
  const [article] = rest;
  if (!article || !/^(?:an?|one)$/.test(article.lower)) return undefined;
  let at = 1;
  while (at < 4 && isDescribing(lexicon, rest[at]?.lower ?? '') && !collective.has(rest[at]?.lower ?? '')) at++;
  const noun = rest[at];
  if (
    !noun ||
    collective.has(noun.lower) ||
    rest.slice(0, at).some(({ lower }) => collective.has(lower)) ||
    !isSingular(lexicon, noun.lower, true)
  )
    return undefined;
  // `a man and a woman`, `a doctor, two nurses`: more than one after all.
  const tail = text.slice(noun.end, noun.end + 70).split(/[.!?;\n]/)[0] ?? '';
  if (/,|\b(?:and|or|plus|with)\b/.test(tail) || /^\s(?:of|or)\b/.test(tail) || text.charAt(noun.end) === '-')
    return undefined;
  return { ...replaceWord(be, [right], 0.8), state: 'live' };
}
