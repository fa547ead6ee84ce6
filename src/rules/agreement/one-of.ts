import { pluralOf } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { endsPhrase, following, isDescribing, isNumber, isSingular, isTied } from './following.ts';

const owners = new Set('the these those his her its their our my your'.split(' '));
const grading = new Set('most least more very best worst'.split(' '));
/** One of them may be many, or it is a whole that is cut. */
const whole = new Set(
  'team group crew staff family band public population world country area police media army audience cast party kind sort type species series'.split(
    ' ',
  ),
);

const rule: Rule = defineWordRule({
  id: 'agreement/one-of',
  title: 'Say one of many, two of many',
  why: 'Languages without a plural (Chinese, Japanese) or with a genitive after numbers (Russian) lose the plural after *one of the* and after a number.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'It is one of the most important [decision → decisions] of the year.',
    'One of his [doctor → doctors] was there.',
    'She is one of the oldest [mayor → mayors].',
    'Some five [mayor → mayors] were there.',
    'He met two [politician → politicians] of the party.',
  ],
  keep: [
    'It is one of the most important decisions of the year.',
    'One of the city officials was there.',
    'He is one of the staff and one of the team.',
    'It is a two decision process.',
    'A five-minister group met.',
    'One of these is mine.',
    'Chapter two decision making.',
    'One in four teacher jobs went.',
  ],
  on: {
    words: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    wordIf: ({ lower, next }) =>
      next !== undefined &&
      (lower === 'one' ? next.lower === 'of' && owners.has(next.next?.lower ?? '') : !next.text.endsWith('s')),
  },
  look: (word, document) => (word.lower === 'one' ? ofMany(word, document) : counted(word, document)),
});

export default rule;

function ofMany(one: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const words = following(text, one, 8);
  let at = 2;
  while (
    at < 5 &&
    words[at] &&
    (grading.has(words[at]?.lower ?? '') ||
      isNumber(words[at]?.lower ?? '') ||
      isDescribing(lexicon, words[at]?.lower ?? ''))
  )
    at++;
  return pluralised(words[at], text, lexicon);
}

function counted(number: Word, document: DocumentView): Finding | undefined {
  const { text, knowledge } = document;
  const [noun] = following(text, number, 1);
  // Slogans count so: the “six stability”.
  if (document.quoted(number.start)) return undefined;
  // `a two decision process`, `one in four teacher`, `chapter two`: the number belongs elsewhere.
  if (
    /\b(?:a|an|the|this|that|in|number|chapter|part|day|round|one|phase|stage|page|no|article|section|category|group|type|figure)\s$/i.test(
      text.slice(Math.max(0, number.start - 10), number.start),
    )
  )
    return undefined;
  return isTied(text, number) ? undefined : pluralised(noun, text, knowledge.lexicon);
}

function pluralised(
  noun: Word | undefined,
  text: string,
  lexicon: DocumentView['knowledge']['lexicon'],
): Finding | undefined {
  if (
    !noun ||
    noun.text !== noun.lower ||
    whole.has(noun.lower) ||
    !isCounted(noun.lower) ||
    !isSingular(lexicon, noun.lower, true)
  )
    return undefined;
  if (isTied(text, noun) || !endsPhrase(text, noun)) return undefined;
  // `one of his teacher and pupil roles`.
  if (/^ (?:and|or)\b/.test(text.slice(noun.end, noun.end + 4))) return undefined;
  return replaceWord(noun, [pluralOf(noun.lower)], 0.85);
}

/** Nouns that are counted in every sense. */
function isCounted(word: string): boolean {
  return (
    /(?:or|er|ist|ian|ion|ent|ant|ee|ician|ism|ity|ment|ance|age|ure|ory|man|ess|y|em|le|ct|tre|tion)$/.test(word) &&
    !uncounted.has(word)
  );
}

const uncounted = new Set(
  'percent cent information equipment evidence behaviour behavior water weather paper power oil luggage garbage advice progress furniture software traffic attention education pollution nutrition electricity humanity equality unity justice peace money army property energy security safety poverty honesty agriculture furniture literature architecture nature violence silence patience intelligence insurance finance leather silver butter laughter'.split(
    ' ',
  ),
);
