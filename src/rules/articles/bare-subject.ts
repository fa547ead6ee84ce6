import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { isJoined } from '../is-joined.ts';
import { addArticle } from './add-article.ts';
import { type BareNoun, bareNounAt, thingNouns } from './bare-noun.ts';

const auxiliary = /^(?:is|was|has|had|will|would|can|could|should|must|might|may|does|did)$/;

/** What a clause begins after. */
const joints = new Set('that because but while although though whether'.split(' '));

const rule: Rule = defineWordRule({
  id: 'articles/bare-subject',
  title: 'Give a subject of one thing its article',
  why: 'Languages without articles begin a sentence with a bare noun: *Large accident occurred*. English says *a* or *the* before one thing.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr'],
  state: 'live',
  fix: [
    'He left. [Driver → The driver] was taken home after the tests.',
    '[Large → A large] accident occurred on the road to the north.',
    '[Auction → The auction] was not held this year, he said.',
    'He left because [→ the] driver was drunk at the time.',
    'They said that [→ the] bridge would be built in the north.',
    'They saw a house. [House → The house] burned down in the night.',
  ],
  keep: [
    'Driver was drunk, the police said',
    'Problem is, nobody knows it, said the mayor of the town.',
    'The driver was taken home after the tests.',
    'He left, but that driver was drunk, and while driver and car were there.',
    'Tiger was shown first. They named it Tiger last year, he said.',
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
      if (stop(start) || previous === undefined || stop(previous.start)) return true;
      return joints.has(previous.lower) || joints.has(previous.previous?.lower ?? '');
    },
  },
  look,
});

export default rule;

function look(noun: Word, document: DocumentView): Finding | undefined {
  const bare = bareNounAt(noun, document);
  if (
    !bare ||
    !isVerbAfter(noun, document) ||
    /^ (?:is|was)(?:,| that\b)/.test(document.text.slice(noun.end, noun.end + 9))
  )
    return undefined;
  const opens = bare.before ? isClause(bare) : isSentence(bare, document);
  return opens ? addArticle(bare, document, 0.85, true) : undefined;
}

/** At the start of a sentence; not a name, which stands in capitals elsewhere too. */
function isSentence({ first }: BareNoun, { text }: DocumentView): boolean {
  const starts =
    first.start === 0 || /(?:[a-z\d)”"’][.!?] |\n)$/.test(text.slice(Math.max(0, first.start - 3), first.start));
  return starts && /^\p{Lu}\p{Ll}+$/u.test(first.text) && !new RegExp(`[\\p{Ll},] ${first.text}\\b`, 'u').test(text);
}

/** At the start of a clause, before a verb that shows it: `that driver was drunk`. */
function isClause({ before, first, noun }: BareNoun): boolean {
  if (!before || !joints.has(before.text) || first.text !== first.lower) return false;
  // `that driver was drunk`: that one. It is a joint after a verb of saying only.
  if (
    before.text === 'that' &&
    !/^(?:said|says|announced|reported|believes?|added|claimed|means)$/.test(before.previous?.lower ?? '')
  )
    return false;
  return auxiliary.test(noun.next?.lower ?? '');
}

function isVerbAfter(noun: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  const { next } = noun;
  if (!next || !isJoined(text, noun, next)) return false;
  return auxiliary.test(next.lower) || (lexicon.facts(next.lower) & wordFacts.past) !== 0;
}
