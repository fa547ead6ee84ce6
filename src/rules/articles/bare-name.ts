import type { DocumentView, Finding, Rule, Word } from '#rulekit';
import { defineWordRule } from '../define-word-rule.ts';
import { withoutThe } from '../findings.ts';
import { isJoined } from '../is-joined.ts';
import { endsName } from './ends-name.ts';

/** Abbreviations that are read as a word or a name, and so have no article; those that could name a thing of a firm (`the Boeing`) are left out. */
const names =
  'nato unesco unicef uefa fifa opec nasa interpol europol hamas hezbollah hizbullah gazprom rosneft rosatom roscosmos roskosmos frontex eurostat naftogaz ukrenergo'.split(
    ' ',
  );

const rule: Rule = defineWordRule({
  id: 'articles/bare-name',
  title: 'Say no article before NATO',
  why: 'German *die NATO*, French *l’OTAN*, Greek *το ΝΑΤΟ*, Spanish *la FIFA*: abbreviations that are read as a name have no article in English.',
  category: 'fluency/grammar',
  severity: 'minor',
  pivots: ['de', 'fr', 'es', 'it', 'pt', 'ro', 'el'],
  state: 'live',
  fix: [
    '[The NATO → NATO] decided to send troops.',
    'He works for [the →] UNESCO.',
    'They asked [the →] FIFA for a new rule.',
  ],
  keep: [
    'The NATO summit begins.',
    'NATO decided to send troops.',
    'The UNESCO and UNICEF offices are closed.',
    'He spoke of the NATO of the future.',
    'The Nato that he knew is gone.',
  ],
  on: {
    words: names,
    wordIf: ({ text, previous }) => previous?.lower === 'the' && /^\p{Lu}/u.test(text),
  },
  look,
});

export default rule;

function look(name: Word, document: DocumentView): Finding | undefined {
  const { text } = document;
  const the = name.previous;
  if (!the || !isJoined(text, the, name) || !endsName(document, name)) return undefined;
  if (/^ (?:of|that|which|who|and|or)\b/.test(text.slice(name.end, name.end + 6))) return undefined;
  return withoutThe(text, the, name, 0.84);
}
