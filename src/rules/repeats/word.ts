import { wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule } from '#rulekit';
import { type Repetition, repetitionsOf } from './repetitions.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that never stand twice in a row in English. */
const never = set('the a an of and or his its their our my your into');
/** Words that may, at the joint of two clauses or for weight: `had had`, `looking for for days`, `what it is is`. */
const seldom = set(
  'with from at as are were be been have in on to by for but they we he she which who when was is will would can could not this between after before under over about',
);
/** Doubled for weight, for sound or as a name of its own. */
const echoes = set(
  'very so long far many much more really too no yes bye ha la na blah bling knock chop tut boo go come hear there now well please never again many half fifty night win second side business out hush yada quite old new same big tick ding dong choo yum beep',
);

const rule: Rule = defineRule(
  {
    id: 'repeats/word',
    title: 'Delete a word that stands twice',
    why: 'A word stands twice where a name was bold and the text went on with it, where two pieces of a translation meet, and where a system lost its thread: `in the the city`.',
    category: 'fluency/grammar',
    severity: 'minor',
    state: 'live',
    scope: 'document',
    fix: [
      'He waited in the [the →] city.',
      'The end of [of →] the war was near.',
      'The [the →] mayor left.',
      'They were [were →] seen at the border.',
      'As for the position of [Al-Masry Al-Masry → Al-Masry], the club asked for time.',
      'One of the crew of the [tank tank → tank] was hurt.',
    ],
    keep: [
      'He had had enough of it.',
      'He said that that was over.',
      'They are looking for for days now.',
      'What it is is a mistake.',
      'The band The The played.',
      'Duran Duran and Boutros Boutros-Ghali met.',
      'It was a very very long day.',
      'Take vitamin A a day later.',
      'He waited, waited and waited.',
      'The tower is 100 100 steps away.',
    ],
  },
  function* (document): Generator<Finding> {
    for (const repetition of repetitionsOf(document)) {
      if (repetition.words !== 1) continue;
      const finding = judge(document, repetition);
      if (finding) yield finding;
    }
  },
);

export default rule;

function judge(document: DocumentView, repetition: Repetition): Finding | undefined {
  const { text } = document;
  const first = text.slice(repetition.start, repetition.end);
  const second = text.slice(repetition.end + 1, repetition.until);
  const word = first.toLowerCase();
  if (/^[\d'’-]/.test(first) || first.length > 30 || isTied(text, repetition)) return undefined;
  const begins = /(?:^|[.!?:\n]["“”’)]?\s?)["“‘(]?$/.test(
    text.slice(Math.max(0, repetition.start - 4), repetition.start),
  );
  const capital = first !== word;
  const deletion = (confidence: number, state?: 'live'): Finding => ({
    span: {
      start: repetition.end + 1,
      end: Math.min(text.length, repetition.until + (text.charAt(repetition.until) === ' ' ? 1 : 0)),
    },
    message: `Unexpected second \`${second}\``,
    replacements: [{ text: '', confidence }],
    ...(state && { state }),
  });
  if (never.has(word)) {
    // `the The` is a band, `vitamin A a day` a letter.
    if (second !== word || (capital && !begins)) return undefined;
    return repetition.times === 2 ? deletion(0.97) : deletion(0.85, 'live');
  }
  if (second !== word && (!capital || first !== second)) return undefined;
  if (seldom.has(word)) return isJoint(word, text, repetition) ? undefined : deletion(0.8, 'live');
  if (word.length < 4 || echoes.has(word) || repetition.times > 2) return undefined;
  const once: Finding = {
    span: { start: repetition.start, end: repetition.until },
    message: `Unexpected \`${first} ${second}\`, expected \`${first}\``,
    replacements: [{ text: first, confidence: capital ? 0.5 : 0.8 }],
    state: 'live',
  };
  // A doubled name that stands more than once is a name: Duran Duran, Walla Walla.
  if (capital)
    return begins ||
      text.slice(Math.max(0, repetition.start - 5000), repetition.until + 5000).split(`${first} ${second}`).length >
        2 ||
      text.charAt(repetition.until) === '-'
      ? undefined
      : { ...once };
  const facts = document.knowledge.lexicon.facts(word);
  return (facts & wordFacts.noun) !== 0 && (facts & wordFacts.lower) !== 0 && (facts >> wordFacts.classShift) % 4 === 0
    ? once
    : undefined;
}

/** Whether a hyphen, an apostrophe or a stop binds one of the copies to something else. */
function isTied(text: string, { start, until }: Repetition): boolean {
  return /[@#/_.]/.test(text.charAt(start - 1)) || /[@/_]/.test(text.charAt(until));
}

/** Whether two clauses may meet between the copies: `looking for for days`, `the one I came with with him`. */
function isJoint(word: string, text: string, { start, until }: Repetition): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(until, until + 14);
  if (/^(?:is|was|are|were|be|been|will|would|can|could|have|this|not)$/.test(word))
    return /\b(?:what|whatever|all|who|where|how|as|that)\b[^,.;]*$/i.test(before);
  if (/^(?:he|she|they|we|who|which|when|but)$/.test(word)) return false;
  // A verb or adverb before a preposition: the first copy may belong to it.
  return (
    /(?:ing|ed|[a-z](?:ook|ent|ame|ive|og|ive|urn|heck|ay))\s$/i.test(before) ||
    /^\s(?:a few|the past|some|many|several|over|more|\d|years|days|now|it\b|him\b|her\b|them\b|me\b|us\b|and\b)/i.test(
      after,
    ) ||
    /^[.,;:!?]/.test(after)
  );
}
