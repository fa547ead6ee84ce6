import { hashWord, type Knowledge, type Lexicon, wordFacts } from '#language';
import { defineRule, type DocumentRule, type Finding } from '#rulekit';
import { couldBe, nameBits } from './name-bits.ts';
import { type DocumentView, isCapital, isGlued, isHyphenated, keyOf, spanOf, type Word, wordBefore } from './words.ts';

/** Particles of names, which have a small letter of their own, and words that follow names in other languages. */
const particles = new Set(
  'von van der den del della dela dos das bint abdel abu ould haji para para con sur avec und auch ist nel dal'.split(
    ' ',
  ),
);

/** How the family names of the languages end, or are written, whose engines lose their capitals. */
const likeSurname =
  /(?:ov|ev|ova|eva|ová|enko|chuk|shyn|shin|skiy|skyi|sky|ska|ský|ská|cki|cká|ić|ič|yan|ian|dze|shvili|escu|oglu|zadeh)$|[áčďěňřšťůýžőű]/u;

/** Makes the rule that gives family names that nobody knows their capital back. */
export function smallSurnameRule({ lexicon }: Pick<Knowledge, 'lexicon'>): DocumentRule {
  return defineRule(
    {
      id: 'names/small-surname',
      title: 'Begin a family name with a capital',
      why: 'Scripts without capitals and engines that write names they do not know in small letters leave *Taras bublyk*, *igor panov*: what follows a first name and is no English word is a family name.',
      category: 'fluency/spelling',
      severity: 'minor',
      state: 'safe',
      pivots: ['ru', 'cs', 'uk', 'be', 'ar', 'fa', 'ka', 'hy'],
      fix: [
        'The car of Vladimir [bublyk → Bublyk] was hit on Sunday.',
        'It was said by [igor panov → Igor Panov], the head of the police.',
        'The girl met Sergey [trofimchuk → Trofimchuk] in Oslo.',
      ],
      keep: [
        'He met Ludwig van Beethoven.',
        'Follow igor_panov or @igor panovets.',
        'The plant of Alexander is a lobelia.',
        'They met Igor and the xylocopa.',
        'He went by České dráhy to Prague.',
        'write to igor panov at once',
      ],
      scope: 'document',
      on: { unknown: 'lower', wordIf: ({ start, end }) => end - start >= 4 },
    },
    function* (document, hits): Generator<Finding> {
      for (const hit of hits) {
        const word = document.word(document.wordAt(hit));
        const finding = at(document, word, lexicon);
        if (finding) yield finding;
      }
    },
  );
}

function at(document: DocumentView, word: Word, lexicon: Lexicon): Finding | undefined {
  const given = wordBefore(document, word);
  const { text, knowledge } = document;
  if (!given || particles.has(word.lower) || !/^\p{Ll}+$/u.test(word.text) || !isGiven(document, given, lexicon))
    return undefined;
  const span = isCapital(given) ? spanOf(word) : spanOf(given, word);
  if (isGlued(text, span) || isHyphenated(text, span) || knowledge.rare?.get(...hashWord(word.lower))) return undefined;
  // A line without capitals has none to lose.
  if (!/\p{Lu}/u.test(text.slice(text.lastIndexOf('\n', span.start) + 1, span.start))) return undefined;
  const right = text.slice(span.start, span.end).replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const isSure = likeSurname.test(word.text);
  return {
    span,
    message: `Unexpected \`${text.slice(span.start, span.end)}\`, expected \`${right}\``,
    replacements: [{ text: right, confidence: isSure ? 0.95 : 0.75 }],
    state: isSure ? 'safe' : 'live',
  };
}

/** A first name of somebody known that is no English word in small letters. */
function isGiven(document: DocumentView, word: Word, lexicon: Lexicon): boolean {
  return (
    word.lower.length >= 4 &&
    (lexicon.facts(word.lower) & wordFacts.lower) === 0 &&
    couldBe(document.knowledge, keyOf(word), nameBits.given)
  );
}
