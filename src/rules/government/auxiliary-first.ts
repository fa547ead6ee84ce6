import { capitalize, type Lexicon, wordFacts } from '#language';
import { following } from '../agreement/following.ts';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { opensSentence, restOfSentence } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';

const auxiliaries = ['is', 'are', 'was', 'has'];

const rule: Rule = defineWordRule({
  id: 'government/auxiliary-first',
  title: 'Begin a statement with its subject',
  why: 'Slavic, Nordic and Romance statements may begin with the verb or leave their subject out. In English that makes a question: *was adopted without delay.*',
  category: 'fluency/grammar',
  severity: 'major',
  pivots: ['ru', 'uk', 'pl', 'cs', 'is', 'es', 'pt', 'it', 'ro', 'ar'],
  state: 'live',
  fix: [
    'It is over. [Was adopted → ?] without delay by the court.',
    '[Has the person → The person has] been sent into isolation.',
    'They won. [Has he → He has] earned the name of a hero.',
    '[Is planned → ?] to open a school in the town.',
  ],
  keep: [
    'Was the law adopted without delay?',
    'Is he ill. Is she ill? Nobody knows.',
    'Is this the end.',
    'Did he say when he comes? No.',
    '“Is it over?” he asked.',
    'Was it St. Petersburg that he saw?',
    'Are you ready for the big day!',
    'Could Mr. Smith have known it?',
    'Is it late: the sun is down.',
    'Was she there',
    'It works. Has no effect on the price of the house.',
  ],
  on: { words: auxiliaries, first: 'capital' },
  look,
});

export default rule;

function look(auxiliary: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  if (!opensSentence(text, auxiliary) || auxiliary.text === auxiliary.text.toUpperCase()) return undefined;
  const rest = restOfSentence(text, auxiliary);
  // A question may go on behind an abbreviation, or follow at once.
  if (
    !/^[^:"“”?!]{25,}\p{Ll}{3}\.$/u.test(rest) ||
    text
      .slice(auxiliary.start, auxiliary.start + 300)
      .split('\n')[0]
      ?.includes('?')
  )
    return undefined;
  const [second, third, fourth] = following(text, auxiliary, 3);
  if (!second || second.text !== second.lower) return undefined;
  const subject = subjectOf(second, third, fourth, lexicon);
  const right = subject && `${capitalize(text.slice(second.start, subject.end))} ${auxiliary.lower}`;
  // `Has no effect.`: a note too.
  if (!subject && (auxiliary.lower === 'has' ? second.lower !== 'been' : isNote(auxiliary.lower, second.lower)))
    return undefined;
  const end = (subject ?? second).end;
  return {
    span: { start: auxiliary.start, end },
    message: `Unexpected \`${text.slice(auxiliary.start, end)}\` at the begin of a statement`,
    replacements: right !== undefined ? [{ text: right, confidence: 0.8 }] : [],
  };
}

/** `Is a list of words.`, `Was using the wrong one.`: so notes and glossaries begin. */
function isNote(auxiliary: string, next: string): boolean {
  return next.endsWith('ing') || (auxiliary === 'is' && /^(?:an?|the)$/.test(next));
}

/** The last word of a subject that surely ends before a participle: `he`, `the person` before `been`. */
function subjectOf(first: Word, second: Word | undefined, third: Word | undefined, lexicon: Lexicon): Word | undefined {
  if (!second) return undefined;
  const isParticiple = (word: Word | undefined) =>
    word !== undefined && (lexicon.facts(word.lower) & (wordFacts.participle | wordFacts.ing)) !== 0;
  if (/^(?:he|she|it|they|there)$/.test(first.lower)) return first;
  return /^(?:the|a|an|this|his|her|its|their)$/.test(first.lower) && !isParticiple(second) && isParticiple(third)
    ? second
    : undefined;
}
