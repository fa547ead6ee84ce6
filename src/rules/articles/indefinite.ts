import { articleFor, matchCase, wordFacts } from '#language';
import { defineRule, type DocumentView, type Finding, type Rule } from '#rulekit';

/** Both articles are heard before these, `an historic day`, `a herb`; or their sound is not what their letters say: `a urine test`, `a Ugandan`. */
const either =
  /^(?:histor|hotel|habitual|heroic|horrific|hereditary|hysteri|hilari|harmoni|hallucinat|hypothe|humble|herb|homage|hors$|uruguay|unanim|uighur|uyghur|ulan|uri|ugand|utrecht|one(?:time|self|sie))|^[^aeiouy\d]+$/i;
/** Little words after which an article is no article, or no error of sound: `vitamin a and b`. */
const little = new Set(
  'and or of in is are was were as at on it if i to be by for from has have had he she they we you the that this but not do so no which who an a'.split(
    ' ',
  ),
);

const rule: Rule = defineRule(
  {
    id: 'articles/indefinite',
    title: 'Choose a or an by sound',
    why: '*An* stands before a vowel that is heard (an hour, an 8-metre wall), *a* before a consonant that is heard (a union, a one-off). Where a word was replaced, the article of the old word stays.',
    category: 'fluency/grammar',
    severity: 'minor',
    state: 'live',
    scope: 'document',
    fix: [
      'He waited [a → an] hour for it.',
      'It was [an → a] unique day.',
      'She met [a → an] “ambassador” there.',
      '[A → An] old man came.',
      'They built [a → an] 8-metre wall.',
      'It was [an → a] new law.',
      'He has [a → an] increased risk.',
      'This is [an → a] European plan.',
    ],
    keep: [
      'Station A equals station B.',
      'It was an historic day at a hotel.',
      'He wrote an e and an x on it.',
      'He met an MP and a NATO official.',
      'Vitamin A in food, and vitamin a and b.',
      'It is a one-off for a union and a US firm.',
      'They won a unanimous vote in a Uruguayan court.',
      'He ordered à la carte, a la française.',
      'It was an honour to be an heir.',
      'It was an homage to a Ugandan, and a urine test for a onetime ally.',
      'Group A opponents met in Serie A again.',
    ],
    on: {
      words: ['a', 'an'],
      wordIf: ({ end, text, next }) => {
        if (!next || next.start - end > 2) return false;
        const right = articleFor(next.text);
        return (
          right !== undefined && right !== text.toLowerCase() && (next.end - next.start > 1 || /\d/.test(next.text))
        );
      },
    },
  },
  function* (document, hits): Generator<Finding> {
    for (const hit of hits) {
      const finding = look(document, hit);
      if (finding) yield finding;
    }
  },
);

export default rule;

function look(document: DocumentView, hit: number): Finding | undefined {
  const { text } = document;
  const word = document.word(document.wordAt(hit));
  const { next } = word;
  if (!next || !isArticle(text, hit, word.text)) return undefined;
  if (!/^ ["“‘']?$/.test(text.slice(word.end, next.start))) return undefined;
  const right = articleFor(next.text);
  const { lower } = next;
  const hyphened = text.charAt(next.end) === '-';
  if (right === undefined || either.test(lower) || (little.has(lower) && !hyphened)) return undefined;
  // Years and other long numbers are read in more than one way.
  if (
    /^\d{3,}/.test(lower) ||
    (/^\d/.test(lower) && !/^\d+(?:[\s-]|,\d|%|th\b)/.test(text.slice(next.start, next.end + 2)))
  )
    return undefined;
  const facts = document.knowledge.lexicon.facts(lower);
  const plain = (facts & wordFacts.lower) !== 0 || /^\d/.test(lower);
  // Sounds of names and foreign words are anyone’s guess.
  if (!plain && (facts === 0 || next.text === next.text.toUpperCase())) return undefined;
  const made = matchCase(right, word.text);
  return {
    span: { start: hit, end: word.end },
    message: `Unexpected \`${word.text}\` before \`${next.text}\`, expected \`${made}\``,
    replacements: [{ text: made, confidence: 0.97 }],
    ...(!plain && { state: 'live' as const }),
  };
}

/** Whether `a` at `at` is an article: not the letter, not a part of something else, not French. */
function isArticle(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (!/(?:^|[\s(“"‘'—–-])$/u.test(before) || /[\p{L}\p{N}]-$/u.test(before)) return false;
  if (word.charAt(0) === 'a') return !/\b(?:à|vs|per|o)\s$/iu.test(before);
  // A capital inside a sentence is a letter or a name: `Station A equals`.
  return word !== 'AN' && /(?:^|[.!?:;\n][”"’)]?\s?["“‘(]?|["“‘—–]\s?)$/u.test(before);
}
