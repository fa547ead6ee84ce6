import type { Finding, Rule } from '#rulekit';
import { change } from '../findings.ts';
import { isLetter, wordEnd } from './characters.ts';
import { defineTypography } from './define-typography.ts';

const doubled = /^(?<name>\p{Lu}\p{Ll}{4,})\k<name>$/u;

const rule: Rule = defineTypography({
  id: 'typography/doubled-name',
  title: 'Write a name once',
  why: 'The text of a picture or a flag stands before the name it shows: `FranceFrance`. When the markup is taken out, the two are glued together.',
  category: 'accuracy/addition',
  severity: 'minor',
  state: 'live',
  fix: ['The coach of [NorwayNorway → Norway] was late.', '[GermanyGermany → Germany] won the race.'],
  keep: ['The TomTom map is old.', 'He flew to Norway, Norway again.'],
  on: { unknown: 'capital', wordIf: ({ start, end }) => end - start >= 10 },
  look: (text, offset): Finding | undefined => {
    const end = wordEnd(text, offset);
    const name = doubled.exec(text.slice(offset, end))?.groups?.['name'];
    return name === undefined || isLetter(text, offset - 1) ? undefined : change(text, offset, end, name, 0.9);
  },
});

export default rule;
