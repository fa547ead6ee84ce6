import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { opensSentence, restOfSentence } from '../clause.ts';

const rule: Rule = defineWordRule({
  id: 'government/lone-verb',
  title: 'Leave no verb alone behind its sentence',
  why: 'Persian, Turkish, Japanese and Hindi sentences end with their verb. A machine that cuts them too early leaves it alone: *the situation is good. Is.*',
  category: 'accuracy/addition',
  severity: 'minor',
  pivots: ['fa', 'tr', 'ja', 'hi'],
  state: 'live',
  fix: [
    'The situation is good.[ Is. →] They left.',
    'He was right.[ Was. →] They left.',
    'It is said that they came.[ Has been. →]',
    'They are at home.[ Are →]',
    'All of it is right.[ Is →] Phase three will begin in March.',
  ],
  keep: [
    'Is it good? Is it.',
    'It is what it is. Is it?',
    'He said it is. Is he right?',
    'Was. Is. Will be.',
    'Is.',
    'Who is? He is.',
    'That was then. Was it?',
    'He asked: “Is”?',
    'He asked it. Is Phase three what is planned?',
  ],
  on: { words: ['is', 'are', 'was', 'were', 'has'], first: 'capital' },
  look,
});

export default rule;

function look(verb: Word, document: DocumentView): Finding | undefined {
  const end = endOf(verb, document.text);
  if (end === undefined) return undefined;
  const span = { start: verb.start - 1, end };
  return {
    span,
    message: `Unexpected \`${document.text.slice(verb.start, end)}\` alone`,
    replacements: [{ text: '', confidence: 0.8 }],
  };
}

/** Where a verb ends that stands alone behind a sentence, its full stop included. */
function endOf(verb: Word, text: string): number | undefined {
  const before = text.slice(Math.max(0, verb.start - 30), verb.start);
  if (!opensSentence(text, verb) || !/[\p{Ll}\p{N}]\. $/u.test(before) || /(?:^|[.!?] )\p{Lu}\p{L}*\. $/u.test(before))
    return undefined;
  const rest = restOfSentence(text, verb);
  const alone = /^\p{L}+(?: been)?\.?/u.exec(rest)?.[0] ?? '';
  if (alone === rest)
    return /^(?:["”]|\s*\n|\s*$| \p{Lu}\p{Ll}+ \p{L})/u.test(text.slice(verb.start + alone.length))
      ? verb.start + alone.length
      : undefined;
  // `Is Phase three will begin.`: what follows has a verb of its own.
  const own = /^\p{L}+ \p{Lu}\p{L}*(?: [\p{L}\p{N}]+){0,3} (?:will|has|have|is|are|was|were) [^?]*\.$/u.test(rest);
  return own && !rest.includes('?') ? verb.end : undefined;
}
