import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { endsPhrase, isTied, preceding } from '../agreement/following.ts';
import { change } from '../findings.ts';

/** Adjectives of peoples that are no names of people or tongues of their own in the singular: not German, Greek. */
const peoples =
  `egyptian russian ukrainian italian spanish french german turkish iranian iraqi israeli syrian saudi moroccan algerian tunisian libyan lebanese jordanian palestinian kuwaiti emirati brazilian argentine argentinian
  mexican colombian chilean peruvian venezuelan cuban american european african asian british english scottish irish polish czech hungarian romanian bulgarian serbian croatian greek portuguese dutch belgian swiss
  austrian swedish norwegian danish finnish chinese japanese korean indian pakistani vietnamese arab`.split(/\s+/);
/** Adjectives of kind, which English never puts behind a noun without more. */
const relational =
  'international national political economic military diplomatic parliamentary presidential municipal regional territorial judicial electoral financial armed medical'.split(
    ' ',
  );
const determiners = new Set('the a an his her its their our this that'.split(' '));
const prepositions = new Set(
  'in on of at for from by with to against about between after before during under into'.split(' '),
);
/** Verbs that make something so: `keep the debate political`; names of tongues: `the word French`. */
const naming = new Set('word name term language adjective press is more less as so too very'.split(' '));

const rule: Rule = defineWordRule({
  id: 'government/adjective-behind',
  title: 'Put an adjective before its noun',
  why: 'Arabic *السوق المصرية*, Spanish *las fuerzas armadas*, French *le marché égyptien*: the adjective follows its noun. English puts it before: *the Egyptian market*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ar', 'fa', 'es', 'it', 'pt', 'fr', 'ro', 'he', 'pl', 'vi', 'id'],
  state: 'live',
  fix: [
    'Gold is sold in the [market Egyptian → Egyptian market], he said.',
    'He spoke of the [army Turkish → Turkish army] on Monday.',
    'It was won at a [tournament international → international tournament] in May.',
    'They met during the [crisis economic → economic crisis].',
    'It came from the [forces armed → armed forces], he said.',
  ],
  keep: [
    'Gold is sold in the Egyptian market.',
    'He kept the debate political.',
    'It comes from the word French.',
    'The player is Egyptian, and his team European.',
    'They spoke of the summer international in London.',
    'He met with the director Chinese media praised.',
    'On the market Egyptian gold is dear.',
    'It makes a crisis economic and political.',
    'In the market, international firms did well.',
    'She bet on the horse American.',
    'In a decision military experts praised, he left.',
  ],
  on: {
    words: [...peoples, ...relational],
    wordIf: ({ previous }) => {
      const before = previous?.previous;
      return before !== undefined && determiners.has(before.lower) && prepositions.has(before.previous?.lower ?? '');
    },
  },
  look,
});

export default rule;

function look(adjective: Word, document: DocumentView): Finding | undefined {
  const noun = preceding(document.text, adjective);
  if (!noun || !isNoun(noun, document) || !endsPhrase(document.text, adjective) || naming.has(noun.lower))
    return undefined;
  if (!isAlone(noun, document) || isTied(document.text, noun)) return undefined;
  const right = `${adjective.text} ${noun.text}`;
  return change(document.text, noun.start, adjective.end, right, 0.82);
}

function isNoun(word: Word, { knowledge: { lexicon } }: DocumentView): boolean {
  const facts = lexicon.facts(word.lower);
  if (word.text !== word.lower || (facts & wordFacts.noun) === 0 || (facts & wordFacts.adjective) !== 0) return false;
  return ((facts >> wordFacts.classShift) & 3) === 0 && !/^(?:summer|horse|winter|player|team|time)$/.test(word.lower);
}

/** A determiner and a preposition stand before the noun: `in the market Egyptian`. */
function isAlone(noun: Word, { text }: DocumentView): boolean {
  const determiner = preceding(text, noun);
  const preposition = determiner && preceding(text, determiner);
  return (
    determiner !== undefined &&
    determiners.has(determiner.lower) &&
    preposition !== undefined &&
    prepositions.has(preposition.lower)
  );
}
