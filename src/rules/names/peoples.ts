import { type Knowledge, matchCase, wordFacts } from '#language';
import { defineRule, type DocumentRule } from '#rulekit';
import { peopleOf } from './foreign-peoples.ts';
import { wordFinding } from './word-finding.ts';
import { type DocumentView, isCapital, type Word, wordAfter, wordBefore } from './words.ts';

/** Makes the rule that writes names of peoples and their adjectives as English does. */
export function peoplesRule(knowledge: Knowledge): DocumentRule {
  return defineRule(
    {
      id: 'names/peoples',
      title: 'Write names of peoples and their adjectives as English does',
      why: 'The adjective of a country is not derived by one rule in English; a machine that knows only the country, or another language’s word, makes one up (*Israelian*, *Qatarian*) or leaves it as it is spelled there: *Otoman*, *Bizantin*, *Shiit*.',
      category: 'accuracy/mistranslation',
      severity: 'major',
      state: 'live',
      pivots: ['de', 'fr', 'es', 'it', 'pt', 'ro', 'ru', 'cs', 'pl', 'tr'],
      fix: [
        'The [Israelian → Israeli] team arrived on Sunday.',
        'They lived under the [Otoman → Ottoman] Empire.',
        'The [Nazists → Nazis] burned the [Bizantin → Byzantine] church.',
        'Most [Shiits → Shiites] and [Sunnits → Sunnis] live in peace.',
        'A [Polandish → Polish] truck and a [kanadian → Canadian] one collided.',
      ],
      keep: [
        'The Israeli team, the Ottoman Empire, the Nazis and Shiites.',
        'Ana Moldovean spoke to Ovidiu Moldovean.',
        'Le Matin Algerien is a newspaper.',
        'He lives in the Otoman-Street.',
        'Write to @otoman or see bizantin.ro.',
      ],
      scope: 'document',
      on: {
        get words() {
          return [...peopleOf.keys()];
        },
      },
    },
    function* (document, hits) {
      for (const offset of hits) {
        const word = document.word(document.wordAt(offset));
        const english = peopleOf.get(word.lower);
        if (english === undefined || (knowledge.lexicon.facts(word.lower) & wordFacts.lower) !== 0) continue;
        if (isOfName(document, wordBefore(document, word)) || isOfName(document, wordAfter(document, word))) continue;
        yield* wordFinding(document, word, (old) => matchCase(english, old), 0.95);
      }
    },
  );
}

/** A neighbour that English has with a capital only, or not at all: the word is a part of somebody’s name, or of a title in another language. */
function isOfName({ knowledge }: DocumentView, word: Word | undefined): boolean {
  return word !== undefined && isCapital(word) && (knowledge.lexicon.facts(word.lower) & wordFacts.lower) === 0;
}
