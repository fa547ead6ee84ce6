import { isCalendarName, type Lexicon, wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { wordsBack } from '../clause.ts';
import { isFinite } from './finite.ts';
import { following } from '../agreement/following.ts';
import { defineWordRule } from '../define-word-rule.ts';

/** What may begin what describes the subject between two commas. */
const describing =
  /^(?:an?|the|his|her|its|their|who|which|whose|former|head|chief|deputy|minister|president|director|mayor|spokesman|spokeswoman|leader|secretary|\d+)$/;

const feasts = /^(?:christmas|easter)$/;

const rule: Rule = defineWordRule({
  id: 'government/subject-twice',
  title: 'Name the subject once',
  why: 'Persian, Arabic and the Romance languages may take a subject up again with a pronoun, and machines do so after a long one: *the minister, who was late, he said*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['fa', 'ar', 'es', 'it', 'fr'],
  state: 'live',
  fix: [
    'Benítez [he was → was] no longer allowed to play.',
    'It rained. Anna Tavakoli [she said → said] that it was late.',
    'After the match, one Benítez [he was → was] gone.',
    'Reza Tavakoli, minister of health, [he stated → stated]: it is over.',
    'The plan, which was new, [it was → was] welcomed by all.',
    'The owners of the house, who had left, [they have → have] come back.',
  ],
  keep: [
    'Johnson, he said, was late.',
    'Born in Leeds, the son of a miner, he was poor.',
    'The son of a miner, he was poor.',
    'The eldest of five, raised in Leeds, she was poor.',
    'On Monday he was late.',
    'Monday he was late.',
    'London, Paris, she has seen it all.',
    'The plan, which was new, it said, was good.',
    'When Benítez left, he was old.',
    'The man he was, Benítez.',
    'Here he is.',
    'Iraq, in his view, he said, was lost.',
    'The house, which was old, he sold at once.',
  ],
  on: {
    words: ['he', 'she', 'it', 'they'],
    first: 'small',
    wordIf: ({ previous, next, start }, text) =>
      previous !== undefined &&
      next !== undefined &&
      (text.charAt(start - 2) === ',' || /^\p{Lu}\p{Ll}/u.test(previous.text)),
  },
  look,
});

export default rule;

function look(pronoun: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const [verb, after] = following(text, pronoun, 2);
  if (!verb || verb.text !== verb.lower || !isFinite(lexicon, verb.lower)) return undefined;
  // `, he said,`: only put in.
  if (/^,|^ \w+,/.test(text.slice(verb.end, verb.end + 14)) && !/^ (?:that|in|on)\b/.test(text.slice(verb.end)))
    return undefined;
  const lead =
    text
      .slice(Math.max(0, pronoun.start - 220), pronoun.start)
      .split(/[.!?]["”]?\s|\n/)
      .at(-1) ?? '';
  const sure =
    text.charAt(pronoun.start - 2) === ','
      ? afterComma(lead, pronoun, verb, after, lexicon)
      : afterName(lead, pronoun, text, lexicon);
  if (sure === undefined) return undefined;
  return {
    span: { start: pronoun.start, end: verb.end },
    message: `Unexpected \`${pronoun.text}\`: the subject stands already`,
    replacements: [{ text: verb.text, confidence: sure }],
  };
}

/** `Benítez he was`: names only, up to the begin of the sentence. */
function afterName(lead: string, pronoun: Word, text: string, lexicon: Lexicon): number | undefined {
  const names = wordsBack(text, pronoun, 4).toReversed();
  // `in Puebla, one Benítez he was`: the article of another language.
  const own = names[0]?.lower === 'one' ? names.slice(1) : names;
  const opens = lead.trim() === text.slice(names[0]?.start, names.at(-1)?.end);
  const comma = text.slice((names[0]?.start ?? 0) - 2, names[0]?.start) === ', ';
  if (/^(?:it|they)$/.test(pronoun.lower) || own.length === 0 || !own.every((name) => isName(name.text, lexicon)))
    return undefined;
  return opens || (comma && own !== names) ? 0.8 : undefined;
}

function afterComma(
  lead: string,
  pronoun: Word,
  verb: Word,
  after: Word | undefined,
  lexicon: Lexicon,
): number | undefined {
  const [subject = '', description = '', rest, ...more] = lead.split(/,\s/);
  if (rest === undefined || rest !== '' || more.length > 0) return undefined;
  const words = subject.split(' ');
  const opener = (description.split(' ')[0] ?? '').toLowerCase();
  if (!describing.test(opener) || words.length > 7) return undefined;
  const relative = /^(?:who|which|whose)$/.test(opener);
  if (words.every((word) => isName(word, lexicon)))
    return /^(?:he|she)$/.test(pronoun.lower) || relative ? 0.8 : undefined;
  if (!relative || !/^(?:The|This|These|His|Her|Their|Its)$/.test(words[0] ?? '')) return undefined;
  // `it was reported`: another subject; `he sold`: perhaps the thing that the sentence begins with.
  if (
    pronoun.lower === 'it' &&
    after &&
    /^(?:said|reported|known|expected|revealed|claimed|announced|thought|clear|possible|necessary|not)$/.test(
      after.lower,
    )
  )
    return undefined;
  return /^(?:was|were|is|are|has|have|will|can|could|would)$/.test(verb.lower) ? 0.75 : undefined;
}

function isName(word: string, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase().replace(/’/g, "'");
  return (
    /^\p{Lu}[\p{L}'’-]+$/u.test(word) &&
    !isCalendarName(lower) &&
    !feasts.test(lower) &&
    (lexicon.facts(lower) & wordFacts.lower) === 0
  );
}
