import { wordFacts } from '#language';
import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { afterNoun, preceding } from '../agreement/following.ts';
import { isJoined } from '../is-joined.ts';
import { putBefore } from '../findings.ts';

/** Nouns that belong to an organisation, and are no kind of it. */
const heads =
  'president head director chairman chief representative representatives member members secretary commander employee employees management leadership opinion message decision statement'.split(
    ' ',
  );
/** Capitals that are no organisations. */
const others =
  /^(?:CEO|CFO|CTO|COO|DNA|VIP|GPS|SUV|LED|SMS|USD|EUR|RUB|III|VIII|VII|XIV|XVI|JFK|FDR|LBJ|MVP|LIVE|NEW)$/;

const rule: Rule = defineWordRule({
  id: 'government/of-acronym',
  title: 'Say the president of UEFA',
  why: 'Russian *президент РФС* shows the genitive by place alone: a name in capitals cannot be inflected. English says *of*.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['ru', 'uk', 'be', 'bg', 'sr', 'hr', 'cs', 'pl'],
  state: 'live',
  fix: [
    'The president [→ of] UEFA has left.',
    'The director [→ of] FIFA Andy Stone spoke to them.',
    'It is the opinion [→ of] NATO, he said.',
    'He read it in the message [→ of] WHO.',
    'The head [→ of] FSFM said so.',
  ],
  keep: [
    'The president of UEFA has left.',
    'The chief UEFA negotiator left.',
    'The president, JFK, was there.',
    'The company IKEA sells chairs.',
    'The head BBC man left it.',
    'He is a director BAFTA voters like.',
    'The director JJ Abrams was there.',
    'He left it to the director. NATO said no.',
    'The secretary CIA agents feared left.',
    'He is our new chief CEO.',
  ],
  on: {
    words: heads,
    wordIf: ({ next, text }) => /^\p{Ll}/u.test(text) && next !== undefined && /^[A-Z]{3,5}$/.test(next.text),
  },
  look,
});

export default rule;

function look(head: Word, document: DocumentView): Finding | undefined {
  const name = head.next;
  if (!name || !isJoined(document.text, head, name) || others.test(name.text) || !isOwner(head, name, document))
    return undefined;
  return putBefore(name, 'of', 0.83);
}

/** Whether the phrase ends with the name, or a person’s name follows it. */
function isOwner(head: Word, name: Word, { text, knowledge: { lexicon } }: DocumentView): boolean {
  const around = text.slice(head.start - 30 < 0 ? 0 : head.start - 30, head.start);
  // `IN THE HEADLINE`, `an assistant director BAFTA`.
  if (/[A-Z]{3,} $/.test(around) || /\b(?:a|an)\s(?:\w+ )?$/.test(around) || !preceding(text, head)) return false;
  const { next } = name;
  if (!next || !isJoined(text, name, next)) return /^(?:[.,;:)]|$)/.test(text.slice(name.end, name.end + 1));
  if (/^\p{Lu}\p{Ll}+$/u.test(next.text)) return true;
  const facts = lexicon.facts(next.lower);
  return afterNoun.has(next.lower) || ((facts & wordFacts.past) !== 0 && (facts & wordFacts.noun) === 0);
}
