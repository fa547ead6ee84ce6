import type { Lexicon } from '#language';
import type { Finding, Rule } from '#rulekit';
import { defineAgreement, replaceWord } from './define-agreement.ts';
import { type DocumentView, isDescribing, isNumber, isPlural, isSingular, isTied, preceding, units, type Word } from './following.ts';

const plural = new Map([['is', 'are'], ['was', 'were'], ['has', 'have']]);
/** Words that begin a plural subject. */
const openers = new Set('the these those some many several most both his her its their our my all few other such various numerous'.split(' '));
/** What a clause begins after. */
const joints = new Set('that because when while which where as but and although though since if whether before after said says'.split(' '));
/** Plurals that measure: `hundreds of water is`. */
const measures = new Set('lots plenty loads tons thirds quarters halves parts kinds sorts types forms levels amounts quantities degrees hundreds thousands millions dozens litres pieces means ways remains rest use cost costs works grounds arms odds'.split(' '));

const rule: Rule = defineAgreement({
  id: 'agreement/subject-verb',
  title: 'Let the verb fit its subject',
  why: 'A verb that was chosen for another noun, or in a language whose verbs know no number (Chinese, Bengali), does not fit its subject: *members of the party is*.',
  category: 'fluency/grammar',
  severity: 'minor',
  state: 'live',
  fix: [
    'The teachers [is → are] on strike.',
    'Members of the party [is → are] going to vote.',
    'He said that the old houses [was → were] empty.',
    'Several people [has → have] died.',
    'Its results [was → were] good.',
  ],
  keep: [
    'One of the teachers is on strike.',
    'The use of drones is new.',
    'The news is good, and his politics is known.',
    'Two weeks is a long time.',
    'The United States is far away.',
    'Among the teachers is his wife.',
    'Teaching the children is hard work.',
    'The man who beat the teachers was caught.',
    'What worries the teachers is money.',
    'The number of teachers has grown.',
  ],
  on: { words: [...plural.keys()], wordIf: ({ previous }) => previous !== undefined && /(?:s|people|children|men|women|party|government|union|parliament|council|army|team|city|country|company|group|state)$/.test(previous.lower) },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const noun = preceding(text, verb);
  const right = plural.get(verb.lower);
  if (!noun || right === undefined || verb.text !== verb.lower || noun.text !== noun.lower || isTied(text, noun)) return undefined;
  const head = isCountedMany(lexicon, noun.lower) ? noun : headBefore(noun, text, lexicon);
  if (!head || units.has(head.lower) || measures.has(head.lower)) return undefined;
  const opens = head === noun ? opener(head, text, lexicon) : (opener(head, text, lexicon) ?? bare(head, text));
  if (opens === undefined || !beginsClause(opens, text)) return undefined;
  return replaceWord(verb, [right], 0.85);
}

/** `members of the ruling party` before `is`: the head of a phrase whose last noun is one. */
function headBefore(last: Word, text: string, lexicon: Lexicon): Word | undefined {
  if (!isSingular(lexicon, last.lower, true)) return undefined;
  let at: Word | undefined = preceding(text, last);
  for (let steps = 0; at && steps < 3 && isDescribing(lexicon, at.lower) && !openers.has(at.lower); steps++) at = preceding(text, at);
  if (at && /^(?:the|this|that|his|her|its|their|our|a|an)$/.test(at.lower)) at = preceding(text, at);
  if (at?.lower !== 'of') return undefined;
  const head = preceding(text, at);
  return head && head.text.toLowerCase() === head.lower && isPlural(lexicon, head.lower, true) ? head : undefined;
}

/** The first word of the subject that ends with `head`. */
function opener(head: Word, text: string, lexicon: Lexicon): Word | undefined {
  let at: Word | undefined = preceding(text, head);
  for (let steps = 0; at && steps < 2 && isDescribing(lexicon, at.lower) && !openers.has(at.lower); steps++) at = preceding(text, at);
  return at && (openers.has(at.lower) || (isNumber(at.lower) && at.text !== '')) ? at : undefined;
}

/** A head without a determiner: only where the sentence begins with it or a joint stands before it. */
function bare(head: Word, text: string): Word | undefined {
  return beginsClause(head, text) ? head : undefined;
}

function beginsClause(word: Word, text: string): boolean {
  const before = preceding(text, word);
  if (before) return joints.has(before.lower) && before.lower !== 'and' && before.lower !== 'as' && !/^(?:which|whether)$/.test(before.lower);
  return /(?:^|[.!?\n][”"’)]?\s?["“‘]?)$/u.test(text.slice(Math.max(0, word.start - 3), word.start));
}

function isCountedMany(lexicon: Lexicon, word: string): boolean {
  return isPlural(lexicon, word, true) || /^(?:people|children|men|women)$/.test(word);
}
