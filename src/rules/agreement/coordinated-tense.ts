import { inflect, lemmaOf, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { preceding } from './following.ts';

/** Verbs that report, with what they lead to. */
const reporting =
  'say note add claim insist stress warn argue ask explain declare admit report state emphasize emphasise underline confirm announce promise suggest believe recall remind deny demand urge vow conclude predict reveal maintain assert point call write complain'.split(
    ' ',
  );
const thirds = reporting.map((verb) => inflect(verb, 'verb', 's'));
const bases = new Set(reporting);

const rule: Rule = defineWordRule({
  id: 'agreement/coordinated-tense',
  title: 'Keep the tense of two verbs of one subject',
  why: 'Slavic past forms carry number and gender, and the second of two verbs is translated without its subject: *has insisted … and claim that*. The second verb takes the tense of the first.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['cs', 'sk', 'pl', 'ru', 'uk'],
  state: 'live',
  fix: [
    'The mayor later told the council that it was late and [note → noted]: “We are tired.”',
    'He has often insisted that the law is right and [claim → claimed] that nobody reads it.',
    'She described the day as long and [claims → claimed] that it was useful.',
    'Kim called it a mistake and [add → added] that he would go.',
  ],
  keep: [
    'He wanted to call her and say that it was late.',
    'They meet and say that it is late.',
    'He is tired and says that it was late.',
    'Officials who died in the war and claim that.',
    'He said he would write and ask: who is it.',
    'They said it was late and warn that more is to come.',
    'The reports and claims that came in were read.',
  ],
  on: {
    words: [...reporting, ...thirds],
    wordIf: ({ previous, next }) => previous?.lower === 'and' && next !== undefined,
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const and = preceding(text, verb);
  if (
    !and ||
    verb.text !== verb.text.toLowerCase() ||
    !/^(?:: ?|,? ?[“"]| that\b)/.test(text.slice(verb.end, verb.end + 5))
  )
    return undefined;
  const before = clauseOf(text, and.start);
  if (before.length === 0) return undefined;
  const plain = bases.has(verb.lower);
  const found = firstFinite(before, lexicon);
  if (!found) return undefined;
  const { index, has } = found;
  // A present tense anywhere before it: the two may go together.
  const between = before.slice(index + 1);
  if (!plain && (has || between.some((word) => /^(?:is|are|has|says|who|which|believes|wants)$/.test(word))))
    return undefined;
  // `to call her and say`: the base form belongs to `to`.
  const near = between.slice(-5).join(' ');
  if (
    plain &&
    /\bto (?!\w+ing\b)\w+(?: \w+){0,3}$|\b(?:can|could|would|may|might|must|please|let|help)\b(?: \w+){0,4}$/.test(near)
  )
    return undefined;
  // `officials said … and warn`: a plural subject may go on in the present.
  const subject = before[index - 1] ?? '';
  if (plain && !has && (/s$|^(?:they|we|you|i|people|who|which|police|men|women)$/.test(subject) || subject === ''))
    return undefined;
  const modal = between.some((word) => /^(?:should|would|could|will|may|might|must|can)$/.test(word));
  const past = inflect(lemmaOf(verb.lower, 'verb', lexicon), 'verb', 'past');
  return replaceWord(verb, [past], plain ? (modal ? 0.6 : 0.75) : 0.6);
}

/** The words of the sentence before `end`, lower case, without what stands in quotation marks. */
function clauseOf(text: string, end: number): readonly string[] {
  const sentence =
    text
      .slice(Math.max(0, end - 400), end)
      .split(/[.!?](?=\s)|\n/)
      .at(-1) ?? '';
  return (sentence.replace(/[“"][^”"]*[”"]/gu, ' ').match(/[\p{L}\p{N}'’-]+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/** Index of the first finite verb, if it is a past or a perfect. */
function firstFinite(
  words: readonly string[],
  lexicon: DocumentView['knowledge']['lexicon'],
): { index: number; has: boolean } | undefined {
  for (const [index, word] of words.entries()) {
    if (index === 0 && !/^(?:he|she|it)$/.test(word)) continue;
    if (
      /^(?:is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|had|have|to|who|which|that|when|if|while)$/.test(
        word,
      )
    )
      return undefined;
    if (word === 'has') return { index, has: true };
    const facts = lexicon.facts(word);
    if (
      (facts & wordFacts.past) !== 0 &&
      (facts & wordFacts.verbBase) === 0 &&
      !/^(?:the|a|an|of|by|and|his|her|their|its|be|been|being)$/.test(words[index - 1] ?? '')
    )
      return { index, has: false };
  }
  return undefined;
}
