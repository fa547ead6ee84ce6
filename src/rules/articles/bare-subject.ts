import { wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule, type Word } from '#rulekit';
import { isJoined } from '../is-joined.ts';
import { addArticle, bareNounAt, thingNouns } from './bare-noun.ts';

const auxiliary = /^(?:is|was|has|had|will|would|can|could|should|must|might|may|does|did)$/;

const rule: Rule = defineRule(
  {
    id: 'articles/bare-subject',
    title: 'Give a subject of one thing its article',
    why: 'Languages without articles begin a sentence with a bare noun: *Large accident occurred*. English says *a* or *the* before one thing.',
    category: 'fluency/grammar',
    severity: 'minor',
    pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr'],
    state: 'live',
    scope: 'document',
    fix: [
      'He left. [Driver → The driver] was taken home after the tests.',
      '[Large → A large] accident occurred on the road to the north.',
      '[Auction → The auction] was not held this year, he said.',
      'They saw a house. [House → The house] burned down in the night.',
    ],
    keep: [
      'Driver was drunk, the police said',
      'Problem is, nobody knows it, said the mayor of the town.',
      'The driver was taken home after the tests.',
      'Book clubs were closed for the whole of the year.',
      'One driver was taken home after the tests.',
      'Driver and passenger were taken home after the tests.',
      'Reader, I married him, and all of it was true.',
      'House prices rose again in the north of the country.',
      'Woman of the year was her title for a long time.',
      'He said: car is a short word, house was a long one.',
    ],
    on: {
      words: thingNouns,
      wordIf: ({ previous, start }, text) => {
        const stop = (at: number) => at === 0 || /[.!?\n]\s?$/.test(text.slice(Math.max(0, at - 2), at));
        return stop(start) || (previous !== undefined && stop(previous.start));
      },
    },
  },
  function* (document, hits): Generator<Finding> {
    for (const hit of hits) {
      const noun = document.word(document.wordAt(hit));
      const bare = bareNounAt(noun, document);
      if (!bare || bare.before || !/^\p{Lu}\p{Ll}+$/u.test(bare.first.text) || !isVerbAfter(noun, document)) continue;
      if (/^ (?:is|was)(?:,| that\b)/.test(document.text.slice(noun.end, noun.end + 9))) continue;
      if (startsSentence(bare.first, document.text)) yield addArticle(bare, document, 0.85);
    }
  },
);

export default rule;

function startsSentence({ start }: Word, text: string): boolean {
  return start === 0 || /(?:[a-z\d)”"’][.!?] |\n)$/.test(text.slice(Math.max(0, start - 3), start));
}

function isVerbAfter(noun: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  const { next } = noun;
  if (!next || !isJoined(text, noun, next)) return false;
  return auxiliary.test(next.lower) || (lexicon.facts(next.lower) & wordFacts.past) !== 0;
}
