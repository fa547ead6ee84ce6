import { type Knowledge, wordFacts } from '#language';
import { defineRule, type DocumentRule } from '#rulekit';
import { englishOf } from './foreign-calendar.ts';
import { wordFinding } from './word-finding.ts';
import { type DocumentView, isCapital, startsSentence, type Word, wordAfter, wordBefore } from './words.ts';

/** Makes the rule that translates names of months and days. */
export function calendarRule(knowledge: Knowledge): DocumentRule {
  return defineRule(
    {
      id: 'names/calendar',
      title: 'Translate the names of months and days',
      why: 'A machine that takes *März* or *piątek* for a name leaves it as it is, and a case ending (*3 října*, *v sobotu*) makes that likelier. Only a word that English does not know is taken for one, beside a number or a word that goes with dates.',
      category: 'accuracy/untranslated',
      severity: 'major',
      state: 'safe',
      pivots: ['cs', 'de', 'es', 'fr', 'it', 'pl', 'pt', 'ru', 'sk', 'tr', 'uk'],
      fix: [
        'The bridge was closed on 3 [října → October].',
        'They will meet in [märz → March] again.',
        'The law took effect on [Oktober → October] 1, 2024.',
        'The vote was moved to next [piątek → Friday].',
        'The talks began on [dimanche → Sunday].',
      ],
      keep: [
        'Julian Kasım scored in the tenth minute.',
        'They met in Sobota, a village, and in Listopad Street.',
        'The newspaper Der Freitag was there on Friday.',
        'The film Dimanche was shown in October.',
        'He wrote on Montag, a novel.',
        'Il a plu en août et en avril.',
      ],
      scope: 'document',
      on: {
        get words() {
          return [...englishOf.keys()];
        },
      },
    },
    function* (document, hits) {
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        const english = englishOf.get(word.lower);
        if (english === undefined || (knowledge.lexicon.facts(word.lower) & wordFacts.lower) !== 0) continue;
        const confidence = sureness(document, word);
        if (confidence === 0) continue;
        for (const finding of wordFinding(document, word, () => english, confidence))
          yield confidence < datedSureness ? { ...finding, state: 'live' } : finding;
      }
    },
  );
}

/** How sure a name beside a number is: sure enough to be repaired. */
const datedSureness = 0.95;

/** How sure a foreign name of a month or a day stands in an English sentence and means one. 0: not at all. */
function sureness(document: DocumentView, word: Word): number {
  const before = wordBefore(document, word);
  const after = wordAfter(document, word) ?? afterComma(document, word);
  if (isForeign(document, before) || isForeign(document, after)) return 0;
  const dated = isNumber(before) || isNumber(after);
  if (dated) return datedSureness;
  // With a capital it is a name of somebody or something, if no number says otherwise.
  if (isCapital(word) || startsSentence(document.text, word.start) || (after && isCapital(after))) return 0;
  return before && datewords.has(before.lower) ? 0.84 : 0.7;
}

const datewords = new Set(
  'on in by since until till from before after next last this each every early late mid of during and'.split(' '),
);

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && /^(?:[1-9]|[12]\d|3[01]|(?:19|20)\d\d)(?:st|nd|rd|th)?$/.test(word.text);
}

/** `Oktober, 2024`. */
function afterComma(document: DocumentView, word: Word): Word | undefined {
  const { next } = word;
  return next && document.text.slice(word.end, next.start) === ', ' && isNumber(next) ? next : undefined;
}

const particles = new Set(
  'en le el la de du des am im der dem den w v ve z na od do il al di del dal em et y e'.split(' '),
);

/** A neighbour that English does not know: the sentence is of another language. */
function isForeign({ knowledge }: DocumentView, word: Word | undefined): boolean {
  if (word === undefined || isCapital(word) || isNumber(word)) return false;
  return particles.has(word.lower) || knowledge.lexicon.facts(word.lower) === 0;
}
