import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { preceding } from '../agreement/following.ts';
import { addArticle } from './add-article.ts';
import { type BareNoun, bareNounAt, isRarerAfter, thingNouns } from './bare-noun.ts';

const prepositions = new Set(
  'in on at to for from with into onto about against after before during near over through under towards toward behind across around beside inside outside of'.split(
    ' ',
  ),
);
/** Nouns of kinds, measures and changes, after which a thing is named bare: `type of car`, `from house to house`. */
const kinds = new Set(
  'kind kinds type types sort sorts form forms style model make brand class lack change changes piece pieces bit lot lots per use choice title rank role post position word term name age state year degree office sense'.split(
    ' ',
  ),
);

const rule: Rule = defineWordRule({
  id: 'articles/bare-complement',
  title: 'Give one thing its article after a preposition',
  why: 'Languages without articles say *in connection with incident*. English says *a* or *the* before one thing.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr'],
  state: 'live',
  fix: [
    'In connection with [→ the] incident he left the town.',
    'He spoke about [→ the] accident on the road to the north.',
    'A house stood there. They lived in [→ the] house for years.',
    'Police were called to [→ a] restaurant, the mayor said.',
    'They were sent to the town for [→ a] traffic accident on Monday.',
    'She was hurt by glass from [→ a] small window in the night.',
  ],
  keep: [
    'He went there by car and came back by train.',
    'They went from house to house in the morning.',
    'It was a new type of weapon, the mayor said.',
    'The race for best novel is open, the jury said.',
    'It is a place for car parks and bus stops.',
    'Accident on highway kills two men',
    'It was sold at auction for a million last year.',
    'He spoke of man and woman, of house and garden.',
    'The man in question was seen there last night.',
    'He was dressed as a woman for most of the film.',
    'She ate in restaurants and slept in hotels on the way.',
    'He was on every plane and in each photo of the trip.',
    'He met her on match day and spoke of phone calls.',
  ],
  on: {
    words: thingNouns,
    wordIf: ({ previous }) =>
      previous !== undefined && (prepositions.has(previous.lower) || prepositions.has(previous.previous?.lower ?? '')),
  },
  look,
});

export default rule;

function look(noun: Word, document: DocumentView): Finding | undefined {
  const bare = bareNounAt(noun, document);
  return bare && isAfterPreposition(bare, document) && isUnheard(bare, document)
    ? addArticle(bare, document, 0.8)
    : undefined;
}

function isAfterPreposition({ before, first, noun }: BareNoun, { text, knowledge }: DocumentView): boolean {
  if (!before || before.text !== before.lower || !prepositions.has(before.lower) || first.text !== first.lower)
    return false;
  const lead = preceding(text, before);
  if (!lead || kinds.has(lead.lower) || lead.lower === noun.lower) return false;
  // `from house to house`, `add-on tool`.
  // `to house people`: a verb.
  if (before.lower === 'to' && (knowledge.lexicon.facts(first.lower) & wordFacts.verbBase) !== 0) return false;
  return (
    text.charAt(before.start - 1) === ' ' &&
    !/^ to \w+/.test(before.lower === 'from' ? text.slice(noun.end, noun.end + 8) : '')
  );
}

/** Whether the model of English knows that the preposition and the noun do not stand side by side. */
function isUnheard({ before, first, noun }: BareNoun, { knowledge: { model } }: DocumentView): boolean {
  if (!before) return false;
  const [preposition, next, last] = [before, first, noun].map(({ lower }) => model.wordNumber(lower));
  if (preposition === undefined || next === undefined || last === undefined || last < 0) return false;
  if (first !== noun) return model.orderOf(preposition, next, last) < 3;
  return isRarerAfter(model, preposition, last);
}
