import type { Rule } from '#rulekit';
import { defineResidue, type Found } from './define-residue.ts';
import { hasAfter, hasBefore, startsNear } from './lines.ts';
import { followedBy, oneOf } from './pattern.ts';
import { contentLost, either, flag, machineMade, remove, suggestRemoval } from './treatment.ts';

const works = oneOf([
  'translation',
  'translated',
  'rewritten',
  'rewrite',
  'corrected',
  'revised',
  'paraphrased',
  'paraphrase',
  'polished',
  'edited',
  'improved',
  'reworded',
]);

const introduction = defineResidue({
  id: 'residue/chatbot-introduction',
  title: 'Delete what a chatbot says before a text',
  why: 'A language model that is asked to translate or rewrite begins with a sentence of its own: *Here is the translated text:*. Pipelines without a reader print it.',
  category: 'accuracy/addition',
  severity: 'major',
  state: 'live',
  fix: [
    '[Here is the translated text:\n →]The talks go on.',
    '[Sure, here’s a revised version of the article:\n →]The talks go on.',
    '[Here is the rewritten article in English: →] The talks go on.',
    '[Translated text:\n →]The talks go on.',
  ],
  keep: [
    'Here is the news',
    'Here is the translation of the name: it means a spring.\nThe talks go on.',
    'Sure, it was late.',
  ],
  on: {
    words: ['here', "here's", 'below', 'translated', 'rewritten', 'translation'],
    wordIf: ({ start }) => start < 400,
  },
  pattern: () =>
    new RegExp(
      String.raw`^(?:(?:sure|certainly|of\scourse|absolutely)[,!.]\s{1,2})?(?:(?:here(?:['’]s|\sis|\sare)|below\sis)\s(?:the|your|a|an|my)\s(?:[a-z]{2,15}\s){0,2}${works}\s?(?:version|text|article|passage|content|paragraph|news)?(?:\s(?:of|in|into|to|for|from|with)\s[^:.!?\n]{1,60})?:|(?:translated|rewritten|revised|corrected)\s(?:text|article|version):)`,
      'i',
    ),
  where: 'line-start',
  within: 'edges',
  what: 'what a chatbot says before a text',
  treat: either(introduces, remove(0.98, { evidence: machineMade })),
});

const remark = defineResidue({
  id: 'residue/chatbot-remark',
  title: 'Delete what a chatbot says after a text',
  why: 'A language model ends with an offer or a warning: *Let me know if you would like changes*, *Note: this translation …*, *As an AI language model, I …*.',
  category: 'accuracy/addition',
  severity: 'major',
  state: 'live',
  fix: [
    'The talks go on.[\nLet me know if you would like any changes! →]',
    'The talks go on.[\nNote: This translation keeps the names as they are. →]',
    '[Certainly! Here is the article.\n →]The talks go on.',
  ],
  keep: ['Note: this is the last day.', 'Certainly, the talks go on.', 'Let me know if he calls, she said.\nHe left.'],
  on: followedBy({
    note: ['this', 'the'],
    know: ['if'],
    hope: ['this'],
    feel: ['free'],
    sure: ['here', "here's", 'i'],
    certainly: ['here', "here's", 'i'],
    please: ['note', 'let'],
  }),
  pattern: () =>
    new RegExp(
      [
        String.raw`^[(*]{0,2}(?:please\s)?note:?\s?\*{0,2}\s{0,2}(?:that\s)?(?:this|the)\s(?:translation|translated\stext|rewritten|above\stext|text\shas\sbeen)\b.{0,200}$`,
        String.raw`^(?:please\s)?(?:let\sme\sknow|feel\sfree\sto\s(?:ask|let\sme\sknow))\b.{0,20}\b(?:if\syou|any\s(?:questions|changes))\b.{0,120}$`,
        String.raw`^i\shope\sthis\s(?:helps|translation|version|rewrite).{0,80}$`,
        String.raw`^(?:sure|certainly)!?[,!]\s(?:here(?:['’]s|\sis|\sare)\s|i\s(?:can|will|['’]ll|have)\s).{0,120}[.:!]$`,
      ].join('|'),
      'i',
    ),
  where: 'line',
  within: 'edges',
  what: 'what a chatbot says of its text',
  treat: either(
    ({ text, line }) => hasBefore(text, line) || hasAfter(text, line),
    either(isPlain, remove(0.98, { evidence: machineMade }), suggestRemoval(0.85, { evidence: machineMade })),
  ),
});

const refusal = defineResidue({
  id: 'residue/chatbot-refusal',
  title: 'Find the text that a chatbot refused',
  why: 'A language model that refuses a task says so in place of the text: *As an AI language model, I cannot …*, *I’m sorry, but I can’t …*. The article is not there.',
  category: 'accuracy/omission',
  severity: 'critical',
  state: 'live',
  fix: [
    '[As an AI language model, I cannot translate this. → ?]',
    '[I’m sorry, but I cannot help with this request. → ?]\nThe talks go on.',
  ],
  keep: [
    '“I’m sorry, but I cannot stay,” he said.',
    'As an AI firm, it sells a language model.',
    'I’m sorry, but I cannot stay.',
  ],
  on: followedBy({ ai: [], sorry: ['but', 'i'], apologize: ['but'], apologise: ['but'], unable: ['to'] }),
  pattern: () =>
    new RegExp(
      [
        String.raw`^as\san?\sai(?:\slanguage\smodel|\sassistant|\smodel)?,\si\b.{0,250}$`,
        String.raw`^i(?:['’]m|\sam)\ssorry,?\s(?:but\s)?i\s(?:can['’]t|can\s?not|am\sunable\sto|['’]m\sunable\sto)\s(?:assist|help|translate|rewrite|provide|fulfill?|comply|generate|complete|process)\b.{0,200}$`,
        String.raw`^i(?:['’]m|\sam)\sunable\sto\s(?:translate|rewrite|provide|assist|fulfill?|process)\b.{0,200}$`,
      ].join('|'),
      'i',
    ),
  where: 'line',
  within: 'edges',
  couldBe: startsNear(12),
  what: 'a chatbot’s refusal in place of a text',
  treat: flag({ evidence: contentLost }),
});

/** A label of the article that follows, not of a name in it: nothing but a line break or a capital follows. */
function introduces({ text, span, line }: Found): boolean {
  if (!hasAfter(text, span)) return false;
  return span.end === line.end || /^\s{1,3}["“‘]?\p{Lu}/u.test(text.slice(span.end, span.end + 6));
}

/** No words of a person in a story. */
function isPlain({ match }: Found): boolean {
  return !/["”“]|\b(?:said|says|told|he|she|his|her)\b/iu.test(match[0]);
}

/** What language models say of their own work. */
export const chatbotPhrases: readonly Rule[] = [introduction, remark, refusal];
