import { pluralOf } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { endsPhrase, following, isDescribing, isPlural, isSingular, isTied } from './following.ts';

/** `these staff`, `those youth`: many in one word. */
const collective = new Set(
  'staff youth clergy folk cattle poultry personnel faculty infantry kind sort type elite offspring same few million billion dozen hundred thousand percent cent latter former rest majority crew squad data media criteria phenomena bacteria aircraft fish deer sheep'.split(
    ' ',
  ),
);
const pluralVerbs = new Set('are were have do'.split(' '));

const rule: Rule = defineWordRule({
  id: 'agreement/demonstrative',
  title: 'Let this and these fit their noun',
  why: 'Forms of *this* do not match across languages: German *diese* and French *cette* are singular here and plural there, Chinese has one form for both.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    '[This → These] countries are poor.',
    'It is the result of [these → this] automation.',
    'He left in [this → these] days of war.',
    '[Those → That] decision was right.',
    'He met [this → these] children in town.',
    '[This → These] people are dangerous.',
  ],
  keep: [
    'This series is new, and this news is old.',
    'This means that this works.',
    'This plans for the next year.',
    'These staff are paid well.',
    'These company directors left.',
    'Those present left, those who stayed slept.',
    'This people has its own tongue.',
    'This week’s talks and this year’s plans.',
    'These are the days.',
  ],
  on: {
    words: ['this', 'these', 'those'],
    wordIf: ({ lower, next }) =>
      next !== undefined &&
      next.end - next.start > 3 &&
      (lower === 'this') === (next.text.endsWith('s') || /^(?:children|women|men|people)$/.test(next.lower)),
  },
  look,
});

export default rule;

function look(word: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const [first, second] = following(text, word, 2);
  if (!first || first.text !== first.text.toLowerCase() || isTied(text, first)) return undefined;
  if (word.lower === 'this') {
    // `this people has its own tongue`: a nation.
    const irregular =
      /^(?:children|women|men)$/.test(first.lower) ||
      (first.lower === 'people' && pluralVerbs.has(second?.lower ?? ''));
    if (!irregular && !isPlural(lexicon, first.lower)) return undefined;
    // `this weeks talks`: an apostrophe is lost there.
    if (/^(?:weeks|years|months|mornings|evenings|summers|winters|days)$/.test(first.lower) && !endsPhrase(text, first))
      return undefined;
    return replaceWord(word, ['these'], pluralVerbs.has(second?.lower ?? '') ? 0.9 : 0.82);
  }
  const noun = second && isDescribing(lexicon, first.lower) && !isSingular(lexicon, first.lower) ? second : first;
  if (
    !isSingular(lexicon, noun.lower, true) ||
    collective.has(noun.lower) ||
    noun.text !== noun.lower ||
    !endsPhrase(text, noun) ||
    isTied(text, noun)
  )
    return undefined;
  // `these man and woman`, `those tea and coffee pots`: coordinated nouns may share it.
  if (/^ (?:and|or)\b|^,/.test(text.slice(noun.end, noun.end + 5))) return undefined;
  const right = word.lower === 'these' ? 'this' : 'that';
  if (pluralVerbs.has(noun.next?.lower ?? '')) return replaceWord(noun, [pluralOf(noun.lower)], 0.8);
  return replaceWord(word, [right], 0.8);
}
