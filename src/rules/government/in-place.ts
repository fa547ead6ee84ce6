import { isCalendarName } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { oncePer } from '../once-per.ts';
import { isJoined } from '../is-joined.ts';
import { endsPhrase, placeAt } from './place.ts';

/** What one does only in a place. `worked on Ukraine` and `focused on Ukraine` are about it. */
const dwelling =
  /^(?:live|lives|lived|living|born|stay|stays|stayed|staying|die|dies|died|dying|killed|wounded|injured|arrested|detained|deployed|stationed|located|situated|settle|settles|settled|arrive|arrives|arrived|arriving|serve|serves|served|serving|buried|jailed|imprisoned|hospitalized|hospitalised|resides|reside|resided|crashed|holidayed|vacationed|grew up|studied|grown)$/;
/** Who and what is in a place, when it stands right before. */
const residents =
  /^(?:troops|forces|soldiers|army|military|bases|mercenaries|civilians|residents|citizens|refugees|volunteers|fighters|servicemen|peacekeepers|hospitals|schools|cities|towns|factories|elections)$/;
/** What is held in a place, or about it: sure only of towns and states that nobody quarrels over. */
const meetings =
  /^(?:summit|meeting|meetings|met|meet|meets|talks|interviews|interview|conversation|conversations|negotiations|held|happened|happens|happen|occurred|place|event|conference|championship|championships|games|olympics|match|concert|festival)$/;
/** Places that talks are about, as often as in. */
const topics = new Set(
  'ukraine russia crimea gaza kashmir kosovo taiwan donbas donbass jerusalem palestine syria iran iraq israel china cyprus libya greenland afghanistan yemen donetsk luhansk kherson zaporizhzhia kursk hong xinjiang tibet scotland catalonia'.split(
    ' ',
  ),
);
/** Between these and the place an action aims at it: `a war on`, `pressure on`, `to march on`. */
const aimed =
  /\b(?:war|wars|pressure|sanctions?|tariffs?|attacks?|assaults?|strikes?|raids?|focus\w*|polic(?:y|ies)|positions?|views?|reports?|comment\w*|report\w*|depend\w*|relian\w*|rel(?:y|ies|ied)|based|impos\w*|march\w*|advanc\w*|mov(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|bet|bets|spen[dt]\w*|effects?|impacts?|influence|dat[ae]|information|law|laws|vote\w*|decision|decide\w*|agree\w*|resolution|stance|debate\w*|book|film|documentary|study|expert\w*|question\w*|statement|descend\w*|dropp?\w*|fired?|firing|bomb\w*|bombs|rain\w*)\b/i;
/** What else stands there and is no place. */
const feasts = /^(?:christmas|easter|the)$/;

const rule: Rule = defineWordRule({
  id: 'government/in-place',
  title: 'Be in a country or town, not on it',
  why: 'Slavic languages say *na* (*on*) of many countries and lands: *na Aljašce*, *na Ukrajině*, *на Украине*, *na Słowacji*. English is *in* them, and *on* islands only. `On` a country is about it.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['cs', 'sk', 'pl', 'ru', 'uk'],
  state: 'live',
  fix: [
    'He was born [on → in] Slovakia in 1950.',
    'The soldiers [on → in] Ukraine wait for help.',
    'His meeting with Donald Trump [on → in] Alaska was short.',
    'Many of the refugees live [on → in] Hungary now.',
    'The summit [on → in] Alaska is over.',
  ],
  keep: [
    'A war on Ukraine, sanctions on Russia and a report on Slovakia.',
    'Talks on Ukraine go on.',
    'The troops advanced on Kyiv, the soldiers marched on Moscow.',
    'He lives on Crete and on Corsica.',
    'He lived on Alaska Airlines food and on Prague’s streets.',
    'He died on Sunday, she was killed on Monday.',
    'The pressure of the troops on Ukraine grows.',
    'He was born in Slovakia.',
  ],
  on: {
    words: ['on'],
    wordIf: ({ text, next, previous }) =>
      text === 'on' &&
      next !== undefined &&
      previous !== undefined &&
      /^\p{Lu}/u.test(next.text) &&
      !isCalendarName(next.lower) &&
      !feasts.test(next.lower),
  },
  look,
});

export default rule;

function look(on: Word, document: DocumentView): Finding | undefined {
  const confidence = judge(document, on);
  if (confidence === undefined) return undefined;
  return {
    span: { start: on.start, end: on.end },
    message: `Unexpected \`on\` before \`${on.next?.text ?? ''}\`, expected \`in\``,
    replacements: [{ text: 'in', confidence }],
  };
}

/** The chance that `on` is said of being in the place, `undefined` where it may be about the place. */
function judge(document: DocumentView, on: Word): number | undefined {
  const { text } = document;
  const { next, previous } = on;
  if (!next || !previous || !isJoined(text, previous, on) || !isJoined(text, on, next)) return undefined;
  const place = placeAt(document, next);
  if (place?.entry.in !== 'in' || !endsPhrase(text, place.last)) return undefined;
  const sentence =
    text
      .slice(Math.max(0, on.start - 120), on.start)
      .split(/[.!?;](?=\s)|\n/)
      .at(-1) ?? '';
  const elsewhere = isSaidIn(document, text.slice(next.start, place.last.end));
  const about = aimed.test(sentence.slice(-45));
  if (about && !meetings.test(previous.lower)) return undefined;
  if (dwelling.test(previous.lower)) return elsewhere ? 0.88 : 0.85;
  const contested = topics.has(next.lower);
  if (residents.test(previous.lower))
    return contested &&
      !/^(?:troops|forces|soldiers|refugees|servicemen|mercenaries|civilians|residents|citizens|volunteers|fighters)$/.test(
        previous.lower,
      )
      ? undefined
      : 0.82;
  if (contested || !/^(?:city|town|village|state|region)$/.test(place.entry.kind)) return undefined;
  // `his meeting with Donald Trump on Alaska`: who is met, then where.
  if (
    !about &&
    /\b(?:meeting|summit|talks|interviews?|conversations?|negotiations|met|meets?)\b[^,:;]{0,70}\bwith\b[^,:;]{0,50}\p{Lu}[\p{L}-]+\s$/u.test(
      sentence,
    )
  )
    return elsewhere ? 0.88 : 0.82;
  if (meetings.test(previous.lower)) return elsewhere ? 0.82 : 0.7;
  return undefined;
}

/** Places of a document, each with whether it stands there with `in` too. */
const said = oncePer<DocumentView, Map<string, boolean>>(() => new Map());

function isSaidIn(document: DocumentView, place: string): boolean {
  const known = said(document);
  let found = known.get(place);
  if (found === undefined) known.set(place, (found = document.text.includes(`in ${place}`)));
  return found;
}
