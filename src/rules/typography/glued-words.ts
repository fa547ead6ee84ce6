import { type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isDigit, isUpper, standsOnce, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

/** Words that glue themselves to the one before: what follows a bold or linked word in a sentence. */
const tails =
  'but and that the this which who whom whose said says told was were has have had will would held about after before because when while their there from with'.split(
    ' ',
  );
/** Words that glue themselves to the one behind. */
const heads = 'the and from that this which their about into'.split(' ');
/** Brands and jargon that are written so. */
const camels = new Set(
  'easyjet jetblue airbaltic flydubai macbook opensuse deviantart loandepot bareminerals youtube wizzair metoo phpbb javascript typescript powerpoint facebook openai whatsapp wordpress bluetooth'.split(
    ' ',
  ),
);

const rule: Rule = defineTypography({
  id: 'typography/glued-words',
  title: 'Part words that are glued together',
  why: 'A bold or linked word loses the space beside it when its markup is taken out: `has joined the groupAnd`, `really gorgeousbut`.',
  category: 'fluency/spelling',
  severity: 'minor',
  state: 'live',
  needs: 'machine-made',
  fix: [
    'She has joined the [bandAnd → band And] he has left.',
    'It is [wonderfulbut → wonderful but] dear.',
    'They went [inYour → in Your] car.',
    'He met [thegovernment → the government] there.',
    'They won [1-0against → 1-0 against] a team from Peru.',
    'It was known to the [policewhich → police which] came.',
  ],
  keep: [
    'The easyJet and jetBlue planes are late.',
    'He bought an iPhone and an iPad.',
    'The hinterland is theoretical.',
    'He was nonetheless a theologian.',
    'It was in the 1990s and on the 3rd.',
    'Mr MacDonald and Mr DiCaprio met.',
    'The phpBB board and the jQuery file.',
  ],
  on: {
    unknown: 'lower',
    wordIf: ({ start, end }) => end - start >= 5,
    marks: '-',
    markIf: (text, offset) => isDigit(text, offset - 1) && isDigit(text, offset + 1),
  },
  look,
});

export default rule;

function look(text: string, offset: number, document: DocumentView): Finding | undefined {
  if (text.charAt(offset) === '-') return afterScore(text, offset, document.knowledge.lexicon);
  const start = offset;
  const end = wordEnd(text, offset);
  const whole = text.slice(start, end);
  if (end - start < 5 || /[@#/_.\d'’-]/.test(text.charAt(start - 1)) || /[@/_\d'’-]/.test(text.charAt(end)))
    return undefined;
  const { lexicon } = document.knowledge;
  const cut = capitalInside(text, start, end);
  if (cut !== undefined) {
    const left = text.slice(start, cut);
    const right = text.slice(cut, end);
    if (camels.has(whole.toLowerCase()) || !isWord(lexicon, left) || !isWord(lexicon, right.toLowerCase()))
      return undefined;
    // `easyJet` twice is a name.
    if (!standsOnce(text, whole, start)) return undefined;
    // `teamLab` is a brand; where one half is a little word, nobody named anything so.
    const little = [
      ...tails,
      ...heads,
      'in',
      'of',
      'to',
      'on',
      'at',
      'by',
      'as',
      'is',
      'are',
      'for',
      'he',
      'she',
      'it',
      'we',
      'your',
      'his',
      'her',
      'in',
    ];
    return change(
      text,
      start,
      end,
      `${left} ${right}`,
      little.includes(left) || little.includes(right.toLowerCase()) ? 0.85 : 0.5,
    );
  }
  if (/\p{Lu}/u.test(whole)) return undefined;
  const tail = tails.find(
    (word) =>
      whole.endsWith(word) && whole.length - word.length >= 4 && isCommon(lexicon, whole.slice(0, -word.length)),
  );
  if (tail !== undefined)
    return change(text, start, end, `${whole.slice(0, -tail.length)} ${tail}`, tail.length > 2 ? 0.85 : 0.6);
  const head = heads.find(
    (word) => whole.startsWith(word) && whole.length - word.length >= 4 && isCommon(lexicon, whole.slice(word.length)),
  );
  return head === undefined ? undefined : change(text, start, end, `${head} ${whole.slice(head.length)}`, 0.85);
}

/** `1-0against`: not `80-85mph`, `20-30bn`. */
function afterScore(text: string, offset: number, lexicon: Lexicon): Finding | undefined {
  const found = /^(?<score>-\d{1,2})(?<word>\p{Ll}{4,20})(?![\p{L}\p{N}-])/u.exec(
    text.slice(offset, offset + 26),
  )?.groups;
  if (!found || !isWord(lexicon, found['word'] ?? '')) return undefined;
  const start = offset - (/\d{1,2}$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0);
  if (/[\p{L}\p{N}.,-]/u.test(text.charAt(start - 1))) return undefined;
  const score = text.slice(start, offset) + (found['score'] ?? '');
  const word = found['word'] ?? '';
  return change(text, start, offset + (found['score'] ?? '').length + word.length, `${score} ${word}`, 0.85);
}

/** Offset of the only capital inside a word, both parts of two letters or more. */
function capitalInside(text: string, start: number, end: number): number | undefined {
  let cut: number | undefined;
  for (let at = start + 2; at < end; at++) {
    if (!isUpper(text, at)) continue;
    if (cut !== undefined) return undefined;
    cut = at;
  }
  return cut === undefined || end - cut < 2 ? undefined : cut;
}

function isWord(lexicon: Lexicon, word: string): boolean {
  return (lexicon.facts(word) & wordFacts.lower) !== 0;
}

/** A word of some length whose class the lexicon knows: short ones end too many names. */
function isCommon(lexicon: Lexicon, word: string): boolean {
  const facts = lexicon.facts(word);
  return (
    (facts & wordFacts.lower) !== 0 &&
    (facts & (wordFacts.noun | wordFacts.verb | wordFacts.adjective | wordFacts.adverb)) !== 0
  );
}
