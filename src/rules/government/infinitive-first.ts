import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { opensSentence, wordsBack } from '../clause.ts';
import { defineWordRule } from '../define-word-rule.ts';

const judgements =
  'impossible necessary possible difficult needed better forbidden worth hard easy required prohibited useless important'.split(
    ' ',
  );

const rule: Rule = defineWordRule({
  id: 'government/infinitive-first',
  title: 'Say it is impossible to do it',
  why: 'Russian *спасти его невозможно*, Chinese and German too: what is impossible stands before the judgement. English says the judgement first: *it is impossible to save him*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg'],
  state: 'live',
  fix: [
    '[To save the boy it is impossible → It is impossible to save the boy].',
    '[To enter the town it was not possible → It was not possible to enter the town], said the mayor.',
    'He is right. [To stop the war it is necessary → It is necessary to stop the war].',
    '[To find them it is very difficult → It is very difficult to find them].',
  ],
  keep: [
    'To save the boy it is necessary to act.',
    'To win, it is necessary.',
    'To think that it is impossible is wrong.',
    'To do this if it is possible.',
    'To see what it is worth.',
    'To him it was impossible.',
    'To many of us it is important.',
    'To learn how hard it was, ask him.',
  ],
  on: { words: judgements, near: { words: ['it'], from: -4, to: -2 } },
  look,
});

export default rule;

function look(judgement: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  if (!/^\s?(?:[.,;:!?”")–—]|$)/.test(text.slice(judgement.end, judgement.end + 2))) return undefined;
  const words = wordsBack(text, judgement, 16).toReversed();
  const it = words.findLastIndex(({ lower }) => lower === 'it');
  const head = words.slice(it, words.length);
  if (it < 2 || !/^it (?:is|was|will be|would be)(?: not)?(?: \w+)?$/.test(head.map(({ lower }) => lower).join(' ')))
    return undefined;
  const action = words.slice(0, it);
  const [to, verb] = action;
  const last = action.at(-1);
  if (!to || !verb || !last || to.lower !== 'to' || !opensSentence(text, to)) return undefined;
  if ((lexicon.facts(verb.lower) & wordFacts.verbBase) === 0 || verb.text !== verb.lower) return undefined;
  if (action.some(({ lower }) => /^(?:that|if|what|how|whether|when|where|who|which|because|and|as)$/.test(lower)))
    return undefined;
  const judged = text.slice(head[0]?.start, judgement.end).replace(/^i/, 'I');
  const right = `${judged} to ${text.slice(verb.start, last.end)}`;
  return {
    span: { start: to.start, end: judgement.end },
    message: `Unexpected order, expected \`${right}\``,
    replacements: [{ text: right, confidence: 0.85 }],
  };
}
