import type { Lexicon } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { replaceWord } from '../findings.ts';
import { isDescribing, isNumber, isPlural, isSingular, isTied, preceding, units } from './following.ts';

const plural = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
]);
const singular = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
]);
/** Words that begin a plural subject. */
const openers = new Set(
  'the these those some many several most both his her its their our my all few other such various numerous'.split(' '),
);
/** What a clause begins after. */
const joints = new Set(
  'that because when while which where as but and although though since if whether before after said says'.split(' '),
);
/** Plurals that measure: `hundreds of water is`. */
const measures = new Set(
  'lots plenty loads tons thirds quarters halves parts kinds sorts types forms levels amounts quantities degrees hundreds thousands millions dozens litres pieces means ways remains rest use cost costs works grounds arms odds'.split(
    ' ',
  ),
);

/** Singulars that may be many people or things: `a number of them are`. */
const collective = new Set(
  `group team family majority number half rest pair couple series variety range percentage lot part staff crew board police government population minority handful host generation band cast mix set bulk portion
  share dozen committee party union community crowd public youth squad side management leadership jury army company firm club class total string raft array wave row list selection collection combination mixture
  body audience congregation faculty council cabinet panel battalion brigade regiment division unit delegation fleet herd gang chain network ton load amount quantity sort kind type percent proportion fraction third quarter`.split(
    /\s+/,
  ),
);

const rule: Rule = defineWordRule({
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
    'After the vote, members of the ruling party [is → are] going to meet.',
    'They ask whether the engine of the car [have → has] been seen.',
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
    'A group of the party were there, if the head of state were ill.',
    'In Rome, Paris, members of the party is a song.',
  ],
  on: {
    words: [...plural.keys(), ...singular.keys()],
    wordIf: ({ previous, lower }) =>
      previous !== undefined &&
      (singular.has(lower)
        ? !previous.text.endsWith('s') && ofBefore(previous)
        : previous.end - previous.start > 2 &&
          (/s$|^(?:people|children|men|women)$/.test(previous.lower) || ofBefore(previous))),
  },
  look,
});

export default rule;

function look(verb: Word, { text, knowledge: { lexicon } }: DocumentView): Finding | undefined {
  const noun = preceding(text, verb);
  const right = plural.get(verb.lower);
  if (right === undefined) return tooMany(verb, text, lexicon);
  if (!noun || verb.text !== verb.lower || noun.text !== noun.lower || isTied(text, noun)) return undefined;
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
  for (let steps = 0; at && steps < 3 && isDescribing(lexicon, at.lower) && !openers.has(at.lower); steps++)
    at = preceding(text, at);
  if (at && /^(?:the|this|that|his|her|its|their|our|a|an)$/.test(at.lower)) at = preceding(text, at);
  if (at?.lower !== 'of') return undefined;
  const head = preceding(text, at);
  return head && head.text.toLowerCase() === head.lower && isPlural(lexicon, head.lower, true) ? head : undefined;
}

/** `the input of the stove have been`: two singulars and a plural verb. */
function tooMany(verb: Word, text: string, lexicon: Lexicon): Finding | undefined {
  const right = singular.get(verb.lower);
  let at = preceding(text, verb);
  if (
    !at ||
    right === undefined ||
    verb.text !== verb.lower ||
    at.text !== at.lower ||
    isTied(text, at) ||
    !isSingular(lexicon, at.lower, true) ||
    collective.has(at.lower)
  )
    return undefined;
  at = preceding(text, at);
  if (at && /^(?:the|this|that|his|her|its|their|our|a|an)$/.test(at.lower)) at = preceding(text, at);
  if (at?.lower !== 'of') return undefined;
  const head = preceding(text, at);
  if (!head || head.text !== head.lower || collective.has(head.lower) || !isSingular(lexicon, head.lower, true))
    return undefined;
  const opens = preceding(text, head);
  if (!opens || !/^(?:the|this|that|a|an|his|her|its|their|our)$/.test(opens.lower) || !beginsClause(opens, text))
    return undefined;
  // `if the head of state were`: a wish.
  if (verb.lower === 'were' && /^(?:if|though|that|whether)$/.test(preceding(text, opens)?.lower ?? ''))
    return undefined;
  return replaceWord(verb, [right], 0.82);
}

/** Whether `of` stands a few words before. */
function ofBefore(word: Word): boolean {
  const first = word.previous;
  return first?.lower === 'of' || first?.previous?.lower === 'of' || first?.previous?.previous?.lower === 'of';
}

/** The first word of the subject that ends with `head`. */
function opener(head: Word, text: string, lexicon: Lexicon): Word | undefined {
  let at: Word | undefined = preceding(text, head);
  for (let steps = 0; at && steps < 2 && isDescribing(lexicon, at.lower) && !openers.has(at.lower); steps++)
    at = preceding(text, at);
  return at && (openers.has(at.lower) || (isNumber(at.lower) && at.text !== '')) ? at : undefined;
}

/** A head without a determiner: only where the sentence begins with it or a joint stands before it. */
function bare(head: Word, text: string): Word | undefined {
  return beginsClause(head, text) ? head : undefined;
}

function beginsClause(word: Word, text: string): boolean {
  const before = preceding(text, word);
  if (before)
    return joints.has(before.lower) && before.lower !== 'and' && before.lower !== 'as' && before.lower !== 'which';
  const lead = text.slice(Math.max(0, word.start - 3), word.start);
  if (/(?:^|[.!?\n][”"’)]?\s?["“‘]?)$/u.test(lead)) return true;
  // `After the vote, members of the party`: what stands before the comma is a time or a place.
  if (!lead.endsWith(', ')) return false;
  const sentence =
    text
      .slice(Math.max(0, word.start - 200), word.start - 2)
      .split(/[.!?](?=\s)|\n/)
      .at(-1) ?? '';
  return /^\s?(?:After|Before|In|On|At|During|Since|According|For|With|When|While|If|Last|Next|Today|Now)\b[^,]*$/u.test(
    sentence,
  );
}

function isCountedMany(lexicon: Lexicon, word: string): boolean {
  return isPlural(lexicon, word, true) || /^(?:people|children|men|women)$/.test(word);
}
