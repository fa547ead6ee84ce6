import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { isPlural, isTied, preceding } from '../agreement/following.ts';
import { addArticle } from './add-article.ts';
import { type BareNoun, bareNounAt, isRarerAfter, thingNouns } from './bare-noun.ts';

/** Verbs that a bare name of a post, a prize or a state follows. */
const naming =
  /^(?:be|been|being|become|became|becomes|remain|remained|remains|name|named|elect|elected|appoint|appointed|vote|voted|crown|crowned|call|called|turn|turned|play|played|including|according|say|says|said|add|added|lose|lost|press)$/;
const helpers = new Set('to will would can could may might must should did not also has have had'.split(' '));
/** Number of verbs in `wordFacts.classShift`. */
const verbClass = 1;
const subjects = new Set('i he she it we they who'.split(' '));

const rule: Rule = defineWordRule({
  id: 'articles/bare-object',
  title: 'Give one thing its article after a verb',
  why: 'Languages without articles say *will build new bridge*. English says *a* or *the* before one thing.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'cs', 'pl', 'sr', 'zh', 'ja', 'ko', 'tr'],
  state: 'live',
  fix: [
    'The firm will assemble [→ a] new reader in the north.',
    'They can see [→ the] bridge over the river there.',
    'He wanted to buy [→ an] old house by the sea.',
    'Two officials found [→ a] knife in the morning.',
    'He was seen before boarding [→ the] plane to the north.',
    'There is a car outside. She could not hear [→ the] car in time.',
  ],
  keep: [
    'The firm will assemble a new reader in the north.',
    'Firm to assemble reader in north',
    'He was named best driver of the year by them.',
    'She became spokeswoman of the ministry last year.',
    'They could see house after house on the way.',
    'The renovated museum and the detained suspect were shown.',
    'He wanted to buy books and to sell old houses.',
    'They would see car crashes on the way to the sea.',
    'It is meant to house people for a long time.',
    'He had to play goalkeeper for most of the game.',
    'He scored with a winning goal after boarding school was over.',
    'It was seen by visiting officer and man alike.',
    'In two states funded university is free for all.',
  ],
  on: {
    words: thingNouns,
    wordIf: ({ previous }) => previous !== undefined && previous.previous !== undefined,
  },
  look,
});

export default rule;

function look(noun: Word, document: DocumentView): Finding | undefined {
  const bare = bareNounAt(noun, document);
  return bare && isObject(bare, document) ? addArticle(bare, document, 0.8) : undefined;
}

function isObject({ before, first, noun }: BareNoun, document: DocumentView): boolean {
  const { text } = document;
  if (!before || before.text !== before.lower || first.text !== first.lower || naming.test(before.lower)) return false;
  // `see house after house`.
  if (text.slice(noun.end + 1, noun.end + 30).split(' ')[1] === noun.text) return false;
  return isVerb(before, first, document);
}

/** A verb that its neighbour shows to be no participle before a noun: `will buy car`, `officials signed letter`, `before boarding plane`. */
function isVerb(word: Word, noun: Word, document: DocumentView): boolean {
  const { text, knowledge } = document;
  const facts = knowledge.lexicon.facts(word.lower);
  const lead = preceding(text, word);
  if ((facts & wordFacts.verb) === 0 || !lead) return false;
  if ((facts & (wordFacts.ing | wordFacts.participle)) !== 0 && !helpers.has(lead.lower) && !subjects.has(lead.lower))
    return isAgent(lead, facts, document) && takesObject(word, noun, document);
  const mixed = (facts & wordFacts.clearClass) === 0 || ((facts >> wordFacts.classShift) & 3) !== verbClass;
  const alone = (facts & (wordFacts.noun | wordFacts.adjective)) === 0;
  if ((facts & wordFacts.ing) !== 0 || (mixed && !alone)) return false;
  if (helpers.has(lead.lower) || subjects.has(lead.lower)) return true;
  return (facts & wordFacts.participle) === 0 && /^\p{Lu}\p{Ll}+$/u.test(lead.text);
}

/** Whether what stands before a form in -ed does it, or what stands before one in -ing leads to it. */
function isAgent(lead: Word, facts: number, { text, knowledge: { lexicon } }: DocumentView): boolean {
  if ((facts & wordFacts.ing) !== 0) return /^(?:before|after|without|by|while|when|from|for)$/.test(lead.text);
  if (/^(?:police|that|which)$/.test(lead.text)) return true;
  return lead.text === lead.lower && isPlural(lexicon, lead.lower) && !isTied(text, lead);
}

/** Log10 of the chance of an article after a verb that has an object. */
const objectChance = -1.6;

/** Whether the model of English knows an article behind the verb, but not the bare noun: `signed letter`, not `winning goal`. */
function takesObject(verb: Word, noun: Word, { knowledge: { model } }: DocumentView): boolean {
  const [first, second, the, a] = [verb.lower, noun.lower, 'the', 'a'].map((word) => model.wordNumber(word));
  if (first === undefined || second === undefined || first < 0 || second < 0) return false;
  const chance = Math.max(model.bigram(first, the ?? -1), model.bigram(first, a ?? -1));
  return chance > objectChance && isRarerAfter(model, first, second);
}
